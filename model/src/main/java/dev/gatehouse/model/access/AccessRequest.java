package dev.gatehouse.model.access;

import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Optional;

/// What is asked: may this person, from this machine, enter, or use a permission, at this instant?
///
/// @param at the instant, by the server's clock
/// @param facts what sign-in knew of the account then; of an enrolled machine, by its own counter of wrong passwords
///     ([AccountFacts#countedAt])
/// @param permission the permission to use; empty: to enter
/// @param from the machine
public record AccessRequest(Instant at, AccountFacts facts, Optional<Permission> permission, Standpoint from) {
    /// To enter, from nowhere in particular: refused by every rule that asks for a machine.
    public static AccessRequest entry(Instant at, AccountFacts facts) {
        return entry(at, facts, Standpoint.UNKNOWN);
    }

    /// To enter, from where they last came: the best guess there is about somebody who is not here. Who has never come
    /// from anywhere is taken to come from nowhere in particular.
    public static AccessRequest usual(Instant at, AccountFacts facts) {
        return entry(
                at,
                facts,
                facts.lastAddress().flatMap(Address::read).map(Standpoint::at).orElse(Standpoint.UNKNOWN));
    }

    /// To enter, from a machine.
    public static AccessRequest entry(Instant at, AccountFacts facts, Standpoint from) {
        return new AccessRequest(at, facts, Optional.empty(), from);
    }

    /// To use a permission, otherwise the same.
    public AccessRequest using(Permission other) {
        return new AccessRequest(at, facts, Optional.of(other), from);
    }
}
