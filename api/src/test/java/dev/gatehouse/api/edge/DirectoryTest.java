package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.BuiltInRole;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi server;
    private static TenantId acme;
    private static ApiClient client;

    @BeforeAll
    static void start() throws Exception {
        server = TestApi.fresh(data);
        acme = server.tenant("acme");
        server.person(acme, "ada", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        client = server.client();
        client.signIn("acme", "ada", GOOD);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void everythingComesOnceAndIsCounted() {
        var lines = lines(client.get("/v1/tenants/acme/directory"));
        assertThat(lines.getFirst().names()).contains("revision", "facts", "rights", "time");
        assertThat(lines.getLast().object("end").orElseThrow().whole("lines", 0, 1000))
                .isEqualTo(lines.size() - 1);
        assertThat(lines).filteredOn(line -> line.names().contains("role")).hasSize(3);
        assertThat(lines).filteredOn(line -> line.names().contains("policy")).hasSize(1);
        long users = lines.stream()
                .filter(line -> line.names().equals(Set.of("user")))
                .count();
        long facts = lines.stream()
                .filter(line -> line.names().equals(Set.of("facts")))
                .count();
        assertThat(users).isEqualTo(facts).isGreaterThanOrEqualTo(2);
    }

    @Test
    void afterwardsOnlyWhatChangedComes() {
        var head = lines(client.get("/v1/tenants/acme/directory")).getFirst();
        long revision = head.whole("revision", 0, Long.MAX_VALUE);
        long facts = head.whole("facts", 0, Long.MAX_VALUE);
        String since = "/v1/tenants/acme/directory?since=" + revision + "&facts=" + facts + "&rights="
                + head.text("rights", 64);
        assertThat(lines(client.get(since))).hasSize(2);

        UserId fresh = server.unverified(acme, "fresh");
        var role = new RoleId(UUID.randomUUID());
        server.change(acme, new Change.CreateRole(role, "Short-lived", "", Set.of()));
        server.change(acme, new Change.DeleteRole(role));
        var delta = lines(client.get(since));
        assertThat(delta.stream().flatMap(line -> line.names().stream()))
                .contains("user", "tombstone", "end")
                .doesNotContain("policy", "role");
        assertThat(delta)
                .anySatisfy(line -> assertThat(line.object("user").map(user -> user.text("id", 36)))
                        .contains(fresh.toString()));
    }

    @Test
    void anUnknownPastOrOtherRightsAskForEverything() {
        for (String query :
                List.of("?since=999999&facts=0", "?since=1&facts=99999999", "?since=1&facts=0&rights=other")) {
            var lines = lines(client.get("/v1/tenants/acme/directory" + query));
            assertThat(lines).as(query).hasSize(1);
            assertThat(lines.getFirst().flag("full")).isTrue();
        }
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        var first = client.get("/v1/tenants/acme/directory");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        var second = client.send(client.request("/v1/tenants/acme/directory")
                .header("If-None-Match", etag)
                .build());
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void itComesCompressedForThoseWhoAsk() throws Exception {
        var answer = client.http()
                .send(
                        client.request("/v1/tenants/acme/directory")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("{\"revision\"")
                    .endsWith("}}\n");
        }
    }

    @Test
    void readingIsWrittenDownOnceASession() throws Exception {
        try (var console = server.client()) {
            console.signIn("acme", "ada", GOOD);
            long before = copies();
            console.get("/v1/tenants/acme/directory");
            console.get("/v1/tenants/acme/directory?since=0&facts=0");
            assertThat(copies()).isEqualTo(before + 1);
        }
    }

    @Test
    void readingThatCouldNotBeWrittenDownIsWrittenDownTheNextTime() throws Exception {
        try (var console = server.client();
                var administrator = TestPostgres.administrator("gh_acme");
                var statement = administrator.createStatement()) {
            console.signIn("acme", "ada", GOOD);
            long before = copies();
            statement.execute("REVOKE INSERT ON event FROM gh_acme_api");
            try {
                assertThat(console.get("/v1/tenants/acme/directory").status()).isGreaterThanOrEqualTo(500);
            } finally {
                statement.execute("GRANT INSERT ON event TO gh_acme_api");
            }
            assertThat(copies()).isEqualTo(before);
            assertThat(console.get("/v1/tenants/acme/directory").status()).isEqualTo(200);
            assertThat(console.get("/v1/tenants/acme/directory").status()).isEqualTo(200);
            assertThat(copies()).isEqualTo(before + 1);
        }
    }

    private static long copies() {
        return server.log(acme).stream().filter("ConsoleSynced done"::equals).count();
    }

    @Test
    void onePersonComesWithFactsAndADecision() {
        UserId user = server.unverified(acme, "looked-at");
        var answer = client.get("/v1/tenants/acme/users/" + user);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().object("user").orElseThrow().text("status", 20))
                .isEqualTo("unverified");
        assertThat(answer.json().object("decision").orElseThrow().flag("permitted"))
                .isFalse();
        assertThat(answer.body()).contains("account_unverified");
    }

    private static List<JsonFields> lines(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .map(line -> JsonFields.of(JsonReader.read(line.getBytes(StandardCharsets.UTF_8)), ""))
                .toList();
    }
}
