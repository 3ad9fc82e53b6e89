package dev.gatehouse.api.session;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.event.Tally;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.Permission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Writes down who was turned away. Refusals of one kind, of one person, from one address are one event at once, and
/// after that one a minute with a count.
public final class RefusalLog {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 10_000;
    private static final ActorId DESK = ActorId.system("machines");

    private final TenantDatabases databases;
    private final EventDesk events;
    private final InstantSource clock;
    private final Tally<Kind> repeated;

    /// @param who the session, or the machine
    private record Kind(TenantId home, java.util.UUID who, String address, String operation, Fault fault) {}

    /// @param databases where the logs lie
    /// @param clock the server's
    public RefusalLog(TenantDatabases databases, EventDesk events, InstantSource clock) {
        this.databases = databases;
        this.events = events;
        this.clock = clock;
        repeated = new Tally<>(MOST_KINDS, _ -> MINUTE, clock);
    }

    /// Notes that somebody signed in was turned away, in the log of their own tenant.
    public void turnedAway(Session session, Call call, Fault fault) {
        var kind = new Kind(
                session.home(),
                session.row().id(),
                call.address(),
                call.operation().id(),
                fault);
        if (!repeated.isCounted(kind)) {
            begin(kind, entry(session, call, fault));
        }
    }

    /// Of what the person lacked a permission for, the decision is kept; that there is nothing of this name was
    /// none.
    private static EventDraft entry(Session session, Call call, Fault fault) {
        var entry = Happening.of(
                        session.actorIn(session.home()),
                        Optional.of(session.user().name()),
                        EventKind.REQUEST_REFUSED,
                        Origin.of(call))
                .refused(List.of(fault.code().wire()))
                .noting("operation", call.operation().id());
        return Optional.ofNullable(fault.arguments().get("permission"))
                .flatMap(lacking -> session.standing().judged().map(judged -> judged.using(new Permission(lacking))))
                .map(judged -> entry.decided(judged.grounds()))
                .orElse(entry);
    }

    /// Notes that a machine came whose key was taken away: perhaps it is found again.
    public void revoked(Call call) {
        call.passport().ifPresent(machine -> {
            var fault = Fault.of(FaultCode.PASSPORT_REVOKED);
            var entry = Happening.of(DESK, Optional.empty(), EventKind.PASSPORT_REFUSED, Origin.of(call))
                    .to(new Target("machine", machine.machine().toString()))
                    .refused(List.of(fault.code().wire()))
                    .noting("operation", call.operation().id());
            var kind = new Kind(
                    machine.tenant(),
                    machine.machine().value(),
                    call.address(),
                    call.operation().id(),
                    fault);
            begin(kind, entry);
        });
    }

    private void begin(Kind kind, EventDraft entry) {
        if (!repeated.begin(kind, entry, false)) {
            write(kind.home(), entry);
        }
    }

    /// Writes the counts of what was repeated, once its minute is over. To be called now and then.
    public void flush() {
        repeated.write(clock.instant(), this::write);
    }

    /// Writes all counts: the server stops.
    public void flushAll() {
        repeated.write(Instant.MAX, this::write);
    }

    private void write(Tally.Due<Kind> due) {
        write(due.kind().home(), due.entry().noting("count", Integer.toString(due.unwritten())));
    }

    private void write(TenantId home, EventDraft entry) {
        databases.inTransaction(home, tx -> events.record(tx, entry));
    }
}
