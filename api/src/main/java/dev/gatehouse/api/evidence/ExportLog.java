package dev.gatehouse.api.evidence;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.session.Happening;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.edge.Remembered;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.Duration;

/// Notes in a tenant's log who took what away of it, before they have it: once a request, person and ten minutes.
final class ExportLog {
    private static final Duration ONCE_IN = Duration.ofMinutes(10);

    private final TenantDatabases databases;
    private final EventDesk events;

    /// @param databases where the logs lie
    /// @param events writes them
    ExportLog(TenantDatabases databases, EventDesk events) {
        this.databases = databases;
        this.events = events;
    }

    /// Notes it.
    ///
    /// @param text what is taken
    void exported(Visit visit, String text) {
        var _ = databases
                .inTransaction(visit.tenant(), tx -> {
                    var remembered = new Remembered(tx.sql());
                    remembered.alone("trail-exported " + visit.actor() + " " + text);
                    if (!remembered.hasLooked(
                            EventKind.TRAIL_EXPORTED,
                            visit.actor(),
                            text,
                            tx.now().minus(ONCE_IN))) {
                        events.record(
                                tx,
                                Happening.search(
                                        visit.actor(),
                                        visit.session().user().name(),
                                        EventKind.TRAIL_EXPORTED,
                                        Origin.of(visit.call()),
                                        text));
                    }
                    return true;
                })
                .orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND));
    }
}
