package dev.gatehouse.api.store.directory;

import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Roles, read. There are hundreds at most, so they are read together.
public final class RoleStore {
    private static final String SELECT = "SELECT r.id, r.name, r.description, r.built_in, r.revision,"
            + " ARRAY(SELECT permission FROM role_permission p WHERE p.role_id = r.id) FROM role r";

    private static final Row<StoredRole> ROW = row -> new StoredRole(
            new Role(
                    new RoleId(Values.uuid(row, 1)),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    Values.texts(row, 6).stream().map(Permission::new).collect(Collectors.toCollection(TreeSet::new))),
            row.getLong(5));

    private final Sql sql;

    /// A role as it is stored.
    ///
    /// @param role the role
    /// @param revision the last one that changed it
    public record StoredRole(Role role, long revision) {}

    /// @param sql of the transaction
    public RoleStore(Sql sql) {
        this.sql = sql;
    }

    /// All roles as they are at a revision of them.
    public RolePicture all(long rolesRevision) {
        return new RolePicture(
                rolesRevision,
                sql.list(SELECT, ROW).stream()
                        .collect(Collectors.toMap(stored -> stored.role().id(), Function.identity())));
    }

    /// What was taken away since a revision.
    ///
    /// @param kind `user` or `role`
    public List<java.util.UUID> removedSince(String kind, long revision) {
        return sql.list(
                "SELECT id FROM tombstone WHERE revision > ? AND kind = ? ORDER BY id",
                row -> Values.uuid(row, 1),
                revision,
                kind);
    }
}
