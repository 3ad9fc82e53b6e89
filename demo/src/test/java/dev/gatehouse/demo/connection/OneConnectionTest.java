package dev.gatehouse.demo.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.client.remote.Session;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.client.stream.FeedState;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.serve.EmbeddedServer;
import dev.gatehouse.demo.serve.ServeOptions;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// All that a console asks goes through one connection. A server may end it for the sake of one exchange, and with it
/// everything else that is under way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneConnectionTest {
    private static final int ROUNDS = 300;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private EmbeddedServer server;
    private GatehouseClient client;
    private Session session;
    private TenantId tenant;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var random = new SecureRandom();
        server = EmbeddedServer.open(
                new ServeOptions.Embedded(folder.resolve("data"), 0, 1, 10, 0),
                Argon2Cost.STANDARD,
                Clock.systemUTC(),
                random);
        var authority = Pem.certificates(Files.readString(server.authority())).getFirst();
        client = new GatehouseClient(ServerAddress.of(server.url().toString(), authority), Timeouts.STANDARD, random);
        var login = ServeProcess.logins(server.accounts()).stream()
                .filter(each ->
                        each.role().equals("administrator") && !each.tenant().equals("house"))
                .findFirst()
                .orElseThrow();
        tenant = new TenantId(login.tenant());
        session = client.signIn(tenant.value(), login.login(), login.password().toCharArray());
    }

    @AfterAll
    void stop() throws Exception {
        client.close();
        threads.shutdownNow();
        server.close();
    }

    private Future<String> feed() throws InterruptedException {
        var begun = new CountDownLatch(1);
        Future<String> feed = threads.submit(() -> client.feed(session, tenant, (FeedState _) -> begun.countDown()));
        begun.await();
        return feed;
    }

    /// Without the tag of the answer, so that each answer has lines.
    private DirectoryAnswer.Position now() {
        var read = (DirectoryAnswer.Read) client.directory(session, tenant, Optional.empty(), _ -> {});
        var position = read.position();
        return new DirectoryAnswer.Position(position.revision(), position.facts(), position.rights(), Optional.empty());
    }

    @Test
    void whatWasReadToItsEndDisturbsNothing() throws Exception {
        Future<String> feed = feed();
        var since = now();
        List<Future<?>> asking = new ArrayList<>();
        for (int lane = 0; lane < 3; lane++) {
            asking.add(threads.submit(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    client.directory(session, tenant, Optional.of(since), _ -> {});
                }
            }));
            asking.add(threads.submit(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    client.events(session, tenant, EventQuery.ALL, Optional.empty(), 50);
                }
            }));
        }
        for (Future<?> each : asking) {
            each.get();
        }
        assertThat(feed.isDone()).as("the feed broke off").isFalse();
    }

    @Test
    void whatNobodyWantsToKnowAnyMoreDisturbsNothing() throws Exception {
        Future<String> feed = feed();
        var others = threads.submit(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                client.events(session, tenant, EventQuery.ALL, Optional.empty(), 50);
            }
        });
        for (int round = 0; round < ROUNDS; round++) {
            var unwanted = Thread.ofVirtual().unstarted(this::ask);
            unwanted.start();
            Thread.sleep(Duration.ofNanos(200_000L * (round % 30)));
            unwanted.interrupt();
            unwanted.join();
        }
        others.get();
        assertThat(feed.isDone()).as("the feed broke off").isFalse();
    }

    private void ask() {
        try {
            client.whoAmI(session);
        } catch (CancellationException interrupted) {
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        }
    }
}
