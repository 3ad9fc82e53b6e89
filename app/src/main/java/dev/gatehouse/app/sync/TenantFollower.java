package dev.gatehouse.app.sync;

import dev.gatehouse.app.cache.row.Cursor;
import dev.gatehouse.app.remote.Server;
import dev.gatehouse.client.stream.FeedState;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.ui.port.AccessEnd;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Follows one tenant for as long as somebody looks at it: fetches, then listens to the feed and fetches what it
/// announces. Where the feed does not hold, fetching again and again takes its place.
final class TenantFollower implements Runnable {
    private static final System.Logger LOG = System.getLogger(TenantFollower.class.getName());

    private final Server server;
    private final DirectoryCopy directory;
    private final Optional<TrailCopy> trail;
    private final Line line;
    private final ServerClock clock;
    private final Executor threads;
    private final Consumer<Fault> signedOut;
    private final Backoff backoff;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;
    private String ended = "";

    /// @param trail empty: this person does not read it
    /// @param threads look at the log meanwhile
    /// @param signedOut is told when the session is over
    TenantFollower(
            Server server,
            DirectoryCopy directory,
            Optional<TrailCopy> trail,
            Line line,
            ServerClock clock,
            Executor threads,
            Consumer<Fault> signedOut,
            RandomGenerator random) {
        this.server = server;
        this.directory = directory;
        this.trail = trail;
        this.line = line;
        this.clock = clock;
        this.threads = threads;
        this.signedOut = signedOut;
        backoff = new Backoff(random);
    }

    /// Ends after what it is doing now; whoever runs it interrupts it besides.
    void stop() {
        stopped = true;
        wake.release();
    }

    /// Tries again now rather than later.
    void hurry() {
        wake.release();
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                fetch();
                ended = server.feed(directory.tenant(), this::heard);
                // Whether the session is over, or the right to follow alone, the next answer tells.
                if (ended.isEmpty()) {
                    rest();
                }
            } catch (FaultException failure) {
                failed(failure);
            } catch (CancellationException _) {
                stopped = true;
            } catch (RuntimeException mistake) {
                if (stopped) {
                    return;
                }
                LOG.log(System.Logger.Level.ERROR, "following a tenant failed", mistake);
                rest();
            }
        }
    }

    /// Brings directory and trail in step.
    void fetch() {
        directory.fetch(server);
        trail.ifPresent(copy -> fetch(copy, copy.counter()));
        trail.ifPresent(copy -> copy.witnessSoon(server, threads));
    }

    /// A trail that cannot be read now is no reason to let go of the directory; the next state of the feed tries again.
    private void fetch(TrailCopy copy, long counter) {
        try {
            copy.fetch(server, counter);
        } catch (FaultException failure) {
            if (LineFault.of(failure) == LineFault.SIGNED_OUT) {
                throw failure;
            }
            LOG.log(System.Logger.Level.INFO, "the trail of a tenant waits: {0}", failure.fault());
        }
    }

    private void heard(FeedState state) {
        clock.heard(state.time());
        line.endsAt(state.until()
                .flatMap(until -> state.ends().map(why -> new AccessEnd(until, AccessEnd.Cause.ofWire(why)))));
        Cursor cursor = directory.cursor().orElseThrow();
        if (state.revision() != cursor.revision() || state.facts() != cursor.facts()) {
            directory.fetch(server);
        } else {
            directory.inStep(state.time());
        }
        trail.filter(copy -> state.events() != copy.counter()).ifPresent(copy -> fetch(copy, state.events()));
        trail.filter(TrailCopy::isUnwitnessed).ifPresent(copy -> copy.witnessSoon(server, threads));
        backoff.reset();
    }

    private void failed(FaultException failure) {
        if (stopped) {
            return;
        }
        switch (LineFault.of(failure)) {
            case AWAY -> away();
            case SIGNED_OUT -> {
                stopped = true;
                line.endsAt(Optional.empty());
                signedOut.accept(why(failure.fault()));
            }
            case NOT_REACHED -> stopped = true;
            case ANSWER -> {
                LOG.log(System.Logger.Level.WARNING, "following a tenant failed: {0}", failure.fault());
                rest();
            }
        }
    }

    /// What a feed said when it ended says more than that nobody is signed in any more.
    private Fault why(Fault fault) {
        return fault.code() == FaultCode.UNAUTHENTICATED && !ended.isEmpty()
                ? Fault.of(FaultCode.UNAUTHENTICATED, AccessEnd.WHY, ended)
                : fault;
    }

    /// A feed that broke off says little; a server that does not answer the next question either is away.
    private void away() {
        try {
            directory.fetch(server);
            rest();
        } catch (FaultException second) {
            if (LineFault.of(second) == LineFault.AWAY) {
                line.lost();
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (!stopped && wake.tryAcquire(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException _) {
            // Interrupting is how whoever runs this ends it.
            stopped = true;
        }
    }
}
