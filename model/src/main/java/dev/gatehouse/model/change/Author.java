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
public record Author(ActorId id, Optional<User> self, Set<Permission> permissions) {
    /// Keeps an own copy.
    public Author {
        permissions = Set.copyOf(permissions);
    }

    /// Whether they hold a console permission.
    public boolean holds(ConsolePermission permission) {
        return permissions.contains(permission.permission());
    }
}
