package dev.gatehouse.api.store.control;

import static dev.gatehouse.api.store.jooq.control.Tables.SERVER;
import static dev.gatehouse.api.store.jooq.control.Tables.TENANT;

import dev.gatehouse.api.store.connect.DatabaseServer;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.control.TenantRow.State;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Record;

/// Tenants and servers in the control database.
public final class TenantTable {
    private final ControlDatabase control;
    private final LoginSeal seal;

    /// @param control where it lies
    /// @param seal opens and closes the logins' passwords
    public TenantTable(ControlDatabase control, LoginSeal seal) {
        this.control = control;
        this.seal = seal;
    }

    /// One tenant, whatever its state.
    public Optional<TenantRow> find(TenantId tenant) {
        return control.reading(sql -> sql.jooq()
                .selectFrom(TENANT)
                .where(TENANT.ID.eq(tenant.value()))
                .fetchOptional(this::row));
    }

    /// All tenants, by id.
    public List<TenantRow> all() {
        return control.reading(
                sql -> sql.jooq().selectFrom(TENANT).orderBy(TENANT.ID).fetch(this::row));
    }

    /// All tenants that are served, by id, without their logins.
    public List<Tenant> active() {
        return control.reading(sql -> sql.jooq()
                .select(TENANT.ID, TENANT.NAME, TENANT.ENVIRONMENT)
                .from(TENANT)
                .where(TENANT.STATE.eq(wire(State.ACTIVE)))
                .orderBy(TENANT.ID)
                .fetch(TenantTable::tenant));
    }

    /// Notes a tenant that is to be; nothing happens if it is noted already.
    public void insert(TenantRow row) {
        control.inTransaction(sql -> sql.jooq()
                .insertInto(TENANT)
                .set(TENANT.ID, row.tenant().id().value())
                .set(TENANT.NAME, row.tenant().name())
                .set(TENANT.ENVIRONMENT, row.tenant().environment().wire())
                .set(TENANT.SERVER, row.server())
                .set(TENANT.DATABASE_NAME, row.database())
                .set(TENANT.STATE, wire(row.state()))
                .set(TENANT.CREATED, row.created())
                .set(TENANT.API_LOGIN, row.api().user())
                .set(TENANT.API_SECRET, seal.seal(row.api()))
                .set(TENANT.MIGRATOR_LOGIN, row.migrator().user())
                .set(TENANT.MIGRATOR_SECRET, seal.seal(row.migrator()))
                .onConflict(TENANT.ID)
                .doNothing()
                .execute());
    }

    /// Sets whether a tenant is served.
    public void setState(TenantId tenant, State state) {
        control.inTransaction(sql -> sql.jooq()
                .update(TENANT)
                .set(TENANT.STATE, wire(state))
                .where(TENANT.ID.eq(tenant.value()))
                .execute());
    }

    /// Notes a server, or what has changed about it.
    public void putServer(DatabaseServer server, Instant now) {
        control.inTransaction((Sql sql) -> sql.jooq()
                .insertInto(SERVER)
                .set(SERVER.ID, server.id())
                .set(SERVER.HOST, server.host())
                .set(SERVER.CONNECTION_LIMIT, server.connectionLimit())
                .set(SERVER.CREATED, now)
                .onConflict(SERVER.ID)
                .doUpdate()
                .set(SERVER.HOST, server.host())
                .set(SERVER.CONNECTION_LIMIT, server.connectionLimit())
                .execute());
    }

    private TenantRow row(Record row) {
        return new TenantRow(
                tenant(row),
                row.get(TENANT.SERVER),
                row.get(TENANT.DATABASE_NAME),
                State.valueOf(row.get(TENANT.STATE).toUpperCase(Locale.ROOT)),
                row.get(TENANT.CREATED),
                seal.open(row.get(TENANT.API_LOGIN), row.get(TENANT.API_SECRET)),
                seal.open(row.get(TENANT.MIGRATOR_LOGIN), row.get(TENANT.MIGRATOR_SECRET)));
    }

    private static Tenant tenant(Record row) {
        return new Tenant(
                new TenantId(row.get(TENANT.ID)),
                row.get(TENANT.NAME),
                Environment.ofWire(row.get(TENANT.ENVIRONMENT)).orElseThrow());
    }

    private static String wire(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
