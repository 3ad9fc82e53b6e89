package dev.gatehouse.model.query;

import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Optional;

/// A question why, as the server answers it.
public sealed interface WhyQuery {
    /// Somebody, at an instant.
    ///
    /// @param who whom it is about
    /// @param permission what they would use; empty: to enter
    /// @param from where they would be
    /// @param at when
    record Of(UserId who, Optional<Permission> permission, Standpoint from, Instant at) implements WhyQuery {}

    /// A decision that the log keeps, made again.
    ///
    /// @param event the event that keeps it
    record Again(EventId event) implements WhyQuery {}
}
