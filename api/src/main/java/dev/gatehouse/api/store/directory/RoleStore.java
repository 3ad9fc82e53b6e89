package dev.gatehouse.api.store.directory;

import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Roles, read. There are hundreds at most, so they are read together.
public final class RoleStore {
    private static final String SELECT = "SELECT r.id, r.name, r.description, r.built_in, r.revision,"
            + " ARRAY(SELECT permission FROM role_permission p WHERE p.role_id = r.id), t.roles_revision"
            + " FROM tenant_state t CROSS JOIN role r";

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

    /// All roles, as of the revision that they are of: later than the one that the transaction has seen, if a
    /// change was committed since. There are always some, for those that are built in stay.
    public RolePicture all() {
        var stored = new HashMap<RoleId, StoredRole>();
        List<Long> revisions = sql.list(SELECT, row -> {
            StoredRole role = ROW.read(row);
            stored.put(role.role().id(), role);
            return row.getLong(7);
        });
        return new RolePicture(revisions.getFirst(), stored);
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
