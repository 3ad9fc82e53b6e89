package dev.gatehouse.api.store.writing;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import java.util.ArrayList;
import java.util.List;

/// Roles, written.
public final class RoleWriter {
    private final Sql sql;

    private record Brought(RoleId role, Permission permission) {}

    /// @param sql of the transaction
    public RoleWriter(Sql sql) {
        this.sql = sql;
    }

    /// Writes new roles.
    public void insert(List<Role> roles, long revision) {
        if (roles.isEmpty()) {
            return;
        }
        Column ids = Column.of("uuid", roles, role -> role.id().value());
        sql.run(
                "INSERT INTO role (id, name, name_key, description, built_in, revision)"
                        + " SELECT n.*, ? FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bool[]) n",
                revision,
                ids,
                Column.of("text", roles, Role::name),
                Column.of("text", roles, role -> Role.nameKey(role.name())),
                Column.of("text", roles, Role::description),
                Column.of("bool", roles, Role::builtIn));
        bring(roles.stream()
                .flatMap(role -> role.permissions().stream().map(one -> new Brought(role.id(), one)))
                .toList());
        sql.run("DELETE FROM tombstone WHERE kind = 'role' AND id = ANY(?)", ids);
    }

    void update(Directory before, List<Role> roles, long revision) {
        if (roles.isEmpty()) {
            return;
        }
        sql.run(
                "UPDATE role r SET name = n.name, name_key = n.name_key, description = n.description, revision = ?"
                        + " FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[])"
                        + " AS n(id, name, name_key, description) WHERE r.id = n.id",
                revision,
                Column.of("uuid", roles, role -> role.id().value()),
                Column.of("text", roles, Role::name),
                Column.of("text", roles, role -> Role.nameKey(role.name())),
                Column.of("text", roles, Role::description));
        var more = new ArrayList<Brought>();
        var less = new ArrayList<Brought>();
        for (Role role : roles) {
            var had = before.role(role.id()).orElseThrow().permissions();
            role.permissions().stream()
                    .filter(one -> !had.contains(one))
                    .forEach(one -> more.add(new Brought(role.id(), one)));
            had.stream()
                    .filter(one -> !role.permissions().contains(one))
                    .forEach(one -> less.add(new Brought(role.id(), one)));
        }
        bring(more);
        if (!less.isEmpty()) {
            sql.run(
                    "DELETE FROM role_permission p USING unnest(?::uuid[], ?::text[]) AS n(role_id, permission)"
                            + " WHERE p.role_id = n.role_id AND p.permission = n.permission",
                    Column.of("uuid", less, one -> one.role().value()),
                    Column.of("text", less, one -> one.permission().name()));
        }
    }

    private void bring(List<Brought> more) {
        if (!more.isEmpty()) {
            sql.run(
                    "INSERT INTO role_permission (role_id, permission) SELECT * FROM unnest(?::uuid[], ?::text[])",
                    Column.of("uuid", more, one -> one.role().value()),
                    Column.of("text", more, one -> one.permission().name()));
        }
    }

    void delete(List<RoleId> roles, long revision) {
        if (!roles.isEmpty()) {
            Column ids = Column.of("uuid", roles, RoleId::value);
            sql.run("DELETE FROM role WHERE id = ANY(?)", ids);
            sql.run(
                    "INSERT INTO tombstone (kind, id, revision) SELECT 'role', unnest(?), ?"
                            + " ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision",
                    ids,
                    revision);
        }
    }
}
