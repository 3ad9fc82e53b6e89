package dev.gatehouse.api.store.connect;

import dev.gatehouse.api.store.connect.IdleConnections.Idle;
import dev.gatehouse.api.thread.ApiThreads;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All connections of this process to one server, whichever database they lead to: never more than the server's limit,
/// and at rest no more than a handful, however many tenants there are. The one that rests longest goes first.
public final class ServerConnections implements AutoCloseable {
    /// Most connections at rest once a moment has passed since their last use.
    public static final int MOST_AT_REST = 3;

    /// How long the server may take to answer, or the reader of an answer to ask for more of it. Then the connection
    /// ends under whoever waits: as a timeout on the socket would do it, without a timer for every read.
    public static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(ServerConnections.class);
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_REST = Duration.ofSeconds(30).toNanos();
    private static final long TRUSTED_FOR = Duration.ofMillis(500).toNanos();
    private static final long PATIENCE_SECONDS = 10;

    private final Connector connector;
    private final LongSupplier nanos;
    private final int limit;
    private final Semaphore permits;
    private final ReentrantLock lock = new ReentrantLock();
    private final IdleConnections idle = new IdleConnections();
    private final Set<Lease> lent = new HashSet<>();
    private final ScheduledFuture<?> sweeping;
    private int open;
    private boolean closed;

    /// @param server where to
    /// @param scheduler closes what rests; shared by all servers
    public ServerConnections(DatabaseServer server, ScheduledExecutorService scheduler) {
        this(server, scheduler, System::nanoTime);
    }

    /// @param nanos runs on as `System.nanoTime` does
    ServerConnections(DatabaseServer server, ScheduledExecutorService scheduler, LongSupplier nanos) {
        connector = new Connector(server);
        this.nanos = nanos;
        limit = server.connectionLimit();
        permits = new Semaphore(limit, true);
        sweeping = scheduler.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    /// Opens connections that are not counted here.
    public Connector connector() {
        return connector;
    }

    /// How many connections are open now, lent out or at rest.
    public int open() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /// A connection to a database, after waiting for a free one if the limit is reached.
    ///
    /// @throws FaultException `busy` if none came free in time, `unavailable` if the server does not answer
    public Lease lease(String database, Login login) {
        acquire();
        var key = new DatabaseKey(database, login.user());
        try {
            Optional<Idle> rested = rested(key);
            while (rested.isPresent()) {
                Connection connection = rested.get().connection();
                if (isAlive(rested.get())) {
                    return lend(key, connection);
                }
                dropAllAtRest();
                shut(connection);
                rested = rested(key);
            }
            return lend(key, openNew(database, login));
        } catch (RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    private Lease lend(DatabaseKey key, Connection connection) {
        var lease = new Lease(this, key, connection);
        lock.lock();
        try {
            lent.add(lease);
        } finally {
            lock.unlock();
        }
        return lease;
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw FaultException.of(FaultCode.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FaultException.of(FaultCode.BUSY);
        }
    }

    private Optional<Idle> rested(DatabaseKey key) {
        lock.lock();
        try {
            return idle.take(key);
        } finally {
            lock.unlock();
        }
    }

    private Connection openNew(String database, Login login) {
        Optional<Idle> evicted = Optional.empty();
        lock.lock();
        try {
            if (open >= limit) {
                evicted = idle.takeOldest();
            }
            // The new one takes the place of the one that goes.
            open += evicted.isPresent() ? 0 : 1;
        } finally {
            lock.unlock();
        }
        evicted.ifPresent(old -> end(old.connection()));
        try {
            return connector.openWatched(database, login);
        } catch (RuntimeException e) {
            counted(-1);
            throw e;
        }
    }

    void giveBack(Lease lease, DatabaseKey key, boolean broken) {
        Connection connection = lease.connection();
        boolean keep = false;
        lock.lock();
        try {
            lent.remove(lease);
            if (!broken && !closed) {
                idle.add(new Idle(key, connection, nanos.getAsLong()));
                keep = true;
            }
        } finally {
            lock.unlock();
        }
        if (!keep) {
            shut(connection);
        }
        permits.release();
        if (broken) {
            dropAllAtRest();
        }
    }

    /// What rested a moment only is alive unless the server is gone, which the next statement tells.
    private boolean isAlive(Idle rested) {
        if (nanos.getAsLong() - rested.since() < TRUSTED_FOR) {
            return true;
        }
        try {
            return rested.connection().isValid(2);
        } catch (SQLException e) {
            LOG.debug("a connection at rest had died", e);
            return false;
        }
    }

    private void sweep() {
        endUnanswered();
        close(locked(() -> idle.takeStale(nanos.getAsLong(), LONGEST_REST, MOMENT, MOST_AT_REST)));
    }

    /// Ends what waits in vain: the read that waits fails, as if the server had gone away.
    private void endUnanswered() {
        List<Lease> hopeless;
        lock.lock();
        try {
            hopeless = lent.stream()
                    .filter(lease -> lease.waiting() > LONGEST_ANSWER.toNanos())
                    .toList();
            // Once is enough.
            hopeless.forEach(lent::remove);
            hopeless.forEach(Lease::discard);
        } finally {
            lock.unlock();
        }
        // To close may take its time as well; the others are not to wait for it.
        hopeless.forEach(lease -> ApiThreads.start("end-unanswered", () -> abort(lease.connection())));
    }

    private static void abort(Connection connection) {
        LOG.warn("a database server did not answer for {}; the connection ends", LONGEST_ANSWER);
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("a connection ended badly", e);
        }
    }

    long nanos() {
        return nanos.getAsLong();
    }

    /// Closes what rests in one database, so that it can be dropped or moved, and everything else that rests too.
    public void dropAllAtRest() {
        close(locked(idle::takeAll));
    }

    private List<Idle> locked(java.util.function.Supplier<List<Idle>> take) {
        lock.lock();
        try {
            return take.get();
        } finally {
            lock.unlock();
        }
    }

    private void close(List<Idle> resting) {
        resting.forEach(one -> shut(one.connection()));
    }

    private void shut(Connection connection) {
        end(connection);
        counted(-1);
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a connection closed badly", e);
        }
    }

    private void counted(int more) {
        lock.lock();
        try {
            open += more;
        } finally {
            lock.unlock();
        }
    }

    /// Closes what rests now, and what is lent out when it comes back.
    @Override
    public void close() {
        sweeping.cancel(false);
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        dropAllAtRest();
    }
}
