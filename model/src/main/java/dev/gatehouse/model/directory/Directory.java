package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.Restrictions;
import java.util.Map;
import java.util.Optional;

/// A tenant's access state at one revision: an immutable picture. A part of it (the people and roles that a change set
/// names) is a directory too, which is how the server applies a set without reading everybody.
///
/// @param tenant whose
/// @param revision how many change sets led here
/// @param users by id
/// @param roles by id
/// @param policy what the tenant asks
/// @param restrictions its rules, and the bands, calendars and machines that they name
public record Directory(
        TenantId tenant,
        long revision,
        Map<UserId, User> users,
        Map<RoleId, Role> roles,
        Policy policy,
        Restrictions restrictions) {
    /// Keeps own copies.
    public Directory {
        users = Map.copyOf(users);
        roles = Map.copyOf(roles);
    }

    /// A picture of a tenant without rules.
    public Directory(TenantId tenant, long revision, Map<UserId, User> users, Map<RoleId, Role> roles, Policy policy) {
        this(tenant, revision, users, roles, policy, Restrictions.NONE);
    }

    /// This picture under other rules.
    public Directory restricted(Restrictions others) {
        return new Directory(tenant, revision, users, roles, policy, others);
    }

    /// The person of this id.
    public Optional<User> user(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    /// The role of this id.
    public Optional<Role> role(RoleId id) {
        return Optional.ofNullable(roles.get(id));
    }

    /// What one person's decision needs of this picture; empty if they are not in it.
    public Optional<AccessProfile> profileOf(UserId id) {
        return user(id).map(user -> AccessProfile.of(user, roles, restrictions));
    }
}
