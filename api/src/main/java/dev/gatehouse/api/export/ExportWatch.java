package dev.gatehouse.api.export;

import dev.gatehouse.api.session.Found;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Session;
import dev.gatehouse.api.session.SessionDesk;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.model.access.Threshold;
import dev.gatehouse.model.permission.ConsolePermission;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Looks again and again whether somebody may still have what is being sent to them. Used by one thread.
final class ExportWatch {
    /// Nothing goes to somebody who was last found good longer ago than this.
    static final Duration EVERY = Duration.ofMillis(500);

    private final TenantDatabases databases;
    private final SessionDesk sessions;
    private final Visit visit;
    private final LongSupplier nanos;
    private long looked;

    /// @param sessions ends what has lapsed
    /// @param visit just admitted
    /// @param nanos runs on as `System.nanoTime` does
    ExportWatch(TenantDatabases databases, SessionDesk sessions, Visit visit, LongSupplier nanos) {
        this.databases = databases;
        this.sessions = sessions;
        this.visit = visit;
        this.nanos = nanos;
        looked = nanos.getAsLong();
    }

    /// Whether they may.
    boolean isGood() {
        long now = nanos.getAsLong();
        if (now - looked < EVERY.toNanos()) {
            return true;
        }
        looked = now;
        return isAdmitted() && isPermittedAbroad();
    }

    private boolean isAdmitted() {
        var from = Origin.of(visit.call()).standpoint();
        Found found = databases
                .reading(
                        visit.session().home(),
                        tx -> Found.read(tx, visit.token().hash(), from))
                .orElse(new Found.Nothing());
        return switch (found) {
            case Found.Open(Session session) ->
                session.holds(ConsolePermission.AUDIT_EXPORT) && session.reaches(visit.tenant());
            case Found.Lapsed lapsed -> {
                sessions.lapsed(visit.session().home(), lapsed, Origin.of(visit.call()));
                yield false;
            }
            case Found.Ended _, Found.Revoked _, Found.Nothing _ -> false;
        };
    }

    /// Whoever comes from the house is bound by what binds everybody of the tenant, too.
    private boolean isPermittedAbroad() {
        if (visit.session().home().equals(visit.tenant())) {
            return true;
        }
        var from = Origin.of(visit.call()).standpoint();
        return databases
                .reading(visit.tenant(), tx -> Threshold.of(tx.rules().book()).permits(tx.now(), from))
                .orElse(false);
    }
}
