package dev.gatehouse.model.rule;

import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;

/// Whom a rule binds.
public sealed interface RuleScope {
    /// Everybody of the tenant, at the door.
    record Tenant() implements RuleScope {}

    /// The permissions that a role brings, and nothing else.
    ///
    /// @param role which role
    record OfRole(RoleId role) implements RuleScope {}

    /// One person, at the door.
    ///
    /// @param user who
    record OfUser(UserId user) implements RuleScope {}
}
