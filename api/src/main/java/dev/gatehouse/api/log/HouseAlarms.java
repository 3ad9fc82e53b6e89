package dev.gatehouse.api.log;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.alarm.LogAlarm;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what was found of a tenant's log into the log of the house: whoever could rewrite the one does not own the
/// other, and a log that is not as it was is no place to say so.
final class HouseAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(HouseAlarms.class);
    private final TenantDatabases databases;
    private final EventDesk events;
    private final ConcurrentMap<TenantId, LogAlarm> raised = new ConcurrentHashMap<>();

    /// @param databases where the house is
    /// @param events writes them
    HouseAlarms(TenantDatabases databases, EventDesk events) {
        this.databases = databases;
        this.events = events;
    }

    /// Says it once in a process: each has found it by itself. What cannot be written now is written when it is found
    /// again.
    void raise(TenantId tenant, LogAlarm alarm) {
        LogAlarm before = raised.put(tenant, alarm);
        if (before != null && before.isSame(alarm)) {
            return;
        }
        LOG.error("the log of {} is not as it was seen: {}", tenant, alarm);
        try {
            var _ = databases.inTransaction(TenantId.HOUSE, tx -> {
                events.record(tx, draft(new Target("tenant", tenant.value()), alarm));
                return true;
            });
        } catch (RuntimeException e) {
            raised.remove(tenant, alarm);
            LOG.warn("the house could not be told of the log of {}", tenant, e);
        }
    }

    /// It is as it was again.
    void over(TenantId tenant) {
        if (raised.remove(tenant) != null) {
            LOG.warn("the log of {} is again as it was seen", tenant);
        }
    }

    private static EventDraft draft(Target target, LogAlarm alarm) {
        return EventDraft.done(ActorId.system("log"), EventKind.LOG_ALARM, "")
                .to(target)
                .named(target.id())
                .noting("alarm", alarm.kind().wire())
                .noting("first", Long.toString(alarm.first()))
                .noting("seen", Long.toString(alarm.seen()))
                .noting("found", Long.toString(alarm.found()));
    }
}
