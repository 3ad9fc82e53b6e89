package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.ActorId;
import java.time.Instant;

/// That an account was switched off, by whom, when and why.
///
/// @param at when, UTC
/// @param by who
/// @param reason in their words
public record Disabling(Instant at, ActorId by, String reason) {}
