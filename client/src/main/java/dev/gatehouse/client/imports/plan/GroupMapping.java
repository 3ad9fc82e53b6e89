package dev.gatehouse.client.imports.plan;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which groups shall not become roles of their own but join roles that the tenant has.
///
/// @param roles the role's name or id, by the group's name as it was given
public record GroupMapping(Map<String, String> roles) {
    /// No group.
    public static final GroupMapping NONE = new GroupMapping(Map.of());

    /// Keeps an own copy.
    public GroupMapping {
        roles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    /// Reads `GROUP=ROLE` texts.
    ///
    /// @throws MappingException if one has another form, or maps a group a second time
    public static GroupMapping of(List<String> texts) throws MappingException {
        Map<String, String> roles = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new MappingException("--map " + text + ": GROUP=ROLE is meant");
            }
            if (roles.put(
                            text.substring(0, equals).strip(),
                            text.substring(equals + 1).strip())
                    != null) {
                throw new MappingException("--map " + text + ": the group is mapped twice");
            }
        }
        return new GroupMapping(roles);
    }

    /// The roles meant, by key of the group's name.
    ///
    /// @param kind what roles' names begin with, which may stand before a group's name too
    Map<String, RoleId> resolve(String kind, Directory directory) throws MappingException {
        Map<String, RoleId> resolved = new LinkedHashMap<>();
        for (var entry : roles.entrySet()) {
            String group = entry.getKey().startsWith(kind + "/")
                    ? entry.getKey().substring(kind.length() + 1)
                    : entry.getKey();
            var role = find(entry.getValue(), directory)
                    .orElseThrow(() -> new MappingException(
                            "--map " + entry.getKey() + "=" + entry.getValue() + ": the tenant has no such role"));
            resolved.put(Role.nameKey(group), role.id());
        }
        return resolved;
    }

    private static Optional<Role> find(String nameOrId, Directory directory) {
        return directory.roles().values().stream()
                .filter(role -> role.id().toString().equals(nameOrId)
                        || Role.nameKey(role.name()).equals(Role.nameKey(nameOrId)))
                .findFirst();
    }
}
