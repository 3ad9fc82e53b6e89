package dev.gatehouse.api.feed;

import dev.gatehouse.api.session.Found;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Session;
import dev.gatehouse.api.session.SessionDesk;
import dev.gatehouse.api.session.Standing;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.edge.SessionList;
import dev.gatehouse.model.access.Threshold;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.permission.ConsolePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Looks at a session and at its tenant, each time anew. Used by one thread.
final class FeedWatch {
    private static final String LIFE_OVER = "expired";
    private static final String RIGHT_OVER = "permission_missing";
    /// Nobody is told earlier what will end, so nobody looks for it earlier.
    private static final Duration FORETOLD = Duration.ofHours(1);

    private final TenantDatabases databases;
    private final SessionDesk sessions;
    private final Visit visit;
    private Optional<Found.Lapsed> lapsed = Optional.empty();
    private Optional<Instant> longer = Optional.empty();

    /// What there is to tell.
    sealed interface Look {
        /// The session is good, and the tenant is this far.
        ///
        /// @param revision of the directory
        /// @param facts the facts counter
        /// @param events a number that grows with the log
        /// @param until when the session, or the right to follow, ends if nothing happens
        /// @param ends what ends then, if it is soon: a reason code, or `expired` for the session itself
        record State(long revision, long facts, long events, Instant until, Optional<String> ends) implements Look {}

        /// The session is over.
        ///
        /// @param reason why
        record Over(String reason) implements Look {}
    }

    /// @param sessions prolongs the session of somebody whose access was extended before it ended
    FeedWatch(TenantDatabases databases, SessionDesk sessions, Visit visit) {
        this.databases = databases;
        this.sessions = sessions;
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
        longer.ifPresent(until -> sessions.prolong(visit.session(), until, Origin.of(visit.call())));
        longer = Optional.empty();
        if (atHome || !(look instanceof Look.State good)) {
            return look;
        }
        return databases.reading(visit.tenant(), tx -> abroad(tx, good)).orElse(new Look.Over("ended"));
    }

    /// Whoever comes from the house follows a tenant only while its own rules let them.
    private Look abroad(TenantTransaction tx, Look.State athome) {
        var from = Origin.of(visit.call()).standpoint();
        var threshold = Threshold.of(tx.rules().book());
        if (!threshold.permits(tx.now(), from)) {
            return new Look.Over(FaultCode.FORBIDDEN.wire());
        }
        Optional<Instant> shut = threshold.until(tx.now(), from).filter(athome.until()::isAfter);
        return shut.map(until -> state(tx, until, Optional.of(RIGHT_OVER).filter(_ -> isSoon(until, tx.now()))))
                .orElseGet(() -> state(tx, athome.until(), athome.ends()));
    }

    private Look open(Session session, TenantTransaction home, boolean atHome) {
        if (!session.holds(ConsolePermission.DIRECTORY_READ)) {
            return new Look.Over(RIGHT_OVER);
        }
        Standing standing = session.standing();
        Instant latest = SessionDesk.latest(session.row());
        Instant over = standing.until().filter(latest::isAfter).orElse(latest);
        longer = Optional.of(over).filter(session.row().expiresAt()::isBefore);
        Optional<Instant> held = standing.gate()
                .holdsUntil(
                        ConsolePermission.DIRECTORY_READ.permission(),
                        home.now(),
                        standing.request().from())
                .filter(over::isAfter);
        Instant until = held.orElse(over);
        Optional<String> ends = isSoon(until, home.now())
                ? Optional.of(held.isPresent() ? RIGHT_OVER : ends(standing, over))
                : Optional.empty();
        return atHome ? state(home, until, ends) : new Look.State(0, 0, 0, until, ends);
    }

    private static boolean isSoon(Instant until, Instant now) {
        return !until.isAfter(now.plus(FORETOLD));
    }

    /// What will refuse at an instant, if nothing is changed.
    private static String ends(Standing now, Instant at) {
        var request = now.request();
        return Standing.toStay(now.gate(), request.facts(), at, request.from(), true, now.revision()).reasons().stream()
                .findFirst()
                .map(reason -> reason.code().wire())
                .orElse(LIFE_OVER);
    }

    private static Look state(TenantTransaction tx, Instant until, Optional<String> ends) {
        return new Look.State(tx.revision(), tx.factsCounter(), new SessionList(tx.sql()).newestEvent(), until, ends);
    }
}
