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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Notes in a tenant's log that a console has read its directory: once a session.
public final class SyncLog {
    private static final int MOST_KNOWN = 50_000;

    private final TenantDatabases databases;
    private final EventDesk events;
    private final Set<Seen> known = ConcurrentHashMap.newKeySet();

    private record Seen(TenantId tenant, UUID session) {}

    /// @param databases where the logs lie
    /// @param events writes them
    public SyncLog(TenantDatabases databases, EventDesk events) {
        this.databases = databases;
        this.events = events;
    }

    void synced(Visit visit) {
        var seen = new Seen(visit.tenant(), visit.session().row().id());
        if (known.contains(seen)) {
            return;
        }
        var target = new Target("session", seen.session().toString());
        var noted = databases.inTransaction(visit.tenant(), tx -> {
            // Another request, here or in another process, may have noted it or be about to.
            var remembered = new Remembered(tx.sql());
            remembered.alone("console-synced " + seen.session());
            if (!remembered.has(
                    EventKind.CONSOLE_SYNCED, target, visit.session().row().created())) {
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
        // Only what is in the log is known to be there.
        if (noted.isPresent()) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.add(seen);
        }
    }
}
