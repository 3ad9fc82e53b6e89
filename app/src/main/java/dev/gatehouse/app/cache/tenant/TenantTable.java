package dev.gatehouse.app.cache.tenant;

import dev.gatehouse.app.cache.database.Database;
import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.app.cache.row.Bodies;
import dev.gatehouse.app.cache.row.Cursor;
import dev.gatehouse.app.cache.row.Micros;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tenants that the person reaches, each with its cursor.
public final class TenantTable {
    private static final String COLUMNS =
            "SELECT id, name, environment, permissions, counters, revision, facts, rights, synced FROM tenant";

    private final Database database;
    private volatile List<KnownTenant> reached = List.of();

    /// In this database.
    public TenantTable(Database database) {
        this.database = database;
    }

    /// All of them, by name, as of the last [#replace]: good for names and permissions, not for cursors.
    public List<KnownTenant> reached() {
        List<KnownTenant> known = reached;
        if (known.isEmpty()) {
            known = all();
            reached = known;
        }
        return known;
    }

    /// All of them, by name.
    public List<KnownTenant> all() {
        return database.read(connection -> Sql.all(connection, COLUMNS + " ORDER BY name, id", TenantTable::known));
    }

    /// One of them.
    public Optional<KnownTenant> find(TenantId tenant) {
        return database.read(
                connection -> Sql.first(connection, COLUMNS + " WHERE id = ?", TenantTable::known, tenant.value()));
    }

    /// What the tenant asks; empty without a copy of its directory.
    public Optional<Policy> policy(TenantId tenant) {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT policy FROM tenant WHERE id = ? AND policy IS NOT NULL",
                row -> Bodies.policy(row.getString(1)),
                tenant.value()));
    }

    /// Takes over what the server says one reaches. What is no longer reached is forgotten.
    public void replace(List<KnownTenant> reached) {
        database.write(connection -> {
            Set<String> gone = new HashSet<>(Sql.all(connection, "SELECT id FROM tenant", row -> row.getString(1)));
            for (KnownTenant known : reached) {
                gone.remove(known.tenant().id().value());
                put(connection, known);
            }
            for (String id : gone) {
                Sql.change(connection, "DELETE FROM tenant WHERE id = ?", id);
            }
            return gone.size();
        });
        this.reached = List.of();
    }

    /// Notes that the copy was in step at an instant, with nothing changed.
    public void synced(TenantId tenant, Instant at) {
        database.write(connection ->
                Sql.change(connection, "UPDATE tenant SET synced = ? WHERE id = ?", Micros.of(at), tenant.value()));
    }

    /// Notes that somebody looked at a tenant.
    public void visited(TenantId tenant, Instant at) {
        database.write(connection ->
                Sql.change(connection, "UPDATE tenant SET visited = ? WHERE id = ?", Micros.of(at), tenant.value()));
    }

    /// The tenants somebody looked at, the last one first.
    public List<TenantId> visited() {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT id FROM tenant WHERE visited > 0 ORDER BY visited DESC",
                row -> new TenantId(row.getString(1))));
    }

    /// The filling that a tenant's rows carry now; empty: there are none.
    public static Optional<Integer> filling(Connection connection, TenantId tenant) throws SQLException {
        return Sql.first(
                connection,
                "SELECT filling FROM tenant WHERE id = ? AND filling IS NOT NULL",
                row -> row.getInt(1),
                tenant.value());
    }

    public static Optional<Instant> synced(Connection connection, TenantId tenant) throws SQLException {
        return Sql.first(
                connection,
                "SELECT synced FROM tenant WHERE id = ? AND synced IS NOT NULL",
                row -> Micros.instant(row.getLong(1)),
                tenant.value());
    }

    public static void moveTo(
            Connection connection, TenantId tenant, int filling, Cursor cursor, Optional<Policy> policy)
            throws SQLException {
        int found = Sql.change(
                connection,
                """
                UPDATE tenant SET filling = ?, revision = ?, facts = ?, rights = ?, synced = ?,
                    policy = COALESCE(?, policy) WHERE id = ?""",
                filling,
                cursor.revision(),
                cursor.facts(),
                cursor.rights(),
                Micros.of(cursor.synced()),
                policy.map(Bodies::of).orElse(null),
                tenant.value());
        if (found != 1) {
            throw new IllegalStateException("a copy of a tenant that is not reached");
        }
    }

    private static void put(Connection connection, KnownTenant known) throws SQLException {
        Tenant tenant = known.tenant();
        int found = Sql.change(
                connection,
                "UPDATE tenant SET name = ?, environment = ?, permissions = ?, counters = COALESCE(?, counters)"
                        + " WHERE id = ?",
                tenant.name(),
                tenant.environment().wire(),
                Bodies.of(known.permissions()),
                known.counters().map(TenantTable::text).orElse(null),
                tenant.id().value());
        if (found == 0) {
            Sql.change(
                    connection,
                    "INSERT INTO tenant (id, name, environment, permissions, counters, whole, trail, visited)"
                            + " VALUES (?, ?, ?, ?, ?, FALSE, 0, 0)",
                    tenant.id().value(),
                    tenant.name(),
                    tenant.environment().wire(),
                    Bodies.of(known.permissions()),
                    known.counters().map(TenantTable::text).orElse(null));
        }
    }

    private static KnownTenant known(ResultSet row) throws SQLException {
        long synced = row.getLong("synced");
        Optional<Cursor> cursor = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Cursor(
                        row.getLong("revision"),
                        row.getLong("facts"),
                        row.getString("rights"),
                        Micros.instant(synced)));
        return new KnownTenant(
                new Tenant(
                        new TenantId(row.getString("id")),
                        row.getString("name"),
                        Environment.ofWire(row.getString("environment")).orElse(Environment.PRODUCTION)),
                Bodies.permissions(row.getString("permissions")),
                Optional.ofNullable(row.getString("counters")).map(TenantTable::counters),
                cursor);
    }

    private static String text(KnownTenant.Counters counters) {
        return Bodies.text(new JsonBuilder()
                .put("people", counters.people())
                .put("expired", counters.expired())
                .put("locked", counters.locked())
                .put("refusedToday", counters.refusedToday())
                .put("signedIn", counters.signedIn())
                .put("asOf", counters.asOf())
                .build());
    }

    private static KnownTenant.Counters counters(String text) {
        JsonFields in = Bodies.fields(text.getBytes(StandardCharsets.UTF_8));
        return new KnownTenant.Counters(
                in.whole("people", 0, Long.MAX_VALUE),
                in.whole("expired", 0, Long.MAX_VALUE),
                in.whole("locked", 0, Long.MAX_VALUE),
                in.whole("refusedToday", 0, Long.MAX_VALUE),
                // Stores from before it was counted do not have it.
                in.optionalWhole("signedIn", 0, Long.MAX_VALUE).orElse(0L),
                in.instant("asOf"));
    }
}
