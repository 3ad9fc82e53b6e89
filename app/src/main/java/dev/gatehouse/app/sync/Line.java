package dev.gatehouse.app.sync;

import dev.gatehouse.ui.port.AccessEnd;
import dev.gatehouse.ui.port.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the console stands to its server. A server that went away is first `Reconnecting`; if it stays away, `Offline`.
public final class Line {
    /// How long a copy may be read without the server.
    public static final Duration LEASE = Duration.ofDays(3);

    private static final String PROTOCOL = "TLS 1.3";

    private final Executor window;
    private final ScheduledExecutorService later;
    private final Duration patience;
    private final ReadOnlyObjectWrapper<Connection> shown = new ReadOnlyObjectWrapper<>(new Connection.None());
    private final ReadOnlyObjectWrapper<Optional<AccessEnd>> ends = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Connection state = new Connection.None();
    private Instant synced = Instant.EPOCH;
    private long losses;

    /// Nobody is signed in yet.
    ///
    /// @param window runs what touches the property
    /// @param patience how long the server may be away before this is `Offline`
    public Line(Executor window, ScheduledExecutorService later, Duration patience) {
        this.window = window;
        this.later = later;
        this.patience = patience;
    }

    /// The state, for screens.
    public ReadOnlyObjectProperty<Connection> shown() {
        return shown.getReadOnlyProperty();
    }

    /// When the person's own access ends, as the server foretells it; for screens.
    public ReadOnlyObjectProperty<Optional<AccessEnd>> ends() {
        return ends.getReadOnlyProperty();
    }

    /// The server foretold when the person's own access ends, or that it does not soon.
    void endsAt(Optional<AccessEnd> foretold) {
        window.execute(() -> ends.set(foretold));
    }

    /// The state now, for everybody else.
    public synchronized Connection state() {
        return state;
    }

    /// Somebody signed in or signed out: nothing is known yet.
    public synchronized void begin() {
        synced = Instant.EPOCH;
        become(new Connection.None());
        endsAt(Optional.empty());
    }

    /// In step with the server at an instant.
    public synchronized void inStep(Instant at) {
        synced = at;
        become(new Connection.Online(PROTOCOL, at));
    }

    /// The server answers; how far the copy is does not change.
    public synchronized void syncing(String tenant, int percent) {
        become(new Connection.Syncing(tenant, percent));
    }

    /// The server did not answer.
    public synchronized void lost() {
        switch (state) {
            case Connection.Reconnecting _, Connection.Offline _ -> {
                // Known already; the time it was lost counts from the first failure.
            }
            case Connection.None _, Connection.Online _, Connection.Syncing _ -> {
                become(new Connection.Reconnecting(synced));
                long loss = ++losses;
                var _ = later.schedule(() -> giveUp(loss), patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /// Works on the copy of an instant.
    public synchronized void offline(Instant asOf) {
        synced = asOf;
        become(new Connection.Offline(asOf, asOf.plus(LEASE)));
    }

    /// Works on the copy as it is.
    public synchronized void offline() {
        offline(synced);
    }

    /// Waits until the server answers again.
    ///
    /// @return whether it did in time
    synchronized boolean awaitOnline(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (!state.isOnline()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("no longer wanted");
            cancelled.initCause(interrupted);
            throw cancelled;
        }
    }

    private synchronized void giveUp(long loss) {
        if (loss == losses && state instanceof Connection.Reconnecting) {
            offline(synced);
        }
    }

    private void become(Connection next) {
        if (!next.equals(state)) {
            state = next;
            notifyAll();
            window.execute(() -> shown.set(next));
        }
    }
}
