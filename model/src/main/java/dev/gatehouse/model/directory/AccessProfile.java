package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What one person's decision needs of the directory: the account and the roles it holds, those not yet or no longer in
/// force among them.
///
/// @param user the account
/// @param roles the roles that its grants name, by id
public record AccessProfile(User user, Map<RoleId, Role> roles) {
    /// Keeps an own copy.
    public AccessProfile {
        roles = Map.copyOf(roles);
    }

    /// The profile of one account, out of a directory's roles. A grant whose role is not there brings nothing.
    public static AccessProfile of(User user, Map<RoleId, Role> all) {
        var held = new TreeMap<RoleId, Role>();
        for (Grant grant : user.grants()) {
            var role = all.get(grant.role());
            if (role != null) {
                held.put(role.id(), role);
            }
        }
        return new AccessProfile(user, held);
    }

    /// What the grants in force at an instant bring, whether or not the account may enter then.
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
