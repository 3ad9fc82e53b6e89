package dev.gatehouse.model.review;

import dev.gatehouse.model.identity.ActorId;
import java.time.Instant;
import java.util.Optional;

/// That a day is done.
///
/// @param by who said so
/// @param byName as they were called then; empty: it was erased
/// @param at when
/// @param items how many items the day had
/// @param digest of their keys and what was made of them, [ReviewDigest]
public record SignOff(ActorId by, Optional<String> byName, Instant at, int items, String digest) {}
