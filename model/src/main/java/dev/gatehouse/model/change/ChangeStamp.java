package dev.gatehouse.model.change;

import dev.gatehouse.model.identity.ActorId;
import java.time.Instant;
import java.util.Optional;

/// What a set's changes take from the moment they are applied.
///
/// @param at the server's time, UTC, microsecond precision
/// @param by who
/// @param reason why
/// @param ticket on what ticket
public record ChangeStamp(Instant at, ActorId by, String reason, Optional<String> ticket) {}
