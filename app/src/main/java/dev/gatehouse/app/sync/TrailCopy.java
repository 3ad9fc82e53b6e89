package dev.gatehouse.app.sync;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.trail.TrailReach;
import dev.gatehouse.app.remote.Server;
import dev.gatehouse.app.witness.Witnessing;
import dev.gatehouse.client.answer.EventPage;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.port.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/// One tenant's newest events on their way from the server into the store. The first time a few thousand come; later
/// whatever is new, and the store keeps more and more of them, up to a bound.
final class TrailCopy {
    private static final System.Logger LOG = System.getLogger(TrailCopy.class.getName());
    private static final int PAGE = 500;
    private static final int FIRST = 2_000;
    private static final int KEPT = 50_000;
    /// Two transactions may end in another order than their events are timed.
    private static final Duration OVERLAP = Duration.ofMinutes(1);
    /// How long a log goes unwatched while its tenant is followed.
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final TenantId tenant;
    private final LocalStore store;
    private final NewsBoard news;
    private final Witnessing witnessing;
    private volatile long witnessed = System.nanoTime() - SELDOM.toNanos();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ReentrantLock fetching = new ReentrantLock();

    TrailCopy(TenantId tenant, LocalStore store, NewsBoard news, Witnessing witnessing) {
        this.tenant = tenant;
        this.store = store;
        this.news = news;
        this.witnessing = witnessing;
    }

    /// The event counter that the store's events lead to.
    long counter() {
        return store.trail().reach(tenant).counter();
    }

    /// Fetches the first events, unless another caller just did.
    void fetchFirst(Server server) {
        fetching.lock();
        try {
            TrailReach reach = store.trail().reach(tenant);
            if (reach.newest().isEmpty() && !reach.whole()) {
                fetch(server, reach.counter());
            }
        } finally {
            fetching.unlock();
        }
    }

    /// Fetches what is new.
    ///
    /// @param counter the tenant's event counter now; 0: not known
    void fetch(Server server, long counter) {
        fetching.lock();
        try {
            TrailReach reach = store.trail().reach(tenant);
            List<AuditEvent> found = new ArrayList<>();
            boolean whole = reach.newest().isPresent() ? newer(server, reach, found) : first(server, found);
            int added = store.trail().add(tenant, found, whole, Math.max(counter, reach.counter()));
            if (added > 0) {
                store.trail().trim(tenant, KEPT);
                news.say(tenant, News.Kind.EVENTS);
            }
        } finally {
            fetching.unlock();
        }
    }

    /// Holds the log whose events these are against what this workstation saw of it. One that cannot be looked at now
    /// is
    /// no alarm; the next sync tries again.
    ///
    /// @param anew whether somebody waits for it
    void witness(Server server, boolean anew) {
        witnessed = System.nanoTime();
        try {
            witnessing.look(tenant, server.log(tenant), anew);
        } catch (FaultException failure) {
            if (LineFault.of(failure) == LineFault.SIGNED_OUT) {
                throw failure;
            }
            LOG.log(System.Logger.Level.INFO, "the log of a tenant waits: {0}", failure.fault());
        }
    }

    /// The same on another thread, unless a look is under way: the first may take long, and the directory must not wait
    /// for
    /// it.
    void witnessSoon(Server server, Executor threads) {
        if (looking.compareAndSet(false, true)) {
            threads.execute(() -> {
                try {
                    witness(server, false);
                } catch (FaultException failure) {
                    // Whoever follows the directory meets the same fault, and acts on it.
                    LOG.log(System.Logger.Level.INFO, "the log of a tenant waits: {0}", failure.fault());
                } finally {
                    looking.set(false);
                }
            });
        }
    }

    /// Whether it was not looked at for a while.
    boolean isUnwitnessed() {
        return System.nanoTime() - witnessed > SELDOM.toNanos();
    }

    private boolean first(Server server, List<AuditEvent> found) {
        Optional<String> cursor = Optional.empty();
        do {
            EventPage page = server.events(tenant, EventQuery.ALL, cursor, PAGE);
            found.addAll(page.events());
            cursor = page.next();
        } while (cursor.isPresent() && found.size() < FIRST);
        return cursor.isEmpty();
    }

    /// Whether the store then holds all events there are.
    private boolean newer(Server server, TrailReach reach, List<AuditEvent> found) {
        Instant enough = reach.newest().orElseThrow().minus(OVERLAP);
        Optional<String> cursor = Optional.empty();
        do {
            EventPage page = server.events(tenant, EventQuery.ALL, cursor, PAGE);
            found.addAll(page.events());
            cursor = page.next();
        } while (cursor.isPresent() && found.size() < KEPT && !meets(found, enough));
        return reach.whole() || cursor.isEmpty();
    }

    private boolean meets(List<AuditEvent> found, Instant enough) {
        AuditEvent oldest = found.getLast();
        Set<EventId> known = store.trail().known(tenant, List.of(oldest.id()));
        return known.contains(oldest.id()) && oldest.time().isBefore(enough);
    }
}
