package dev.gatehouse.api.forward;

import dev.gatehouse.api.export.format.Bytes;
import dev.gatehouse.api.export.format.SyslogForm;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.event.export.PlacedTrail;
import dev.gatehouse.api.store.event.export.PlacedTrail.Stretch;
import dev.gatehouse.model.fault.FaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands one tenant's log on to one receiver, in the order of the log, from where it was last known to have arrived.
///
/// Syslog has no answers. So a connection carries some messages and is then closed in order; only when the receiver has
/// answered that ([SyslogConnection#finish]) does the cursor move. What is sent again after anything else carries the
/// same log and index as before.
final class Forwarder {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
    private static final int CHUNK = 32 * 1024;

    /// How it goes about it.
    ///
    /// @param most events on one connection, which is what is sent again at most when one breaks
    /// @param patience how long a receiver may take to take something, or to answer
    /// @param look how often it looks for something new
    /// @param longestRest after how long it tries again at the latest
    record Pace(int most, Duration patience, Duration look, Duration longestRest) {
        /// The usual one.
        static final Pace USUAL =
                new Pace(2_000, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    private final ForwardTarget target;
    private final SSLContext tls;
    private final Path folder;
    private final TenantDatabases databases;
    private final IntFunction<String> log;
    private final SyslogForm form;
    private final ScheduledExecutorService timer;
    private final Pace pace;
    private Optional<SyslogConnection> open = Optional.empty();
    private boolean closed;
    private boolean failing;

    /// @param folder of the cursor
    /// @param log what the tenant's log is called in an epoch
    /// @param timer looks after connections that stand still
    Forwarder(
            ForwardTarget target,
            SSLContext tls,
            Path folder,
            TenantDatabases databases,
            IntFunction<String> log,
            SyslogForm form,
            ScheduledExecutorService timer,
            Pace pace) {
        this.target = target;
        this.tls = tls;
        this.folder = folder;
        this.databases = databases;
        this.log = log;
        this.form = form;
        this.timer = timer;
        this.pace = pace;
    }

    /// Hands on until it is closed. Nothing that happens to the receiver or the database ends it.
    void run() {
        var stalls = timer.scheduleWithFixedDelay(this::endIfStalled, 1, 1, TimeUnit.SECONDS);
        try {
            while (!isClosed()) {
                try {
                    takeTurn();
                } catch (IOException e) {
                    failed(e);
                }
                rest(pace.longestRest());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stalls.cancel(false);
        }
    }

    /// Follows the log, unless another process does.
    private void takeTurn() throws InterruptedException, IOException {
        Optional<ForwardCursor> taken = ForwardCursor.take(folder, target.name());
        if (taken.isPresent()) {
            try (ForwardCursor cursor = taken.get()) {
                follow(cursor);
            }
        }
    }

    private void follow(ForwardCursor cursor) throws InterruptedException, IOException {
        Duration pause = pace.look();
        while (!isClosed()) {
            try {
                boolean more = pass(cursor);
                if (more) {
                    worked();
                }
                pause = more ? Duration.ZERO : pace.look();
            } catch (IOException | FaultException e) {
                failed(e);
                Duration longer = pause.plus(pace.look()).multipliedBy(2);
                pause = longer.compareTo(pace.longestRest()) > 0 ? pace.longestRest() : longer;
            }
            rest(pause);
        }
    }

    /// Hands on what is there; false: there was nothing.
    private boolean pass(ForwardCursor cursor) throws IOException {
        PlacedTrail.End end = databases
                .reading(target.tenant(), tx -> new PlacedTrail(tx.sql()).end())
                .orElseThrow(() -> new IOException("there is no such tenant"));
        String name = log.apply(end.epoch());
        long next = cursor.next(name);
        if (next >= end.size()) {
            return false;
        }
        long last = Math.min(end.size(), next + pace.most());
        try (SyslogConnection connection = connect()) {
            send(connection, name, next, last);
            connection.finish(target.endConfirms());
        } finally {
            forget();
        }
        cursor.move(name, last);
        return true;
    }

    private void send(SyslogConnection connection, String name, long from, long to) throws IOException {
        var bytes = new Bytes();
        long at = from;
        while (at < to) {
            long begin = at;
            Stretch read = databases
                    .snapshot(target.tenant(), tx -> new PlacedTrail(tx.sql()).read(begin, to))
                    .orElseThrow(() -> new IOException("there is no such tenant"));
            for (int i = 0; i < read.events().size(); i++) {
                form.message(name, begin + i, read.events().get(i), bytes);
                if (bytes.size() >= CHUNK) {
                    connection.write(bytes.take());
                }
            }
            at += read.events().size();
        }
        connection.write(bytes.take());
    }

    private SyslogConnection connect() throws IOException {
        SyslogConnection connection = SyslogConnection.open(target.host(), target.port(), tls, pace.patience());
        synchronized (this) {
            if (!closed) {
                open = Optional.of(connection);
                return connection;
            }
        }
        connection.close();
        throw new IOException("closed");
    }

    private synchronized void forget() {
        open = Optional.empty();
    }

    private synchronized void endIfStalled() {
        open.ifPresent(SyslogConnection::endIfStalled);
    }

    private void failed(Exception e) {
        if (!failing && !isClosed()) {
            LOG.warn("{} is not reached; what is not handed on stays until it is", target.name(), e);
        }
        failing = true;
    }

    private void worked() {
        if (failing) {
            LOG.info("{} is reached again", target.name());
        }
        failing = false;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void rest(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis(); left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /// Ends it; what was not confirmed is sent again when it runs the next time.
    synchronized void close() {
        closed = true;
        open.ifPresent(SyslogConnection::abort);
        notifyAll();
    }
}
