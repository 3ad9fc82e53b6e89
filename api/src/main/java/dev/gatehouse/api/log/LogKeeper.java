package dev.gatehouse.api.log;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.thread.ApiThreads;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.SignedNote;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Keeps the logs of all tenants: whoever commits wakes it, and a moment later what was committed has its place and a
/// checkpoint is signed over it. Whoever asks for the checkpoint does not wait for that moment.
public final class LogKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    /// What is committed meanwhile goes with it: to sign is dear, to sign once for many is not.
    private static final Duration TOGETHER = Duration.ofMillis(250);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WaitingLogs waiting;
    private final TenantDatabases databases;
    private final LogKeys keys;
    private final SignerMemory memory;
    private final ScheduledExecutorService timer;
    private final InstantSource clock;
    private final HouseAlarms house;
    private final ConcurrentMap<TenantId, Sequencer> sequencers = new ConcurrentHashMap<>();
    private final ConcurrentMap<TenantId, LogCheck> checks = new ConcurrentHashMap<>();
    private volatile Optional<Thread> keeping = Optional.empty();
    private final Set<TenantId> looked = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<TenantId, LogAlarm> alarms = new ConcurrentHashMap<>();

    /// @param waiting is told of what was committed
    /// @param memory what was signed
    /// @param timer tries again what failed
    /// @param clock the server's
    /// @param events writes into the house's log what was found of others
    public LogKeeper(
            WaitingLogs waiting,
            TenantDatabases databases,
            LogKeys keys,
            SignerMemory memory,
            ScheduledExecutorService timer,
            InstantSource clock,
            EventDesk events) {
        this.waiting = waiting;
        this.databases = databases;
        this.keys = keys;
        this.memory = memory;
        this.timer = timer;
        this.clock = clock;
        house = new HouseAlarms(databases, events);
    }

    /// Begins to keep them.
    public LogKeeper start() {
        keeping = Optional.of(ApiThreads.start("logs", this::keep));
        return this;
    }

    private void keep() {
        try {
            while (!waiting.isClosed()) {
                for (TenantId tenant : waiting.take()) {
                    attend(tenant);
                }
                waiting.rest(TOGETHER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // The others' logs wait for this one: so it waits for nobody, and nothing that goes wrong ends it.
    private void attend(TenantId tenant) {
        try {
            if (run(tenant, false).map(Sequencer.Run::more).orElse(false)) {
                waiting.written(tenant);
            }
        } catch (FaultException e) {
            boolean busy = e.fault().code() == FaultCode.BUSY;
            LOG.atLevel(busy ? Level.DEBUG : Level.WARN).setCause(e).log("the log of {} could not go on", tenant);
            again(tenant, busy ? TOGETHER : AGAIN);
        } catch (RuntimeException | Error e) {
            LOG.error("the log of {} could not go on", tenant, e);
            again(tenant, AGAIN);
        }
    }

    private void again(TenantId tenant, Duration after) {
        var _ = timer.schedule(() -> waiting.written(tenant), after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<Sequencer.Run> run(TenantId tenant, boolean patient) {
        Sequencer sequencer = sequencers.computeIfAbsent(tenant, id -> new Sequencer(id, databases, keys, memory));
        // What was found is noted before another run finds anything else.
        synchronized (sequencer) {
            Optional<Sequencer.Run> run = sequencer.run(patient);
            if (run.isEmpty()) {
                sequencers.remove(tenant, sequencer);
            }
            run.map(Sequencer.Run::state).ifPresent(state -> note(tenant, state));
            run.ifPresent(_ -> looked.add(tenant));
            return run;
        }
    }

    private void note(TenantId tenant, LogState state) {
        switch (state) {
            case LogState.Sound _ -> {
                if (alarms.remove(tenant) != null) {
                    house.over(tenant);
                }
            }
            case LogState.Broken(LogAlarm alarm) -> {
                alarms.put(tenant, alarm);
                house.raise(tenant, alarm);
            }
        }
    }

    /// How a tenant's log is, with everything in it that was committed before.
    ///
    /// @return empty: there is no such tenant
    /// @throws FaultException `unavailable`, `busy`
    public Optional<LogState> current(TenantId tenant) {
        Optional<Sequencer.Run> run = run(tenant, true);
        while (run.isPresent() && run.get().more()) {
            run = run(tenant, true);
        }
        return run.map(Sequencer.Run::state);
    }

    /// Reads a tenant's log again, or a part of it, and holds all that is stored against what was signed.
    ///
    /// @param signed how far the log has come, from [#current]
    /// @param anew whether what was found just now will not do
    LogCheck.Checked check(TenantId tenant, Checkpoint signed, boolean anew) {
        LogCheck.Checked checked = checks.computeIfAbsent(tenant, id -> new LogCheck(id, databases, clock))
                .check(signed, anew);
        checked.alarm().ifPresentOrElse(alarm -> house.raise(tenant, alarm), () -> house.over(tenant));
        return checked;
    }

    /// Does nothing, unless the log of a tenant is known not to be as it was seen: then nothing may be changed there.
    /// Who has not looked yet looks first.
    ///
    /// @throws FaultException `log_behind` or `log_broken`; `unavailable` if it cannot be looked at
    public void require(TenantId tenant) {
        if (!looked.contains(tenant)) {
            var _ = run(tenant, true);
        }
        LogAlarm alarm = alarms.get(tenant);
        if (alarm != null) {
            throw refusal(alarm);
        }
    }

    /// What somebody is told who asks for a log that is not as it was seen.
    public static FaultException refusal(LogAlarm alarm) {
        FaultCode code = alarm.kind() == AlarmKind.SHRUNK ? FaultCode.LOG_BEHIND : FaultCode.LOG_BROKEN;
        return new FaultException(new Fault(
                code,
                Map.of(
                        "kind", alarm.kind().wire(),
                        "first", Long.toString(alarm.first()),
                        "seen", Long.toString(alarm.seen()),
                        "found", Long.toString(alarm.found()))));
    }

    /// Signs what says something about a log, and is none of its checkpoints: with the first of its keys, under a name
    /// of its own.
    ///
    /// @param text which no checkpoint can have
    public SignedNote sign(String signer, String text) {
        return keys.sign(signer, text);
    }

    /// The keys that sign.
    public LogKeys keys() {
        return keys;
    }

    /// Ends it, once the log that is being kept is on the disk.
    @Override
    public void close() {
        waiting.close();
        try {
            if (keeping.isPresent() && !keeping.get().join(PATIENCE)) {
                LOG.warn("a log is still being kept");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
