package dev.gatehouse.model.audit;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// A role as fields of one value each, as the log keeps it; and put together again. All of it is structure: it
/// names nobody.
public final class RoleFields {
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String PERMISSION = "permission:";
    private static final String HELD = "held";

    private RoleFields() {}

    /// Its name, description and permissions.
    public static Map<String, String> of(Role role) {
        var fields = new TreeMap<String, String>();
        fields.put(NAME, role.name());
        fields.put(DESCRIPTION, role.description());
        for (Permission permission : role.permissions()) {
            fields.put(PERMISSION + permission, HELD);
        }
        return fields;
    }

    /// The role again; empty: the fields say that there is none. It is none of those that came with the tenant,
    /// which nobody changes.
    ///
    /// @throws IllegalArgumentException for fields that no role has, or not these together
    public static Optional<Role> together(RoleId id, Map<String, String> fields) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        var permissions = new TreeSet<Permission>();
        fields.forEach((field, text) -> {
            if (field.startsWith(PERMISSION) && text.equals(HELD)) {
                permissions.add(new Permission(field.substring(PERMISSION.length())));
            } else if (!field.equals(NAME) && !field.equals(DESCRIPTION)) {
                throw new IllegalArgumentException("not a field of a role: " + field);
            }
        });
        String name = fields.get(NAME);
        String description = fields.get(DESCRIPTION);
        if (name == null || description == null) {
            throw new IllegalArgumentException("a role without name or description");
        }
        return Optional.of(new Role(id, name, description, false, permissions));
    }
}
