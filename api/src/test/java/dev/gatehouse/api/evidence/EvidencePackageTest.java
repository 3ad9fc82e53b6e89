package dev.gatehouse.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.evidence.pack.PackageException;
import dev.gatehouse.model.evidence.pack.PackageForm;
import dev.gatehouse.model.evidence.pack.PackageProof;
import dev.gatehouse.model.evidence.pack.PackageProof.Reach;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an auditor takes away is proved without the server, and only who may takes it.
class EvidencePackageTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final int MINUTES = 120;

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private static TestApi api;
    private static TenantId acme;
    private static ApiClient auditor;
    private static ApiClient helpdesk;
    private static VerifierKey key;
    private static Instant began;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
        began = api.clock.instant();
        for (int i = 0; i < MINUTES; i++) {
            api.clock.advance(Duration.ofMinutes(1));
            api.unverified(acme, "person-" + i);
        }
        api.person(acme, "audra", GOOD, BuiltInRole.AUDITOR.id());
        api.person(acme, "hal", GOOD, BuiltInRole.HELPDESK.id());
        auditor = api.client();
        auditor.signIn("acme", "audra", GOOD);
        helpdesk = api.client();
        helpdesk.signIn("acme", "hal", GOOD);
        key = VerifierKey.parse(
                auditor.get("/v1/tenants/acme/log").json().texts("keys", 2, 400).getFirst());
    }

    @AfterAll
    static void stop() {
        auditor.close();
        helpdesk.close();
        api.close();
    }

    @Test
    void aPackageOfEverythingIsTheWholeLog() throws Exception {
        PackageProof proof = taken("{}").proved(key, folder);

        assertThat(proof.before()).isEqualTo(Reach.LOG);
        assertThat(proof.after()).isEqualTo(Reach.LOG);
        assertThat(proof.manifest().end())
                .isEqualTo(proof.manifest().checkpoint().size());
        assertThat(proof.manifest().counts().matches())
                .isEqualTo(proof.manifest().end());
    }

    @Test
    void aPeriodIsTakenWithItsSurroundings() throws Exception {
        String period = between(60, 70);
        TakenPackage taken = taken("{" + period + ",\"actions\":[\"CreateUser\"]}");
        PackageProof proof = taken.proved(key, folder);

        assertThat(proof.before()).isEqualTo(Reach.PERIOD);
        assertThat(proof.after()).isEqualTo(Reach.PERIOD);
        assertThat(proof.manifest().counts().matches()).isEqualTo(10);
        assertThat(proof.manifest().end() - proof.manifest().first())
                .isEqualTo(proof.manifest().counts().inPeriod() + 2 * PackageForm.MARGIN);
        assertThat(taken.lines(PackageForm.DETAILS)).hasSize(10);
        assertThat(taken.lines(PackageForm.LEAVES))
                .hasSize((int) (proof.manifest().end() - proof.manifest().first()));
    }

    @Test
    void aPeriodInWhichNothingHappenedIsProvedToBeEmpty() throws Exception {
        String period =
                "\"from\":\"" + began.plusSeconds(60 * 50 + 1) + "\",\"to\":\"" + began.plusSeconds(60 * 50 + 2) + "\"";
        PackageProof proof = taken("{" + period + "}").proved(key, folder);

        assertThat(proof.manifest().counts().inPeriod()).isZero();
        assertThat(proof.manifest().end() - proof.manifest().first()).isEqualTo(2L * PackageForm.MARGIN);
    }

    @Test
    void wordsAndAddressesAreLookedForAgainInTheDetails() throws Exception {
        PackageProof one = taken("{\"words\":\"NAME person 17\"}").proved(key, folder);
        assertThat(one.manifest().counts().matches()).isPositive();
        assertThat(one.manifest().counts().candidates())
                .isEqualTo(one.manifest().counts().inPeriod());

        PackageProof none = taken("{\"address\":\"192.0.2.77\"}").proved(key, folder);
        assertThat(none.manifest().counts().matches()).isZero();
    }

    @Test
    void aSampleIsDrawnAgainByWhoeverChecks() throws Exception {
        PackageProof proof =
                taken("{\"sample\":{\"size\":7,\"seed\":\"audit-2026\"}}").proved(key, folder);

        assertThat(proof.manifest().drawn()).hasSize(7).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aControlStandsForItsFilter() throws Exception {
        PackageProof proof = taken("{\"control\":\"iso27001-A.5.16\"}").proved(key, folder);

        assertThat(proof.manifest().request().control()).hasValue("iso27001-A.5.16");
        assertThat(proof.manifest().request().filter().actions()).contains("CreateUser");
        assertThat(proof.manifest().counts().matches()).isGreaterThanOrEqualTo(MINUTES);
    }

    @Test
    void twoRunsForTheSameCheckpointAreTheSameToTheByte() throws Exception {
        String request = "{" + between(10, 20) + ",\"words\":\"person\"}";
        TakenPackage first = taken(request);

        assertThat(taken(request).bytes()).isEqualTo(first.bytes());
    }

    @Test
    void theExportIsInTheLogBeforeItLeavesAndOnlyOnce() throws Exception {
        long before = exports();
        String request = "{" + between(1, 2) + "}";
        TakenPackage taken = taken(request);
        taken(request);

        assertThat(exports()).isEqualTo(before + 1);
        long size = taken.proved(key, folder).manifest().checkpoint().size();
        assertThat(taken("{}").lines(PackageForm.LEAVES).get((int) size - 1)).contains("TrailExported");
    }

    @Test
    void whoMayNotExportIsRefusedAndNothingIsNoted() {
        long before = exports();
        var answer = helpdesk.post("/v1/tenants/acme/evidence", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(auditor.post("/v1/tenants/borea/evidence", "{}").status()).isEqualTo(404);
        assertThat(exports()).isEqualTo(before);
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        for (String bad : List.of(
                "{\"more\":1}",
                "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}",
                "{\"control\":\"none\"}",
                "{\"control\":\"soc2-CC6.1\",\"outcome\":\"done\"}",
                "{\"sample\":{\"size\":0,\"seed\":\"a\"}}",
                "{\"sample\":{\"size\":1001,\"seed\":\"a\"}}",
                "{\"sample\":{\"size\":1,\"seed\":\"\"}}",
                "{\"address\":\"a b\"}",
                "{\"actor\":\"nobody\"}",
                "{\"actions\":[" + manyActions() + "]}")) {
            var answer = auditor.post("/v1/tenants/acme/evidence", bad);
            assertThat(answer.status()).as(bad + answer.body()).isEqualTo(400);
        }
    }

    @Test
    void thePageHoldsNothingThatABrowserWouldRun() throws Exception {
        String page =
                new String(taken("{\"words\":\"person 3\"}").members().get(PackageForm.PAGE), StandardCharsets.UTF_8);

        assertThat(page).contains("Name of person-3").doesNotContain("<script").doesNotContain("http:");
        assertThat(Page.escaped("<b a='\"'>&\u202e")).isEqualTo("&lt;b a=&#39;&quot;&#39;&gt;&amp;\ufffd");
    }

    @Test
    void aLogThatIsNotAsItWasGivesNone() throws Exception {
        try (var connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT * FROM event_detail WHERE event ="
                    + " (SELECT event FROM leaf WHERE index = 17)");
            statement.execute("UPDATE event_detail SET detail = replace(detail, 'more', 'MORE') WHERE event ="
                    + " (SELECT event FROM leaf WHERE index = 17)");
            try {
                var answer = auditor.post("/v1/tenants/acme/evidence", "{\"outcome\":\"done\"}");
                assertThat(answer.status()).isGreaterThanOrEqualTo(400);
                assertThat(answer.code()).isEqualTo("log_broken");
                assertThat(answer.body()).contains("17");
            } finally {
                statement.execute("UPDATE event_detail d SET detail = k.detail FROM kept k WHERE k.event = d.event");
                statement.execute("DROP TABLE kept");
            }
        }
    }

    @Test
    void anotherKeyProvesNothing() throws Exception {
        TakenPackage taken = taken("{" + between(3, 4) + "}");

        assertThatThrownBy(() -> taken.proved(key.named("other/log"), folder))
                .isInstanceOfSatisfying(
                        PackageException.NotSigned.class,
                        e -> assertThat(e.isRefuted()).isTrue());
    }

    /// Few enough, and each short enough, but too long for the text of an event.
    private static String manyActions() {
        return IntStream.range(0, 40)
                .mapToObj(i -> "\"" + "A".repeat(56) + i + "\"")
                .collect(Collectors.joining(","));
    }

    private static TakenPackage taken(String request) throws Exception {
        return TakenPackage.of(auditor, "acme", request);
    }

    /// From the beginning of one minute to before another.
    private static String between(int from, int to) {
        return "\"from\":\"" + began.plusSeconds(60L * from) + "\",\"to\":\"" + began.plusSeconds(60L * to) + "\"";
    }

    private static long exports() {
        return api.log(acme).stream().filter("TrailExported done"::equals).count();
    }
}
