package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Optional;

/// What is asked: may this person enter, or use a permission, at this instant?
///
/// @param at the instant, by the server's clock
/// @param facts what sign-in knew of the account then
/// @param permission the permission to use; empty: to enter
/// @param address where from, as text
public record AccessRequest(Instant at, AccountFacts facts, Optional<Permission> permission, Optional<String> address) {
    /// To enter, from nowhere in particular.
    public static AccessRequest entry(Instant at, AccountFacts facts) {
        return new AccessRequest(at, facts, Optional.empty(), Optional.empty());
    }
}
