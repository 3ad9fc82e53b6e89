package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.FeedLines;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Wake-ups save waiting and nothing more: what they do not tell is found all the same.
class LostWakeUpTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi server;
    private static TenantId acme;

    @BeforeAll
    static void start() throws Exception {
        server = TestApi.fresh(data);
        acme = server.tenant("acme");
        server.person(acme, "ada", GOOD, BuiltInRole.AUDITOR.id());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatAProcessCommittedBeforeItDiedIsToldWithTheNextHeartbeat() throws Exception {
        try (var client = server.client()) {
            client.signIn("acme", "ada", GOOD);
            var lines = FeedLines.of(client, "acme");
            assertThat(lines.next()).isEqualTo("event: state");
            lines.next();
            long revision = commitWithoutAWord();
            lines.awaitRevision(revision, Duration.ofSeconds(18));
            leave(client, lines);
        }
    }

    @Test
    void whatWasSaidWhileNobodyListenedIsToldAsSoonAsSomebodyDoes() throws Exception {
        try (var client = server.client()) {
            client.signIn("acme", "ada", GOOD);
            var lines = FeedLines.of(client, "acme");
            assertThat(lines.next()).isEqualTo("event: state");
            lines.next();
            long revision;
            try (var connection = TestPostgres.administrator("postgres");
                    var statement = connection.createStatement()) {
                var cut = statement.executeQuery("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE query = 'LISTEN gatehouse_moved'");
                assertThat(cut.next()).isTrue();
                assertThat(cut.getInt(1)).isEqualTo(1);
                revision = commitWithoutAWord();
            }
            // It listens again after a second; the heartbeat is far.
            lines.awaitRevision(revision, Duration.ofSeconds(6));
            leave(client, lines);
        }
    }

    /// An open stream would keep the client waiting.
    private static void leave(ApiClient client, FeedLines lines) throws InterruptedException {
        assertThat(client.delete("/v1/session").status()).isEqualTo(204);
        lines.awaitEnd();
    }

    /// What a process leaves that is killed between its commit and its wake-up.
    private static long commitWithoutAWord() throws SQLException {
        try (var connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement();
                var moved =
                        statement.executeQuery("UPDATE tenant_state SET revision = revision + 1 RETURNING revision")) {
            assertThat(moved.next()).isTrue();
            return moved.getLong(1);
        }
    }
}
