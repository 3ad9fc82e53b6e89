package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.FeedLines;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
    private static final String GOOD = "velvet anchor drifts home";

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
            var lines = FeedLines.of(client, "acme");
            assertThat(lines.next()).isEqualTo("event: state");
            assertThat(lines.next()).startsWith("data: {\"revision\":");
            server.unverified(acme, "somebody");
            assertThat(lines.next()).isEqualTo("event: state");
            assertThat(lines.next()).contains("\"time\":");
            server.change(acme, new Change.DisableUser(ada));
            String last = "";
            for (String line = lines.next(); !line.equals(FeedLines.CLOSED); line = lines.next()) {
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
            var lines = FeedLines.of(elsewhere.with(client.token()), "acme");
            assertThat(lines.next()).isEqualTo("event: state");
            assertThat(client.delete("/v1/session").status()).isEqualTo(204);
            lines.awaitEnd();
        }
    }

    @Test
    void anOperatorsStreamEndsWithTheirSessionInTheHouse() throws Exception {
        try (var client = server.client()) {
            client.signIn("house", "olga", GOOD);
            var lines = FeedLines.of(client, "acme");
            assertThat(lines.next()).isEqualTo("event: state");
            assertThat(client.delete("/v1/session").status()).isEqualTo(204);
            lines.awaitEnd();
        }
    }

    @Test
    void aStoppingServerEndsItsStreams() throws Exception {
        server.person(acme, "carol", GOOD, BuiltInRole.AUDITOR.id());
        try (var client = server.client()) {
            var second = TestApi.another(data, server);
            client.signIn("acme", "carol", GOOD);
            FeedLines lines;
            try (var elsewhere = second.client()) {
                lines = FeedLines.of(elsewhere.with(client.token()), "acme");
                assertThat(lines.next()).isEqualTo("event: state");
                long begun = System.nanoTime();
                second.close();
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
                for (String line = lines.next(); !line.equals(FeedLines.CLOSED); line = lines.next()) {
                    assertThat(line).doesNotContain("event: end");
                }
            }
        }
    }
}
