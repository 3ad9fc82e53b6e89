package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A named set of permissions.
///
/// @param id opaque, for ever
/// @param name unique in the tenant by [#nameKey]
/// @param description what it is for
/// @param builtIn whether it came with the tenant and cannot be changed
/// @param permissions what it brings, sorted
public record Role(RoleId id, String name, String description, boolean builtIn, SortedSet<Permission> permissions) {
    /// Keeps an own, sorted, unmodifiable set.
    public Role {
        permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
    }

    /// What makes two names the same: compatibility form, lower case (Unicode NFKC).
    public static String nameKey(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// The console permissions among them.
    public Set<Permission> consolePermissions() {
        return permissions.stream().filter(Permission::isConsole).collect(Collectors.toUnmodifiableSet());
    }

    /// This role with another name and description.
    public Role named(String newName, String newDescription) {
        return new Role(id, newName, newDescription, builtIn, permissions);
    }

    /// This role with other permissions.
    public Role bringing(Set<Permission> others) {
        return new Role(id, name, description, builtIn, new TreeSet<>(others));
    }
}
