package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import java.util.Optional;
import java.util.Set;

/// Who asks for a change, and what they may do in the tenant.
///
/// @param id as the log names them
/// @param self their own account, if it is of this tenant
/// @param permissions what they hold here at this instant
/// @param mending whether the server's host let them in to mend the rules, those that bind themselves among them
public record Author(ActorId id, Optional<User> self, Set<Permission> permissions, boolean mending) {
    /// Keeps an own copy.
    public Author {
        permissions = Set.copyOf(permissions);
    }

    /// Somebody who came in as everybody does.
    public Author(ActorId id, Optional<User> self, Set<Permission> permissions) {
        this(id, self, permissions, false);
    }

    /// Whether they hold a console permission.
    public boolean holds(ConsolePermission permission) {
        return permissions.contains(permission.permission());
    }
}
