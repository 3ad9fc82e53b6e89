package dev.gatehouse.api.route;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.session.Happening;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.edge.Remembered;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Notes in a tenant's log who looked for what in it, and who took what out of it: once a query, person and ten
/// minutes.
/// The further pages of a query are no searches.
public final class SearchLog {
    /// How long a search need not be noted again.
    public static final Duration ONCE_IN = Duration.ofMinutes(10);

    private static final int MOST_KNOWN = 20_000;

    private final TenantDatabases databases;
    private final EventDesk events;
    private final InstantSource clock;
    private final Map<Search, Instant> known = new ConcurrentHashMap<>();

    private record Search(TenantId tenant, ActorId actor, EventKind kind, String text) {}

    /// @param databases where the logs lie
    /// @param events writes them
    /// @param clock the server's
    public SearchLog(TenantDatabases databases, EventDesk events, InstantSource clock) {
        this.databases = databases;
        this.events = events;
        this.clock = clock;
    }

    /// Notes a search on the tenant that somebody visits.
    ///
    /// @param text the query
    void searched(Visit visit, String text) {
        searched(visit, visit.tenant(), text);
    }

    /// Notes a search.
    void searched(Visit visit, TenantId tenant, String text) {
        var _ = note(visit, tenant, EventKind.TRAIL_SEARCHED, text);
    }

    /// Notes an export. It is in the log when this returns.
    ///
    /// @param text the query
    /// @throws FaultException `not_found` if it cannot be there
    public void exported(Visit visit, String text) {
        if (!note(visit, visit.tenant(), EventKind.TRAIL_EXPORTED, text)) {
            throw FaultException.of(FaultCode.NOT_FOUND);
        }
    }

    /// Whether it is in the log.
    private boolean note(Visit visit, TenantId tenant, EventKind kind, String text) {
        ActorId actor = visit.session().actorIn(tenant);
        var search = new Search(tenant, actor, kind, text);
        Instant now = clock.instant();
        Instant last = known.get(search);
        if (last != null && now.isBefore(last.plus(ONCE_IN))) {
            return true;
        }
        var noted = databases.inTransaction(tenant, tx -> note(visit, tx, search));
        if (noted.isPresent()) {
            if (known.size() >= MOST_KNOWN) {
                known.values().removeIf(at -> !now.isBefore(at.plus(ONCE_IN)));
            }
            if (known.size() < MOST_KNOWN) {
                known.put(search, noted.get());
            }
        }
        return noted.isPresent();
    }

    /// Another process may have noted it.
    private Instant note(Visit visit, TenantTransaction tx, Search search) {
        var remembered = new Remembered(tx.sql());
        if (!remembered.hasLooked(
                search.kind(), search.actor(), search.text(), tx.now().minus(ONCE_IN))) {
            events.record(
                    tx,
                    Happening.search(
                            search.actor(),
                            visit.session().user().name(),
                            search.kind(),
                            Origin.of(visit.call()),
                            search.text()));
        }
        return tx.now();
    }
}
