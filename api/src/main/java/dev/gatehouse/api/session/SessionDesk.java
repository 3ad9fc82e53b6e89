package dev.gatehouse.api.session;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.api.store.edge.SessionList;
import dev.gatehouse.api.store.signal.ChangeSignal;
import dev.gatehouse.api.store.signal.TenantMoved;
import dev.gatehouse.crypto.codes.OpaqueToken;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.history.Judged;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Begins and ends sessions, each with its event.
public final class SessionDesk {
    /// How long a session lasts at most.
    public static final Duration LIFE = Duration.ofHours(12);
    /// How long one lasts that is only good for choosing a password.
    public static final Duration PASSWORD_LIFE = Duration.ofMinutes(30);

    private static final ActorId DESK = ActorId.system("sessions");
    private static final int SWEEP_ONE_IN = 16;

    private final TenantDatabases databases;
    private final EventDesk events;
    private final ChangeSignal signal;
    private final RandomGenerator random;

    private record Whose(SessionRow row, String name) {}

    /// A session that has just begun.
    ///
    /// @param token to show from now on
    /// @param row the session
    public record Begun(OpaqueToken token, SessionRow row) {}

    /// @param databases where sessions lie
    /// @param events is told of each end
    /// @param signal wakes the streams of a session that has ended
    /// @param random must be a secure source
    public SessionDesk(TenantDatabases databases, EventDesk events, ChangeSignal signal, RandomGenerator random) {
        this.databases = databases;
        this.events = events;
        this.signal = signal;
        this.random = random;
    }

    /// Begins a session.
    ///
    /// @param until when the account's own access ends; the session ends then at the latest
    /// @param recovery until when no rule is held against it; it ends then at the latest
    public Begun begin(
            TenantTransaction tx,
            User user,
            SessionRow.Kind kind,
            Optional<Instant> until,
            Optional<Instant> recovery,
            Origin origin) {
        Instant life = tx.now().plus(kind == SessionRow.Kind.FULL ? LIFE : PASSWORD_LIFE);
        Instant latest = recovery.filter(life::isAfter).orElse(life);
        var row = new SessionRow(
                newId(),
                user.id(),
                kind,
                tx.now(),
                until.filter(latest::isAfter).orElse(latest),
                Optional.of(origin.address()).filter(address -> !address.isEmpty()),
                origin.passport(),
                recovery,
                Optional.empty(),
                Optional.empty());
        if (row.id().getLeastSignificantBits() % SWEEP_ONE_IN == 0) {
            sweep(tx, origin.request());
        }
        OpaqueToken token = OpaqueToken.issue(tx.tenant().id().value(), random);
        tx.sessions().insert(token.hash(), row);
        origin.passport().ifPresent(key -> tx.passports().seen(key, tx.now()));
        return new Begun(token, row);
    }

    /// Notes that sessions have ended whose owners never came back to learn it.
    private void sweep(TenantTransaction tx, String request) {
        // It ended by itself: where somebody else signs in now is not where it did.
        var nowhere = new Origin(request, "", Optional.empty());
        for (SessionList.Listed lapsed : new SessionList(tx.sql()).endLapsed(tx.now())) {
            var whose = new Whose(lapsed.session(), lapsed.name());
            write(tx, EventKind.SESSION_ENDED, DESK, Optional.empty(), whose, "expired", nowhere);
        }
    }

    /// A UUID of version 4 (RFC 9562 §5.4).
    private UUID newId() {
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// When an open session ends at the latest, whatever its person's access does.
    public static Instant latest(SessionRow session) {
        return session.kind() == SessionRow.Kind.FULL && session.recoveryUntil().isEmpty()
                ? session.created().plus(LIFE)
                : session.expiresAt();
    }

    /// Lets an open session go on, for its person's access was extended before it ended.
    public void prolong(Session session, Instant until, Origin origin) {
        SessionRow row = session.row();
        databases.inTransaction(session.home(), tx -> {
            boolean prolonged = tx.sessions().prolong(row.id(), tx.now(), until);
            if (prolonged) {
                var moved = new FieldChange("until", Optional.empty(), Optional.of(until.toString()));
                events.record(
                        tx,
                        Happening.about(
                                        row.user(),
                                        session.user().name(),
                                        DESK,
                                        Optional.empty(),
                                        EventKind.SESSION_PROLONGED,
                                        origin)
                                .writing(List.of(moved), List.of())
                                .noting("session", row.id().toString()));
            }
            return prolonged;
        });
    }

    /// Ends the session of somebody who signs out.
    public void signOut(Visit visit, TenantTransaction tx) {
        SessionRow row = visit.session().row();
        if (tx.sessions().end(row.id(), tx.now(), "sign_out")) {
            write(
                    tx,
                    EventKind.SIGN_OUT,
                    visit.actor(),
                    Optional.of(visit.session().user().name()),
                    new Whose(row, visit.session().user().name()),
                    "sign_out",
                    Origin.of(visit.call()));
            wake(tx);
        }
    }

    /// Ends all sessions of somebody who has chosen a new password.
    public void endAll(TenantTransaction tx, User user, String why, Origin origin) {
        for (SessionRow row : tx.sessions().endAllOf(List.of(user.id()), tx.now(), why)) {
            write(
                    tx,
                    EventKind.SESSION_ENDED,
                    ActorId.person(user.id()),
                    Optional.of(user.name()),
                    new Whose(row, user.name()),
                    why,
                    origin);
        }
    }

    /// Ends a session whose time or whose owner's access has ended.
    public void lapsed(TenantId home, Found.Lapsed lapsed, Call call) {
        lapsed(home, lapsed, Origin.of(call));
    }

    /// Ends a session whose time or whose owner's access has ended.
    public void lapsed(TenantId home, Found.Lapsed lapsed, Origin origin) {
        SessionRow session = lapsed.signedIn().session();
        var whose = new Whose(session, lapsed.signedIn().account().user().name());
        databases.inTransaction(home, tx -> {
            boolean ended = tx.sessions().end(session.id(), tx.now(), lapsed.why());
            if (ended) {
                EventDraft draft = draft(EventKind.SESSION_ENDED, DESK, Optional.empty(), whose, lapsed.why(), origin);
                events.record(
                        tx,
                        lapsed.judged().map(Judged::grounds).map(draft::decided).orElse(draft));
                wake(tx);
            }
            return ended;
        });
    }

    private void write(
            TenantTransaction tx,
            EventKind kind,
            ActorId actor,
            Optional<String> actorName,
            Whose whose,
            String why,
            Origin origin) {
        events.record(tx, draft(kind, actor, actorName, whose, why, origin));
    }

    private static EventDraft draft(
            EventKind kind, ActorId actor, Optional<String> actorName, Whose whose, String why, Origin origin) {
        return Happening.about(whose.row().user(), whose.name(), actor, actorName, kind, origin)
                .noting("session", whose.row().id().toString())
                .noting("why", why);
    }

    /// Nothing of the directory moved, but streams look at their session when they are woken.
    private void wake(TenantTransaction tx) {
        var moved = new TenantMoved(tx.tenant().id(), tx.revision(), tx.factsCounter());
        tx.afterCommit(() -> signal.publish(moved));
    }
}
