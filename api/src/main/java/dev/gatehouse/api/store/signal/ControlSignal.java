package dev.gatehouse.api.store.signal;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.control.ControlDatabase;
import dev.gatehouse.api.thread.ApiThreads;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wake-ups through one LISTEN connection per process on the control database. What several commits of one tenant have
/// to say is said once. Both threads are virtual and end with [#close].
public final class ControlSignal implements ChangeSignal {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSignal.class);
    private static final String CHANNEL = "gatehouse_moved";
    private static final int WAIT_MILLIS = 30_000;
    private static final long PAUSE_MILLIS = 1_000;
    // Telling costs every process something. What comes first is told at once, what follows soon after it together.
    private static final long GATHER_MILLIS = 100;

    private final ControlDatabase control;
    private final String self = UUID.randomUUID().toString();
    private final Listeners listeners = new Listeners();
    private final Map<TenantId, TenantMoved> unsent = new TreeMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private Optional<Sql> listening = Optional.empty();
    private boolean closed;
    private final CountDownLatch ended = new CountDownLatch(1);

    /// @param control where all processes meet
    public ControlSignal(ControlDatabase control) {
        this.control = control;
    }

    /// Begins to send and to listen.
    public ControlSignal start() {
        threads.add(ApiThreads.start("wake-up-sender", this::send));
        threads.add(ApiThreads.start("wake-up-listener", this::listen));
        return this;
    }

    @Override
    public Subscription subscribe(Consumer<TenantMoved> listener, Runnable missed) {
        return listeners.add(listener, missed);
    }

    @Override
    public void publish(TenantMoved moved) {
        listeners.tell(moved);
        lock.lock();
        try {
            unsent.merge(moved.tenant(), moved, TenantMoved::and);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void send() {
        Optional<List<TenantMoved>> next = next();
        while (next.isPresent()) {
            List<TenantMoved> all = next.get();
            try {
                control.reading(sql -> all.stream()
                        .map(moved -> sql.run("SELECT pg_notify(?, ?)", CHANNEL, text(moved)))
                        .toList());
            } catch (FaultException e) {
                LOG.warn("other processes could not be told of {} moved tenants", all.size(), e);
            }
            pause(GATHER_MILLIS);
            next = next();
        }
    }

    /// Waits for something to send; nothing once closed.
    private Optional<List<TenantMoved>> next() {
        lock.lock();
        try {
            while (unsent.isEmpty() && !closed) {
                changed.await();
            }
            var all = List.copyOf(unsent.values());
            unsent.clear();
            return all.isEmpty() ? Optional.empty() : Optional.of(all);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        while (!isClosed()) {
            try {
                Sql sql = control.open();
                remember(Optional.of(sql));
                try (var connection = sql.connection()) {
                    sql.run("LISTEN " + CHANNEL);
                    // Nobody heard what was said before this.
                    listeners.tellMissed();
                    receive(sql, connection.unwrap(PGConnection.class));
                }
            } catch (FaultException | SQLException e) {
                if (!isClosed()) {
                    LOG.warn("not listening for other processes; trying again", e);
                    pause(PAUSE_MILLIS);
                }
            } finally {
                remember(Optional.empty());
            }
        }
    }

    private void receive(Sql sql, PGConnection connection) throws SQLException {
        while (!isClosed()) {
            PGNotification[] received = connection.getNotifications(WAIT_MILLIS);
            if (received == null || received.length == 0) {
                // A connection that went away without a word stays silent for ever.
                sql.run("SELECT 1");
                continue;
            }
            for (PGNotification one : received) {
                moved(one.getParameter()).ifPresent(listeners::tell);
            }
        }
    }

    private String text(TenantMoved moved) {
        return self + " " + moved.tenant() + " " + moved.revision() + " " + moved.facts();
    }

    /// What another process said; nothing if it was this one.
    private Optional<TenantMoved> moved(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4 || parts[0].equals(self)) {
            return Optional.empty();
        }
        return Optional.of(new TenantMoved(new TenantId(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3])));
    }

    private void remember(Optional<Sql> connection) {
        lock.lock();
        try {
            listening = connection;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void pause(long millis) {
        try {
            LOG.trace("ended: {}", ended.await(millis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends what is unsent, then ends both threads.
    @Override
    public void close() {
        Optional<Sql> open;
        lock.lock();
        try {
            closed = true;
            open = listening;
            ended.countDown();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        open.ifPresent(sql -> {
            try {
                sql.connection().abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the listening connection closed badly", e);
            }
        });
        for (Thread thread : threads) {
            try {
                thread.join(2_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
