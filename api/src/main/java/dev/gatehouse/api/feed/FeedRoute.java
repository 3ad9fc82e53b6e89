package dev.gatehouse.api.feed;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.SessionDesk;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.signal.ChangeSignal;
import dev.gatehouse.api.store.signal.TenantMoved;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Opens streams, wakes them, and ends them all when the server stops.
public final class FeedRoute implements AutoCloseable {
    /// Most streams at a time.
    public static final int MOST = 5_000;

    private final TenantDatabases databases;
    private final SessionDesk sessions;
    private final InstantSource clock;
    private final ChangeSignal.Subscription subscription;
    private final Set<Bell> bells = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// @param databases where sessions and states lie
    /// @param sessions ends what has lapsed
    /// @param signal says which tenant has moved
    /// @param clock the server's
    public FeedRoute(TenantDatabases databases, SessionDesk sessions, ChangeSignal signal, InstantSource clock) {
        this.databases = databases;
        this.sessions = sessions;
        this.clock = clock;
        subscription = signal.subscribe(this::moved, this::ringAll);
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("readFeed", new Guarded.After(this::open));
    }

    /// How many streams are open.
    public int open() {
        return bells.size();
    }

    private Answer open(Visit visit) {
        if (closed || bells.size() >= MOST) {
            throw FaultException.of(FaultCode.BUSY);
        }
        return new Answer.Streamed(
                "text/event-stream",
                out -> {
                    var bell = new Bell(visit.session().home(), visit.tenant());
                    bells.add(bell);
                    try {
                        var watch = new FeedWatch(databases, sessions, visit);
                        new FeedStream(watch, bell, clock, () -> closed).run(out);
                        watch.lapsed()
                                .ifPresent(lapsed ->
                                        sessions.lapsed(visit.session().home(), lapsed, Origin.of(visit.call())));
                    } finally {
                        bells.remove(bell);
                    }
                },
                Map.of());
    }

    private void moved(TenantMoved moved) {
        for (Bell bell : bells) {
            if (bell.concerns(moved.tenant())) {
                bell.ring();
            }
        }
    }

    private void ringAll() {
        bells.forEach(Bell::ring);
    }

    /// Ends all streams.
    @Override
    public void close() {
        closed = true;
        subscription.close();
        ringAll();
    }
}
