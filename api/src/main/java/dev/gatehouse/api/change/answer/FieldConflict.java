package dev.gatehouse.api.change.answer;

import dev.gatehouse.model.change.Touch;
import dev.gatehouse.model.identity.ActorId;
import java.time.Instant;
import java.util.Optional;

/// A field that somebody changed since the base of a set that would write it.
///
/// @param field which
/// @param by who changed it
/// @param at when
/// @param revision in which revision
/// @param theirs what it holds now, as text; empty: nothing
public record FieldConflict(Touch field, ActorId by, Instant at, long revision, Optional<String> theirs) {}
