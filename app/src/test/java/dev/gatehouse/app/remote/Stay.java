package dev.gatehouse.app.remote;

import static dev.gatehouse.app.cache.SamplePeople.ACME;
import static dev.gatehouse.app.cache.SamplePeople.NOW;

import dev.gatehouse.app.cache.LocalStore;
import dev.gatehouse.app.cache.SamplePeople;
import dev.gatehouse.app.sync.Line;
import dev.gatehouse.app.sync.NewsBoard;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.sync.Sync;
import dev.gatehouse.app.threads.AppExecutors;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Identity;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.ui.port.News;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Somebody signed in at a [FakeServer], with an empty store.
public final class Stay implements AutoCloseable {
    public final List<Account> people = new SamplePeople(1).accounts(40);
    public final FakeServer server;
    public final LocalStore store = LocalStore.inMemory();
    public final ServerClock clock = new ServerClock(() -> NOW);
    public final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    public final CurrentVisit current = new CurrentVisit();
    /// Why the server wanted to hear no more of the session.
    public final BlockingQueue<Fault> ended = new LinkedBlockingQueue<>();
    public final Line line;
    public final Sync sync;
    private final ScheduledExecutorService later = AppExecutors.later("test");

    public Stay() {
        Map<UserId, User> users = new HashMap<>();
        Map<UserId, AccountFacts> facts = new HashMap<>();
        people.forEach(account -> users.put(account.user().id(), account.user()));
        people.forEach(account -> facts.put(account.user().id(), account.facts()));
        Map<RoleId, Role> roles = new HashMap<>();
        SamplePeople.roles(4).forEach(role -> roles.put(role.id(), role));
        var permissions = BuiltInRole.SECURITY_ADMINISTRATOR.permissions();
        server = new FakeServer(
                SamplePeople.acme().tenant(),
                new Directory(ACME, 7, users, roles, SamplePeople.POLICY),
                facts,
                permissions,
                NOW);
        line = new Line(Runnable::run, later, Duration.ofMillis(300));
        var board = new NewsBoard(Runnable::run);
        board.listen(news::add);
        sync = new Sync(server, store, line, clock, board, (_, _, _) -> {}, new Random(1), ended::add);
        sync.tenants();
        var visit = new Visit("https://localhost", Identity.of(server.whoAmI()), store);
        visit.connect(new Visit.Online(server, sync));
        current.begin(visit);
    }

    /// Waits until something holds.
    public static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to hold within 10 s");
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }

    @Override
    public void close() {
        current.end();
        later.shutdownNow();
    }
}
