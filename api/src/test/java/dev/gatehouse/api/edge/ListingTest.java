package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.http.ContractSchemas;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi server;
    private static TenantId acme;
    private static ApiClient client;
    private static UserId last;

    @BeforeAll
    static void start() throws Exception {
        server = TestApi.fresh(data);
        acme = server.tenant("acme");
        server.tenant("other");
        server.person(acme, "ada", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        server.person(TenantId.HOUSE, "olga", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        for (int i = 0; i < 25; i++) {
            server.unverified(acme, "person%02d".formatted(i));
        }
        last = server.unverified(acme, "zoe");
        client = server.client();
        client.signIn("acme", "ada", GOOD);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String cursor = next.get().isEmpty() ? "" : "&cursor=" + next.get();
            var page = client.get("/v1/tenants/acme/users?q=person&order=login&limit=10" + cursor);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().list("users", 500).stream()
                    .map(item ->
                            JsonFields.of(item, "").object("user").orElseThrow().text("login", 120))
                    .forEach(seen::add);
            next = page.json().optionalText("next", 2_048);
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aCursorIsGoodForItsOwnQueryOnly() {
        String cursor = client.get("/v1/tenants/acme/users?limit=1").json().text("next", 2_048);
        assertThat(client.get("/v1/tenants/acme/users?limit=1&cursor=" + cursor).status())
                .isEqualTo(200);
        assertThat(client.get("/v1/tenants/acme/users?limit=1&order=login&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/v1/tenants/acme/events?limit=1&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/v1/tenants/acme/users?cursor=AAAA").status()).isEqualTo(400);
    }

    @Test
    void aChangeIsInTheTrailWithWhatItWrote() {
        var until = server.clock.instant().plus(Duration.ofDays(200));
        var answer = client.post(
                "/v1/tenants/acme/changes",
                ("{\"base\":%d,\"key\":\"%s\",\"reason\":\"longer\",\"ticket\":\"INC-4711\",\"changes\":"
                                + "[{\"type\":\"ExtendExpiry\",\"user\":\"%s\",\"until\":\"%s\"}]}")
                        .formatted(revision(), UUID.randomUUID(), last, until));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var events = client.get("/v1/tenants/acme/events?action=ExtendExpiry&target=user/" + last);
        assertThat(events.status()).as(events.body()).isEqualTo(200);
        List<Json> found = events.json().list("events", 500);
        assertThat(found).hasSize(1);
        assertThat(events.body())
                .contains(until.toString())
                .contains("INC-4711")
                .contains("\"outcome\":\"done\"");

        var tickets = client.get("/v1/find?q=inc-4711");
        assertThat(tickets.json().list("tickets", 100)).hasSize(1);
        assertThat(tickets.json().list("people", 100)).isEmpty();
    }

    @Test
    void aSearchIsWrittenDownOncePerQueryAndTenMinutes() {
        String query = "/v1/tenants/acme/events?action=SignIn&outcome=refused";
        client.get(query);
        client.get(query);
        assertThat(searches("action=SignIn outcome=refused")).isEqualTo(1);
        server.clock.advance(Duration.ofMinutes(10));
        client.get(query);
        assertThat(searches("action=SignIn outcome=refused")).isEqualTo(2);
    }

    @Test
    void aQuestionForNothingInParticularTakesACopyWhichIsOneEventASession() throws Exception {
        try (var console = server.client()) {
            console.signIn("acme", "ada", GOOD);
            long before = copies();
            console.get("/v1/tenants/acme/events");
            console.get("/v1/tenants/acme/events?limit=500");
            console.get("/v1/tenants/acme/directory");
            assertThat(copies()).isEqualTo(before + 1);
            assertThat(searches("*")).isZero();
        }
    }

    @Test
    void nobodyReadsOnWhereAnotherSessionBeganToSearch() throws Exception {
        String query = "/v1/tenants/acme/events?limit=1&action=CreateUser";
        String cursor = client.get(query).json().text("next", 2_048);
        assertThat(client.get(query + "&cursor=" + cursor).status()).isEqualTo(200);
        try (var same = server.client();
                var other = server.client()) {
            same.signIn("acme", "ada", GOOD);
            assertThat(same.get(query + "&cursor=" + cursor).status()).isEqualTo(400);
            other.signIn("house", "olga", GOOD);
            assertThat(other.get(query + "&cursor=" + cursor).status()).isEqualTo(400);
        }
    }

    @Test
    void theLatestEventsOfAPersonArePartOfTheirPageAndMoreOfThemIsASearch() throws Exception {
        String who = "target=user/" + server.unverified(acme, "page");
        try (var script = server.client()) {
            script.signIn("acme", "ada", GOOD);
            long before = copies();
            assertThat(script.get("/v1/tenants/acme/events?limit=10&" + who).status())
                    .isEqualTo(200);
            script.get("/v1/tenants/acme/events?limit=10&target=user/" + last);
            assertThat(copies()).isEqualTo(before + 1);
        }
        assertThat(searches(who)).isZero();
        client.get("/v1/tenants/acme/events?limit=11&" + who);
        assertThat(searches(who)).isEqualTo(1);
        client.get("/v1/tenants/acme/events?limit=10&outcome=done&" + who);
        assertThat(searches(who + " outcome=done")).isEqualTo(1);
    }

    private static long copies() {
        return server.log(acme).stream().filter("ConsoleSynced done"::equals).count();
    }

    private static long searches(String text) {
        return server.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .list(
                                        "SELECT 1 FROM event_detail WHERE detail::jsonb ->> 'text' = ?",
                                        row -> row.getInt(1),
                                        text))
                .orElseThrow()
                .size();
    }

    @Test
    void peopleAreFoundAcrossTheTenantsOneReaches() throws Exception {
        assertThat(tenantsOf(client.get("/v1/find?q=first"))).containsExactly("acme");
        try (var operator = server.client()) {
            operator.signIn("house", "olga", GOOD);
            assertThat(tenantsOf(operator.get("/v1/find?q=first"))).contains("acme", "other", "house");
        }
        assertThat(client.get("/v1/find?q=x").status()).isEqualTo(400);
        assertThat(client.get("/v1/find").status()).isEqualTo(400);
    }

    private static List<String> tenantsOf(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().list("people", 100).stream()
                .map(item -> JsonFields.of(item, "").text("tenant", 40))
                .toList();
    }

    @Test
    void answersFollowTheContract() {
        var schemas = new ContractSchemas();
        assertThat(schemas.faults(
                        "UserPage", client.get("/v1/tenants/acme/users").body()))
                .isEmpty();
        assertThat(schemas.faults(
                        "UserAnswer",
                        client.get("/v1/tenants/acme/users/" + last).body()))
                .isEmpty();
        assertThat(schemas.faults(
                        "EventPage", client.get("/v1/tenants/acme/events").body()))
                .isEmpty();
        assertThat(schemas.faults(
                        "Sessions", client.get("/v1/tenants/acme/sessions").body()))
                .isEmpty();
        assertThat(schemas.faults("SessionState", client.get("/v1/session").body()))
                .isEmpty();
        assertThat(schemas.faults(
                        "Tenants", client.get("/v1/tenants?counters=true").body()))
                .isEmpty();
        assertThat(schemas.faults("Found", client.get("/v1/find?q=person").body()))
                .isEmpty();
        assertThat(schemas.faults("Problem", client.get("/v1/find").body())).isEmpty();
        assertThat(schemas.faults("Contract", client.get("/v1/contract").body()))
                .isEmpty();
        client.get("/v1/tenants/acme/directory")
                .body()
                .lines()
                .forEach(line -> assertThat(schemas.faults("DirectoryLine", line))
                        .as(line)
                        .isEmpty());
    }

    private static long revision() {
        return server.api.databases().reading(acme, tx -> tx.revision()).orElseThrow();
    }
}
