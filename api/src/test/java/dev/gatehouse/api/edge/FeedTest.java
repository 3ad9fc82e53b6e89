package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final String CLOSED = "closed";

    @TempDir
    private static Path data;

    private static TestApi server;
    private static TenantId acme;

    @BeforeAll
    static void start() throws Exception {
        server = TestApi.fresh(data);
        acme = server.tenant("acme");
        server.person(TenantId.HOUSE, "olga", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aChangeIsToldAtOnceAndTheStreamEndsWithTheSession() throws Exception {
        UserId ada = server.person(acme, "ada", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        try (var client = server.client()) {
            client.signIn("acme", "ada", GOOD);
            var lines = follow(client);
            assertThat(next(lines)).isEqualTo("event: state");
            assertThat(next(lines)).startsWith("data: {\"revision\":");
            server.unverified(acme, "somebody");
            assertThat(next(lines)).isEqualTo("event: state");
            assertThat(next(lines)).contains("\"time\":");
            server.change(acme, new Change.DisableUser(ada));
            String last = "";
            for (String line = next(lines); !line.equals(CLOSED); line = next(lines)) {
                last = line;
            }
            assertThat(last).isIn("data: {\"reason\":\"account_disabled\"}", "data: {\"reason\":\"DisableUser\"}");
        }
    }

    @Test
    void signingOutEndsTheStreamAlsoInAnotherProcess() throws Exception {
        server.person(acme, "bob", GOOD, BuiltInRole.AUDITOR.id());
        try (var second = TestApi.another(data, server);
                var client = server.client();
                var elsewhere = second.client()) {
            client.signIn("acme", "bob", GOOD);
            var lines = follow(elsewhere.with(client.token()));
            assertThat(next(lines)).isEqualTo("event: state");
            assertThat(client.delete("/v1/session").status()).isEqualTo(204);
            awaitEnd(lines);
        }
    }

    @Test
    void anOperatorsStreamEndsWithTheirSessionInTheHouse() throws Exception {
        try (var client = server.client()) {
            client.signIn("house", "olga", GOOD);
            var lines = follow(client);
            assertThat(next(lines)).isEqualTo("event: state");
            assertThat(client.delete("/v1/session").status()).isEqualTo(204);
            awaitEnd(lines);
        }
    }

    @Test
    void aStoppingServerEndsItsStreams() throws Exception {
        server.person(acme, "carol", GOOD, BuiltInRole.AUDITOR.id());
        try (var client = server.client()) {
            var second = TestApi.another(data, server);
            client.signIn("acme", "carol", GOOD);
            BlockingQueue<String> lines;
            try (var elsewhere = second.client()) {
                lines = follow(elsewhere.with(client.token()));
                assertThat(next(lines)).isEqualTo("event: state");
                long begun = System.nanoTime();
                second.close();
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
                for (String line = next(lines); !line.equals(CLOSED); line = next(lines)) {
                    assertThat(line).doesNotContain("event: end");
                }
            }
        }
    }

    private static BlockingQueue<String> follow(ApiClient client) throws Exception {
        HttpResponse<Stream<String>> answer = client.http()
                .send(client.request("/v1/tenants/acme/feed").build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofVirtual().start(() -> {
            try (Stream<String> body = answer.body()) {
                body.filter(line -> !line.isEmpty()).forEach(lines::add);
            } catch (java.io.UncheckedIOException expectedWhenCut) {
                lines.add("cut");
            } finally {
                lines.add(CLOSED);
            }
        });
        return lines;
    }

    private static void awaitEnd(BlockingQueue<String> lines) throws InterruptedException {
        boolean ended = false;
        for (String line = next(lines); !line.equals(CLOSED); line = next(lines)) {
            ended |= line.equals("event: end");
        }
        assertThat(ended).isTrue();
    }

    /// The next line, which has to come within a second or so.
    private static String next(BlockingQueue<String> lines) throws InterruptedException {
        String line = lines.poll(3, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing came");
        }
        return line;
    }
}
