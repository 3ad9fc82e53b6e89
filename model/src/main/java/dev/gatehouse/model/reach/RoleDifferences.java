package dev.gatehouse.model.reach;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RuleScope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which permissions could move because of what became of roles themselves and of their rules.
final class RoleDifferences {
    private final Directory before;
    private final Directory after;
    private final Map<RoleId, Set<Permission>> moved = new HashMap<>();
    private final Map<Cause, MovedPermissions> known = new HashMap<>();

    /// Why permissions could move for somebody.
    ///
    /// @param changed the roles among [#roles] that they hold
    /// @param regranted the roles that they hold otherwise than before
    record Cause(Set<RoleId> changed, Set<RoleId> regranted) {
        static final Cause NONE = new Cause(Set.of(), Set.of());

        boolean touches(RoleId role) {
            return changed.contains(role) || regranted.contains(role);
        }
    }

    RoleDifferences(Directory before, Directory after) {
        this.before = before;
        this.after = after;
        var ruled = ruled();
        var all = new HashSet<>(before.roles().keySet());
        all.addAll(after.roles().keySet());
        for (RoleId role : all) {
            Set<Permission> touched = ruled.contains(role) ? brought(role) : exclusive(role);
            if (!touched.isEmpty()) {
                moved.put(role, touched);
            }
        }
    }

    /// Roles that became another by themselves or by their rules.
    Set<RoleId> roles() {
        return moved.keySet();
    }

    /// The permissions that could move.
    MovedPermissions of(Cause why) {
        return known.computeIfAbsent(why, cause -> {
            var all = new HashSet<Permission>();
            cause.changed().forEach(role -> all.addAll(moved.getOrDefault(role, Set.of())));
            cause.regranted().forEach(role -> all.addAll(brought(role)));
            return new MovedPermissions(all, before, after);
        });
    }

    private Set<RoleId> ruled() {
        var changed = new HashSet<RoleId>();
        if (!before.restrictions().equals(after.restrictions())) {
            var roles = scoped(before.restrictions());
            roles.addAll(scoped(after.restrictions()));
            for (RoleId role : roles) {
                if (!part(before, role).equals(part(after, role))) {
                    changed.add(role);
                }
            }
        }
        return changed;
    }

    private static Set<RoleId> scoped(Restrictions restrictions) {
        var roles = new HashSet<RoleId>();
        restrictions.rules().values().forEach(rule -> {
            if (rule.scope() instanceof RuleScope.OfRole(RoleId role)) {
                roles.add(role);
            }
        });
        return roles;
    }

    private static Restrictions part(Directory directory, RoleId role) {
        var scope = new RuleScope.OfRole(role);
        return directory.restrictions().part(rule -> rule.scope().equals(scope));
    }

    private Set<Permission> brought(RoleId role) {
        var all = new HashSet<>(permissions(before, role));
        all.addAll(permissions(after, role));
        return all;
    }

    private Set<Permission> exclusive(RoleId role) {
        var had = permissions(before, role);
        var has = permissions(after, role);
        if (had.equals(has)) {
            return Set.of();
        }
        var all = brought(role);
        all.removeIf(permission -> had.contains(permission) && has.contains(permission));
        return all;
    }

    private static Set<Permission> permissions(Directory directory, RoleId id) {
        Role role = directory.roles().get(id);
        return role == null ? Set.of() : role.permissions();
    }
}
