package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import java.time.Instant;
import java.util.Optional;

/// That a person holds a role, for its own validity `[from, until)`. One person holds a role at most once.
///
/// @param role which role
/// @param from first instant, UTC
/// @param until the end, exclusive; empty for as long as the account lasts
/// @param by who gave it
/// @param ticket on what ticket
public record Grant(RoleId role, Instant from, Optional<Instant> until, ActorId by, Optional<String> ticket) {
    /// Whether the role is in force at this instant.
    public boolean isValid(Instant at) {
        return !at.isBefore(from) && until.map(at::isBefore).orElse(true);
    }
}
