package dev.gatehouse.app.sync;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.tenant.KnownTenant;
import dev.gatehouse.app.remote.Server;
import dev.gatehouse.app.threads.AppExecutors;
import dev.gatehouse.app.witness.SeenLog;
import dev.gatehouse.app.witness.Witnessing;
import dev.gatehouse.client.answer.ReachedTenant;
import dev.gatehouse.client.answer.UserAnswer;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.port.News;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Keeps the store of one signed-in person in step with the server. Tenants that somebody looks at are followed, the
/// last few of them; others are fetched when somebody looks.
public final class Sync implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Sync.class.getName());
    private static final int FOLLOWED = 4;

    private final Server server;
    private final LocalStore store;
    private final Line line;
    private final ServerClock clock;
    private final NewsBoard news;
    private final Witnessing witnessing;
    private final RandomGenerator random;
    private final ExecutorService threads = AppExecutors.waiting("sync");
    private final Map<TenantId, DirectoryCopy> directories = new ConcurrentHashMap<>();
    private final Map<TenantId, TrailCopy> trails = new ConcurrentHashMap<>();
    private final Map<TenantId, Following> following = new LinkedHashMap<>(16, 0.75f, true);
    private final Consumer<Fault> ended;
    private boolean paused;

    private record Following(TenantFollower follower, Future<?> running) {}

    /// Begins when somebody looks at a tenant.
    ///
    /// @param witnessing looks at the logs
    /// @param ended is told why the server wants to hear no more of this session
    public Sync(
            Server server,
            LocalStore store,
            Line line,
            ServerClock clock,
            NewsBoard news,
            Witnessing witnessing,
            RandomGenerator random,
            Consumer<Fault> ended) {
        this.server = server;
        this.store = store;
        this.line = line;
        this.clock = clock;
        this.news = news;
        this.witnessing = witnessing;
        this.random = random;
        this.ended = ended;
    }

    /// Asks which tenants the person reaches, and what is to be seen there.
    public void tenants() {
        List<ReachedTenant> reached = server.tenants(true);
        Instant now = clock.instant();
        store.tenants()
                .replace(reached.stream().map(tenant -> known(tenant, now)).toList());
        reached.stream().findFirst().ifPresent(any -> news.say(any.tenant().id(), News.Kind.TENANTS));
    }

    /// Somebody looks at a tenant: follows it from now on. Waits for the first copy, if there is none.
    public void look(TenantId tenant) {
        Optional<KnownTenant> known = store.tenants().find(tenant);
        if (known.isEmpty() || !known.get().permissions().contains(ConsolePermission.DIRECTORY_READ.permission())) {
            return;
        }
        if (known.get().cursor().isEmpty()) {
            requireOnline();
            directory(tenant).fetchFirst(server);
        }
        follow(known.get());
    }

    /// How far this workstation has proved a tenant's log; empty: it has seen nothing of it.
    public Optional<SeenLog> seen(TenantId tenant) {
        return witnessing.seen(tenant);
    }

    /// Looks at a tenant in the background, so that its copy is there when somebody asks.
    public void lookSoon(TenantId tenant) {
        var _ = threads.submit(() -> {
            try {
                look(tenant);
            } catch (FaultException failure) {
                LOG.log(System.Logger.Level.INFO, "the first copy of a tenant waits: {0}", failure.fault());
            }
        });
    }

    /// A call broke off. Asks whether the server is there all the same, and if not, waits a while for it to come back.
    ///
    /// @return whether it is there
    public boolean awaitServer(Duration longest) {
        try {
            var _ = server.whoAmI();
            return true;
        } catch (FaultException failure) {
            if (LineFault.of(failure) != LineFault.AWAY) {
                throw failure;
            }
        }
        line.lost();
        synchronized (following) {
            following.values().forEach(each -> each.follower().hurry());
        }
        return line.awaitOnline(longest);
    }

    /// Brings the copy of a tenant to a revision that the server acknowledged.
    public void reach(TenantId tenant, long revision) {
        directory(tenant).reach(server, revision);
    }

    /// Waits for the first events of a tenant, unless they are there or the person does not read them.
    ///
    /// @return whether they are there now
    public boolean firstEvents(TenantId tenant) {
        requireOnline();
        Optional<TrailCopy> copy = store.tenants().find(tenant).flatMap(this::trail);
        copy.ifPresent(trail -> trail.fetchFirst(server));
        return copy.isPresent();
    }

    /// Reads one person anew.
    public UserAnswer person(TenantId tenant, UserId user) {
        requireOnline();
        return directory(tenant).person(server, user);
    }

    /// Brings everything that is followed in step, now.
    public void now() {
        synchronized (following) {
            paused = false;
        }
        tenants();
        for (TenantId tenant : followed()) {
            Optional<KnownTenant> known = store.tenants().find(tenant);
            known.ifPresent(this::follow);
            directory(tenant).fetch(server);
            known.flatMap(this::trail).ifPresent(copy -> copy.witness(server, true));
        }
        line.inStep(clock.instant());
        synchronized (following) {
            following.values().forEach(each -> each.follower().hurry());
        }
    }

    /// Asks the server nothing more until [#now].
    public void pause() {
        synchronized (following) {
            paused = true;
            following.values().forEach(Sync::end);
        }
        line.offline();
    }

    @Override
    public void close() {
        synchronized (following) {
            paused = true;
            following.values().forEach(Sync::end);
            following.clear();
        }
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a follower of a tenant does not end");
            }
        } catch (InterruptedException _) {
            // Whoever closes is in a hurry; the threads end by themselves.
            Thread.currentThread().interrupt();
        }
    }

    private void signedOut(Fault why) {
        line.offline();
        ended.accept(why);
    }

    private void requireOnline() {
        synchronized (following) {
            if (paused) {
                throw FaultException.of(FaultCode.OFFLINE);
            }
        }
    }

    private List<TenantId> followed() {
        synchronized (following) {
            return List.copyOf(following.keySet());
        }
    }

    private void follow(KnownTenant known) {
        TenantId tenant = known.tenant().id();
        synchronized (following) {
            Following present = following.get(tenant);
            if (paused || (present != null && !present.running().isDone())) {
                return;
            }
            if (present == null && following.size() >= FOLLOWED) {
                var longest = following.entrySet().iterator().next();
                end(longest.getValue());
                following.remove(longest.getKey());
            }
            var follower = new TenantFollower(
                    server, directory(tenant), trail(known), line, clock, threads, this::signedOut, random);
            store.tenants().visited(tenant, clock.instant());
            following.put(tenant, new Following(follower, threads.submit(follower)));
        }
    }

    private static void end(Following each) {
        each.follower().stop();
        each.running().cancel(true);
    }

    private DirectoryCopy directory(TenantId tenant) {
        return directories.computeIfAbsent(tenant, id -> new DirectoryCopy(id, store, line, clock, news));
    }

    private Optional<TrailCopy> trail(KnownTenant known) {
        return known.permissions().contains(ConsolePermission.AUDIT_READ.permission())
                ? Optional.of(
                        trails.computeIfAbsent(known.tenant().id(), id -> new TrailCopy(id, store, news, witnessing)))
                : Optional.empty();
    }

    private static KnownTenant known(ReachedTenant reached, Instant now) {
        return new KnownTenant(
                reached.tenant(),
                reached.permissions(),
                reached.counters()
                        .map(counters -> new KnownTenant.Counters(
                                counters.people(),
                                counters.expired(),
                                counters.locked(),
                                counters.refusedToday(),
                                counters.signedIn(),
                                now)),
                Optional.empty());
    }
}
