package dev.gatehouse.model.reach;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Permissions that could move, numbered, and which of them each role brings before and after.
final class MovedPermissions {
    private static final BitSet NONE = new BitSet();

    private final int count;
    private final Map<RoleId, BitSet> before;
    private final Map<RoleId, BitSet> after;

    /// One way in which permissions are brought: by which roles before, by which after.
    record Bringing(Set<RoleId> before, Set<RoleId> after) {}

    MovedPermissions(Set<Permission> permissions, Directory before, Directory after) {
        var numbered = List.copyOf(permissions);
        count = numbered.size();
        this.before = brought(numbered, before);
        this.after = brought(numbered, after);
    }

    private static Map<RoleId, BitSet> brought(List<Permission> numbered, Directory directory) {
        var found = new HashMap<RoleId, BitSet>();
        directory.roles().forEach((id, role) -> {
            var bits = new BitSet();
            for (int i = 0; i < numbered.size(); i++) {
                bits.set(i, role.permissions().contains(numbered.get(i)));
            }
            if (!bits.isEmpty()) {
                found.put(id, bits);
            }
        });
        return found;
    }

    /// How somebody's permissions that could move are brought.
    ///
    /// @param had the roles held before
    /// @param has the roles held after
    /// @param steady those held alike, which bring what they bring whenever one may enter: it does not move
    Set<Bringing> bringings(Collection<RoleId> had, Collection<RoleId> has, Collection<RoleId> steady) {
        var open = new BitSet();
        open.set(0, count);
        for (RoleId role : steady) {
            open.andNot(before.getOrDefault(role, NONE));
        }
        var all = new HashSet<Bringing>();
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            all.add(new Bringing(bringing(before, had, i), bringing(after, has, i)));
        }
        return all;
    }

    private static Set<RoleId> bringing(Map<RoleId, BitSet> brought, Collection<RoleId> held, int permission) {
        var roles = new TreeSet<RoleId>();
        for (RoleId role : held) {
            if (brought.getOrDefault(role, NONE).get(permission)) {
                roles.add(role);
            }
        }
        return roles;
    }
}
