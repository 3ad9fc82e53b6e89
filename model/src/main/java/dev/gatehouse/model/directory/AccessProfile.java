package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.Restrictions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What one person's decision needs of the directory: the account and the roles it holds, those not yet or no longer in
/// force among them, and the rules that bind it.
///
/// @param user the account
/// @param roles the roles that its grants name, by id
/// @param restrictions the rules of the tenant, the account and these roles, and what they name
public record AccessProfile(User user, Map<RoleId, Role> roles, Restrictions restrictions) {
    /// Keeps an own copy.
    public AccessProfile {
        roles = Map.copyOf(roles);
    }

    /// A profile that no rule binds.
    public AccessProfile(User user, Map<RoleId, Role> roles) {
        this(user, roles, Restrictions.NONE);
    }

    /// The profile of one account, out of a directory's roles, in a tenant without rules.
    public static AccessProfile of(User user, Map<RoleId, Role> all) {
        return of(user, all, Restrictions.NONE);
    }

    /// The profile of one account, out of a directory's roles and restrictions. A grant whose role is not there
    /// brings nothing.
    public static AccessProfile of(User user, Map<RoleId, Role> all, Restrictions restrictions) {
        var held = new TreeMap<RoleId, Role>();
        for (Grant grant : user.grants()) {
            var role = all.get(grant.role());
            if (role != null) {
                held.put(role.id(), role);
            }
        }
        return new AccessProfile(user, held, restrictions.binding(user.id(), held.keySet()));
    }

    /// What the grants in force at an instant bring, whether or not the account may enter then or a role's rule
    /// lets it be used.
    public Set<Permission> permissions(Instant at) {
        var all = new TreeSet<Permission>();
        for (Grant grant : user.grants()) {
            var role = roles.get(grant.role());
            if (role != null && grant.isValid(at)) {
                all.addAll(role.permissions());
            }
        }
        return all;
    }

    /// The console permissions among all that is granted, now or later: what rank compares.
    public Set<Permission> consolePermissions(Instant at) {
        var all = new TreeSet<Permission>();
        for (Grant grant : user.grants()) {
            var role = roles.get(grant.role());
            if (role != null && grant.until().map(at::isBefore).orElse(true)) {
                all.addAll(role.consolePermissions());
            }
        }
        return all;
    }
}
