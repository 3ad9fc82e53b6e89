package dev.gatehouse.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was committed has a place in a log that anybody can check who may read it.
class PublishedLogTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private Path data;

    private TestApi api;
    private TenantId acme;
    private ApiClient auditor;
    private ReadLog log;

    @BeforeEach
    void start() throws Exception {
        api = TestApi.fresh(data.resolve("one"));
        acme = api.tenant("acme");
        api.person(acme, "audra", GOOD, BuiltInRole.AUDITOR.id());
        auditor = api.client();
        auditor.signIn("acme", "audra", GOOD);
        log = new ReadLog(auditor, "acme");
    }

    @AfterEach
    void stop() {
        auditor.close();
        api.close();
    }

    @Test
    void everythingThatWasCommittedIsInTheNextCheckpoint() throws Exception {
        for (int i = 0; i < 3; i++) {
            api.unverified(acme, "person-" + i);

            assertThat(log.proved().size()).isEqualTo(events());
        }
    }

    @Test
    void aLogOfMoreThanATileIsProvedFromItsLeaves() throws Exception {
        many(700);

        Checkpoint checkpoint = log.proved();

        assertThat(checkpoint.size()).isEqualTo(events()).isGreaterThan(700);
        assertThat(log.tile(new TilePath(1, 0, 2)))
                .hasValueSatisfying(tile -> assertThat(tile).hasSize(64));
    }

    @Test
    void aHistoryThatIsBroughtInIsGivenPlacesInBatches() throws Exception {
        int before = events();
        many(2 * Sequencer.BATCH + 300);

        assertThat(log.checkpoint().size()).isEqualTo(events()).isEqualTo(before + 2 * Sequencer.BATCH + 300);
        var leaves = api.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .one("SELECT count(DISTINCT event) FROM leaf", row -> row.getInt(1))
                                .orElseThrow())
                .orElseThrow();
        assertThat(leaves).isEqualTo(events());
    }

    @Test
    void aTileBeyondTheEndOrByAnotherNameIsNotThere() throws Exception {
        long size = log.checkpoint().size();

        for (String name : new String[] {
            "/tile/0/000",
            "/tile/0/000.p/" + (size + 1),
            "/tile/0/001",
            "/tile/1/000.p/1",
            "/tile/7/000",
            "/tile/0/x000/000.p/1",
            "/tile/0/000.p/0",
            "/tile/entries/000.p/256"
        }) {
            assertThat(log.bytes(name)).as(name).isEmpty();
        }
        assertThat(log.bytes("/tile/0/000.p/" + size)).isPresent();
        assertThat(log.bytes("/tile/0/000.p/1")).isPresent();
    }

    @Test
    void twoProcessesWithFoldersOfTheirOwnGoOnWithOneAnothersTree() throws Exception {
        Files.createDirectories(data.resolve("two"));
        Path keys = Files.createDirectory(data.resolve("two/keys"));
        try (var files = Files.list(data.resolve("one/keys"))) {
            for (Path key : files.toList()) {
                Files.copy(key, keys.resolve(key.getFileName()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Checkpoint first = log.proved();
        try (TestApi second = TestApi.another(data.resolve("two"), api)) {
            for (int i = 0; i < 4; i++) {
                (i % 2 == 0 ? api : second).unverified(acme, "person-" + i);
                LogState state = second.api.logs().current(acme).orElseThrow();
                assertThat(state).isInstanceOf(LogState.Sound.class);
                assertThat(log.proved()).isEqualTo(((LogState.Sound) state).checkpoint());
            }
        }
        assertThat(log.proved().size()).isGreaterThan(first.size());
    }

    private int events() {
        return api.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .one("SELECT count(*) FROM event", row -> row.getInt(1))
                                .orElseThrow())
                .orElseThrow();
    }

    /// Events in one transaction, as a history is brought in.
    private void many(int count) throws Exception {
        try (var connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO event (id, time, actor, action, outcome, revision, leaf, detail_digest)"
                    + " SELECT gen_random_uuid(), now() - n * interval '1 second', 'system/test', 'Test', 'done', 1,"
                    + " '{\"n\":' || n || '}', sha256('') FROM generate_series(1, " + count + ") n");
        }
    }
}
