package dev.gatehouse.api.session;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Kind, Repeated> repeated = new LinkedHashMap<>();

    /// @param who the session, or the machine
    private record Kind(TenantId home, java.util.UUID who, String address, String operation, Fault fault) {}

    private record Repeated(Instant since, int more, EventDraft entry) {}

    /// @param databases where the logs lie
    /// @param clock the server's
    public RefusalLog(TenantDatabases databases, EventDesk events, InstantSource clock) {
        this.databases = databases;
        this.events = events;
        this.clock = clock;
    }

    /// Notes that somebody signed in was turned away, in the log of their own tenant.
    public void turnedAway(Session session, Call call, Fault fault) {
        var kind = new Kind(
                session.home(),
                session.row().id(),
                call.address(),
                call.operation().id(),
                fault);
        if (!isRepeated(kind)) {
            EventDraft entry = entry(session, call, fault);
            if (isFirst(kind, entry)) {
                write(session.home(), entry);
            }
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
            if (isFirst(kind, entry)) {
                write(machine.tenant(), entry);
            }
        });
    }

    /// Writes the counts of what was repeated, once its minute is over. To be called now and then.
    public void flush() {
        due(clock.instant().minus(MINUTE)).forEach(this::writeCount);
    }

    /// Writes all counts: the server stops.
    public void flushAll() {
        due(Instant.MAX).forEach(this::writeCount);
    }

    /// Counts it, if one of its kind was written a moment ago.
    private synchronized boolean isRepeated(Kind kind) {
        return repeated.computeIfPresent(
                        kind, (_, known) -> new Repeated(known.since(), known.more() + 1, known.entry()))
                != null;
    }

    private synchronized boolean isFirst(Kind kind, EventDraft entry) {
        Repeated known = repeated.get(kind);
        if (known != null) {
            repeated.put(kind, new Repeated(known.since(), known.more() + 1, known.entry()));
            return false;
        }
        if (repeated.size() < MOST_KINDS) {
            repeated.put(kind, new Repeated(clock.instant(), 0, entry));
        }
        return true;
    }

    private synchronized List<Map.Entry<Kind, Repeated>> due(Instant before) {
        var due = new ArrayList<Map.Entry<Kind, Repeated>>();
        repeated.entrySet().removeIf(entry -> {
            boolean over = entry.getValue().since().isBefore(before);
            if (over) {
                due.add(Map.entry(entry.getKey(), entry.getValue()));
            }
            return over;
        });
        return due;
    }

    private void writeCount(Map.Entry<Kind, Repeated> entry) {
        Repeated value = entry.getValue();
        if (value.more() > 0) {
            write(entry.getKey().home(), value.entry().noting("count", Integer.toString(value.more())));
        }
    }

    private void write(TenantId home, EventDraft entry) {
        databases.inTransaction(home, tx -> events.record(tx, entry));
    }
}
