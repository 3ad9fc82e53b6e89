package dev.gatehouse.api.feed;

import dev.gatehouse.api.session.Found;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Session;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.edge.SessionList;
import dev.gatehouse.model.access.Threshold;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.permission.ConsolePermission;
import java.time.Instant;
import java.util.Optional;

/// Looks at a session and at its tenant, each time anew. Used by one thread.
final class FeedWatch {
    private final TenantDatabases databases;
    private final Visit visit;
    private Optional<Found.Lapsed> lapsed = Optional.empty();

    /// What there is to tell.
    sealed interface Look {
        /// The session is good, and the tenant is this far.
        ///
        /// @param revision of the directory
        /// @param facts the facts counter
        /// @param events a number that grows with the log
        /// @param until when the session, or the right to follow, ends if nothing happens
        record State(long revision, long facts, long events, Instant until) implements Look {}

        /// The session is over.
        ///
        /// @param reason why
        record Over(String reason) implements Look {}
    }

    FeedWatch(TenantDatabases databases, Visit visit) {
        this.databases = databases;
        this.visit = visit;
    }

    /// The session that is over although nobody has ended it yet.
    Optional<Found.Lapsed> lapsed() {
        return lapsed;
    }

    Look look() {
        boolean atHome = visit.session().home().equals(visit.tenant());
        Optional<Look> mine = databases.reading(visit.session().home(), tx -> {
            Found found =
                    Found.read(tx, visit.token().hash(), Origin.of(visit.call()).standpoint());
            return switch (found) {
                case Found.Open(Session session) -> open(session, tx, atHome);
                case Found.Lapsed lapsing -> {
                    lapsed = Optional.of(lapsing);
                    yield new Look.Over(lapsing.why());
                }
                case Found.Ended(String why) -> new Look.Over(why);
                case Found.Revoked _ -> new Look.Over(FaultCode.PASSPORT_REVOKED.wire());
                case Found.Nothing _ -> new Look.Over("ended");
            };
        });
        Look look = mine.orElse(new Look.Over("ended"));
        if (atHome || !(look instanceof Look.State good)) {
            return look;
        }
        return databases.reading(visit.tenant(), tx -> abroad(tx, good.until())).orElse(new Look.Over("ended"));
    }

    /// Whoever comes from the house follows a tenant only while its own rules let them.
    private Look abroad(TenantTransaction tx, Instant until) {
        var from = Origin.of(visit.call()).standpoint();
        var threshold = Threshold.of(tx.rules().book());
        if (!threshold.permits(tx.now(), from)) {
            return new Look.Over(FaultCode.FORBIDDEN.wire());
        }
        return state(tx, threshold.until(tx.now(), from).filter(until::isAfter).orElse(until));
    }

    private Look open(Session session, TenantTransaction home, boolean atHome) {
        if (!session.holds(ConsolePermission.DIRECTORY_READ)) {
            return new Look.Over("permission_missing");
        }
        Instant until = home.gate(session.user())
                .holdsUntil(
                        ConsolePermission.DIRECTORY_READ.permission(),
                        home.now(),
                        Origin.of(visit.call()).standpoint())
                .filter(session.until()::isAfter)
                .orElse(session.until());
        return atHome ? state(home, until) : new Look.State(0, 0, 0, until);
    }

    private static Look state(TenantTransaction tx, Instant until) {
        return new Look.State(tx.revision(), tx.factsCounter(), new SessionList(tx.sql()).newestEvent(), until);
    }
}
