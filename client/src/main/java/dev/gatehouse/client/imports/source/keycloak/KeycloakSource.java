package dev.gatehouse.client.imports.source.keycloak;

import dev.gatehouse.client.imports.source.SourceBuilder;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceGroup;
import dev.gatehouse.client.imports.source.SourceReader;
import dev.gatehouse.client.json.JsonPieces;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a realm as Keycloak exports it: `users`, `groups` and the realm's roles. Credentials in it are never looked
/// at.
public final class KeycloakSource implements SourceReader {
    private static final String KIND = "keycloak";
    private static final int MOST_GROUPS = 10_000;
    private static final int LONGEST = 500;

    private final SourceBuilder builder = new SourceBuilder(KIND);
    private final List<Located> users = new ArrayList<>();
    private final List<Located> groups = new ArrayList<>();
    private final List<Located> roles = new ArrayList<>();

    /// Makes a reader for one file.
    public KeycloakSource() {}

    @Override
    public SourceFile read(byte[] text) throws SourceException {
        try {
            new JsonPieces(Set.of("users", "groups", "roles"), this::take).walk(text);
        } catch (JsonSyntaxException e) {
            throw new SourceException(SourceException.Trouble.CUT, "cut, or " + e.getMessage(), e.line());
        }
        if (users.isEmpty()) {
            throw new SourceException(
                    SourceException.Trouble.NOBODY,
                    "the file holds no users; a realm exported with its users is meant");
        }
        groups.forEach(group -> group(group.value(), "", group.line()));
        roles.forEach(this::realmRoles);
        var reader = new KeycloakUser(builder);
        users.forEach(user -> reader.read(user.value(), user.line()));
        if (builder.isEmpty()) {
            throw new SourceException(SourceException.Trouble.NOBODY, "the realm holds no user that can be read");
        }
        return builder.build();
    }

    private void take(String name, long line, Json value) {
        var into = switch (name) {
            case "users" -> users;
            case "groups" -> groups;
            default -> roles;
        };
        into.add(new Located(line, value));
    }

    /// A group and those in it, each called by its path without the first slash.
    private void group(Json value, String parent, long line) {
        builder.begins(line);
        try {
            var in = JsonFields.of(value, "groups");
            String path = parent + in.text("name", LONGEST);
            builder.group(new SourceGroup(line, path, ""));
            for (Json inner : in.list("subGroups", MOST_GROUPS)) {
                group(inner, path + "/", line);
            }
        } catch (FaultException e) {
            builder.notApplied(line, "a group that cannot be read");
        }
    }

    private void realmRoles(Located roles) {
        builder.begins(roles.line());
        try {
            for (Json item : JsonFields.of(roles.value(), "roles").list("realm", MOST_GROUPS)) {
                var role = JsonFields.of(item, "roles.realm");
                String name = role.text("name", LONGEST);
                boolean free = KeycloakUser.isOwnRole(name)
                        || builder.group(new SourceGroup(
                                roles.line(),
                                name,
                                role.optionalText("description", LONGEST)
                                        // Texts in braces are keys of Keycloak's own messages.
                                        .filter(text -> !text.startsWith("${"))
                                        .orElse("")));
                if (!free) {
                    builder.notApplied(
                            roles.line(), "the realm role " + name + " is called like a group: both are one role here");
                }
            }
        } catch (FaultException e) {
            builder.notApplied(roles.line(), "realm roles that cannot be read");
        }
    }

    private record Located(long line, Json value) {}
}
