package dev.gatehouse.api.route;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.session.Happening;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.edge.Remembered;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.TenantId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Notes in a tenant's log that a console has read its directory: once a session.
public final class SyncLog {
    private static final int MOST_KNOWN = 50_000;

    private final TenantDatabases databases;
    private final EventDesk events;
    private final ConcurrentMap<Seen, Boolean> known = new ConcurrentHashMap<>();

    private record Seen(TenantId tenant, UUID session) {}

    /// @param databases where the logs lie
    /// @param events writes them
    public SyncLog(TenantDatabases databases, EventDesk events) {
        this.databases = databases;
        this.events = events;
    }

    void synced(Visit visit) {
        var seen = new Seen(visit.tenant(), visit.session().row().id());
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        if (known.putIfAbsent(seen, true) != null) {
            return;
        }
        var target = new Target("session", seen.session().toString());
        var _ = databases.inTransaction(visit.tenant(), tx -> {
            // Another process may have noted it.
            if (!new Remembered(tx.sql())
                    .has(EventKind.CONSOLE_SYNCED, target, visit.session().row().created())) {
                events.record(
                        tx,
                        Happening.of(
                                        visit.actor(),
                                        Optional.of(visit.session().user().name()),
                                        EventKind.CONSOLE_SYNCED,
                                        Origin.of(visit.call()))
                                .to(target));
            }
            return true;
        });
    }
}
