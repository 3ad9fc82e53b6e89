package dev.gatehouse.api.store;

import dev.gatehouse.api.store.connect.ServerConnections;
import dev.gatehouse.api.store.connect.Transactions;
import dev.gatehouse.api.store.connect.Transactions.Mode;
import dev.gatehouse.api.store.control.TenantRow;
import dev.gatehouse.api.store.control.TenantRow.State;
import dev.gatehouse.api.store.control.TenantTable;
import dev.gatehouse.api.store.migrate.DatabaseNames;
import dev.gatehouse.api.store.migrate.Migrations;
import dev.gatehouse.api.store.signal.ChangeSignal;
import dev.gatehouse.api.store.signal.LogSignal;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/// The tenants' databases. A tenant is brought up to date when it is first opened. Every method answers empty for a
/// tenant that is missing, not yet made or suspended: nobody learns which.
public final class TenantDatabases {
    private final Map<String, ServerConnections> servers;
    private final TenantTable tenants;
    private final ChangeSignal signal;
    private final LogSignal logs;
    private final InstantSource clock;
    private final ConcurrentMap<TenantId, OpenTenant> open = new ConcurrentHashMap<>();

    /// @param servers connections by the servers' ids
    /// @param tenants says where each lies
    /// @param signal is told of what moves
    /// @param logs is told of events that were written
    /// @param clock the server's
    public TenantDatabases(
            Map<String, ServerConnections> servers,
            TenantTable tenants,
            ChangeSignal signal,
            LogSignal logs,
            InstantSource clock) {
        this.servers = Map.copyOf(servers);
        this.tenants = tenants;
        this.signal = signal;
        this.logs = logs;
        this.clock = clock;
    }

    /// Whether there is such a tenant to work in.
    public boolean isThere(TenantId tenant) {
        return find(tenant).isPresent();
    }

    /// Does work in one transaction: all of it happens or nothing.
    public <T> Optional<T> inTransaction(TenantId tenant, Function<TenantTransaction, T> work) {
        return find(tenant).map(found -> run(found, Mode.WRITE, work));
    }

    /// Does work that only reads, each statement on its own; sees what [#inTransaction] would see, in fewer round
    /// trips.
    public <T> Optional<T> reading(TenantId tenant, Function<TenantTransaction, T> work) {
        return find(tenant).map(found -> run(found, Mode.EACH_ALONE, work));
    }

    /// Does work that only reads, all of it on one picture.
    public <T> Optional<T> snapshot(TenantId tenant, Function<TenantTransaction, T> work) {
        return find(tenant).map(found -> run(found, Mode.SNAPSHOT, work));
    }

    /// Does work in a tenant that is still being made.
    public <T> T inTransactionOf(TenantRow row, Function<TenantTransaction, T> work) {
        return run(new OpenTenant(row, connections(row)), Mode.WRITE, work);
    }

    private Optional<OpenTenant> find(TenantId tenant) {
        OpenTenant known = open.get(tenant);
        if (known != null) {
            return Optional.of(known);
        }
        return tenants.find(tenant).filter(row -> row.state() == State.ACTIVE).map(row -> {
            OpenTenant first = open.computeIfAbsent(tenant, _ -> opened(row));
            // What was committed just before a process ended has no place yet.
            logs.written(tenant);
            return first;
        });
    }

    private OpenTenant opened(TenantRow row) {
        var tenant = new OpenTenant(row, connections(row));
        int version = version(tenant);
        if (version > Migrations.TENANT_VERSION) {
            throw new FaultException(Fault.of(FaultCode.UNAVAILABLE, "part", row.database()));
        }
        if (version < Migrations.TENANT_VERSION) {
            Migrations.tenant(
                    connections(row).connector(),
                    DatabaseNames.of(row.tenant().id()),
                    row.migrator(),
                    row.tenant().id());
        }
        return tenant;
    }

    private int version(OpenTenant tenant) {
        return run(
                tenant,
                Mode.EACH_ALONE,
                tx -> tx.sql()
                        .one("SELECT schema_version FROM tenant_state", row -> row.getInt(1))
                        .orElseThrow());
    }

    private ServerConnections connections(TenantRow row) {
        ServerConnections found = servers.get(row.server());
        if (found == null) {
            throw new FaultException(Fault.of(FaultCode.UNAVAILABLE, "part", row.server()));
        }
        return found;
    }

    private <T> T run(OpenTenant tenant, Mode mode, Function<TenantTransaction, T> work) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var held = new TransactionHolder();
        T result = Transactions.run(
                tenant.connections(),
                tenant.row().database(),
                tenant.row().api(),
                mode,
                sql -> work.apply(held.hold(new TenantTransaction(tenant, sql, clock, now))));
        held.transaction().ifPresent(this::committed);
        return result;
    }

    private void committed(TenantTransaction transaction) {
        transaction.actions().forEach(Runnable::run);
        transaction.moved().ifPresent(signal::publish);
        if (transaction.hasEvents()) {
            logs.written(transaction.tenant().id());
        }
    }

    /// Carries the transaction out of the work it was made for.
    private static final class TransactionHolder {
        private Optional<TenantTransaction> held = Optional.empty();

        TenantTransaction hold(TenantTransaction transaction) {
            held = Optional.of(transaction);
            return transaction;
        }

        Optional<TenantTransaction> transaction() {
            return held;
        }
    }
}
