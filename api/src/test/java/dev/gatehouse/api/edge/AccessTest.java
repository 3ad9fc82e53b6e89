package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.contract.Access;
import dev.gatehouse.api.contract.Contract;
import dev.gatehouse.api.contract.Operation;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.BuiltInRole;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi server;
    private static TenantId acme;

    @BeforeAll
    static void start() throws Exception {
        server = TestApi.fresh(data);
        acme = server.tenant("acme");
        server.tenant("other");
        server.person(acme, "ada", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        server.person(acme, "plain", GOOD);
        server.person(new TenantId("other"), "ada", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        server.person(TenantId.HOUSE, "olga", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyOperationThatIsNotForAnybodyAnswers401WithoutASession() throws Exception {
        try (var client = server.client()) {
            for (Operation operation : Contract.load().operations()) {
                if (!(operation.access() instanceof Access.Anybody)) {
                    var answer = call(client, operation, "acme");
                    assertThat(answer.status()).as(operation.id()).isEqualTo(401);
                    assertThat(answer.code()).isEqualTo("unauthenticated");
                }
            }
            for (String token : List.of("acme." + "A".repeat(43), "nobody." + "A".repeat(43), "x", "acme.short")) {
                client.with(token);
                assertThat(client.get("/v1/session").status()).as(token).isEqualTo(401);
            }
        }
    }

    @Test
    void aForeignTenantAndAMissingOneAreTheSameToTheByte() throws Exception {
        try (var client = server.client()) {
            client.signIn("acme", "ada", GOOD);
            for (Operation operation : Contract.load().operations()) {
                if (operation.namesTenant()) {
                    var foreign = call(client, operation, "other");
                    var missing = call(client, operation, "missing");
                    var impossible = call(client, operation, "NO-TENANT");
                    assertThat(foreign.status()).as(operation.id()).isEqualTo(404);
                    assertThat(missing.body()).isEqualTo(foreign.body());
                    assertThat(impossible.body()).isEqualTo(foreign.body());
                    assertThat(missing.headers().map().keySet())
                            .isEqualTo(foreign.headers().map().keySet());
                }
            }
            assertThat(client.get("/v1/tenants/acme/users/" + UUID.randomUUID()).body())
                    .isEqualTo(client.get("/v1/tenants/missing/users/" + UUID.randomUUID())
                            .body());
        }
        assertThat(server.log(acme)).contains("RequestRefused refused");
    }

    @Test
    void whoLacksThePermissionIsToldSoAfterTheTenantWasFound() throws Exception {
        try (var client = server.client()) {
            client.signIn("acme", "plain", GOOD);
            for (Operation operation : Contract.load().operations()) {
                if (operation.namesTenant() && operation.access() instanceof Access.Holder(var needed)) {
                    var answer = call(client, operation, "acme");
                    assertThat(answer.status()).as(operation.id()).isEqualTo(403);
                    assertThat(answer.body())
                            .contains(needed.getFirst().permission().name());
                    assertThat(call(client, operation, "other").status()).isEqualTo(404);
                }
            }
            assertThat(client.get("/v1/tenants").status()).isEqualTo(200);
        }
    }

    @Test
    void anOperatorIsToldThatATenantIsMissingBeforeAnythingElse() throws Exception {
        server.person(TenantId.HOUSE, "hans", GOOD, BuiltInRole.HELPDESK.id());
        try (var client = server.client()) {
            client.signIn("house", "hans", GOOD);
            for (Operation operation : Contract.load().operations()) {
                if (operation.namesTenant()) {
                    assertThat(call(client, operation, "missing").status())
                            .as(operation.id())
                            .isEqualTo(404);
                }
            }
            assertThat(client.get("/v1/tenants/acme/events").status()).isEqualTo(403);
            client.signIn("house", "olga", GOOD);
            assertThat(client.post("/v1/tenants/missing/changes", "{}").status())
                    .isEqualTo(404);
            assertThat(client.post("/v1/tenants/acme/changes", "{}").status()).isEqualTo(400);
        }
    }

    @Test
    void aTenantsOwnAdministratorDoesNotLearnOfTheHouse() throws Exception {
        try (var client = server.client()) {
            client.signIn("acme", "ada", GOOD);
            assertThat(tenants(client)).containsExactly("acme");
            assertThat(client.post("/v1/tenants", "{}").status()).isEqualTo(404);
            assertThat(client.get("/v1/jobs/" + UUID.randomUUID()).status()).isEqualTo(404);
            assertThat(client.get("/v1/tenants/house/directory").body())
                    .isEqualTo(client.get("/v1/tenants/missing/directory").body());
        }
    }

    @Test
    void operatorsReachEveryTenantAndAreCalledSoInItsLog() throws Exception {
        try (var client = server.client()) {
            client.signIn("house", "olga", GOOD);
            assertThat(tenants(client)).contains("acme", "house", "other");
            assertThat(client.get("/v1/tenants?counters=true").body()).contains("\"people\":");
            assertThat(client.get("/v1/tenants/acme/directory").status()).isEqualTo(200);
            var user = server.person(acme, "extended", GOOD);
            var until = server.clock.instant().plus(Duration.ofDays(300));
            var answer = client.post(
                    "/v1/tenants/acme/changes",
                    ("{\"base\":%d,\"key\":\"%s\",\"reason\":\"r\",\"changes\":"
                                    + "[{\"type\":\"ExtendExpiry\",\"user\":\"%s\",\"until\":\"%s\"}]}")
                            .formatted(revision(), UUID.randomUUID(), user, until));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        List<String> actors = server.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .list("SELECT actor FROM event WHERE action = 'ExtendExpiry'", row -> row.getString(1)))
                .orElseThrow();
        assertThat(actors).isNotEmpty().allMatch(actor -> actor.startsWith("house/"));
        assertThat(server.log(acme)).contains("ConsoleSynced done");
    }

    @Test
    void operatorsMakeTenants() throws Exception {
        try (var client = server.client()) {
            client.signIn("house", "olga", GOOD);
            String body = """
                    {"id":"newborn","name":"Newborn","environment":"test","homeZone":"Europe/Paris",
                     "administrator":{"login":"first","name":"First","email":"first@newborn.example"}}""";
            var begun = client.post("/v1/tenants", body);
            assertThat(begun.status()).as(begun.body()).isEqualTo(202);
            String job = "/v1/jobs/" + begun.json().text("id", 36);
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (client.get(job).json().text("state", 20).equals("running") && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(client.get(job).json().text("state", 20)).isEqualTo("done");
            assertThat(tenants(client)).contains("newborn");
            assertThat(client.post("/v1/tenants", body).code()).isEqualTo("id_taken");
        }
    }

    @Test
    void aKeyIsGoodForOneBodyAndUnknownFieldsForNone() throws Exception {
        try (var client = server.client()) {
            client.signIn("acme", "ada", GOOD);
            var user = server.person(acme, "keyed", GOOD);
            String body = "{\"base\":%d,\"key\":\"%s\",\"reason\":\"%s\","
                    + "\"changes\":[{\"type\":\"DisableUser\",\"user\":\"%s\"}]}";
            long base = revision();
            var key = UUID.randomUUID();
            String first = body.formatted(base, key, "gone", user);
            String path = "/v1/tenants/acme/changes";
            assertThat(client.post(path + "?dryRun", first).body()).contains("\"lose\":[\"" + user + "\"]");
            var done = client.post(path, first);
            assertThat(done.status()).as(done.body()).isEqualTo(200);
            assertThat(client.post(path, first).value()).isEqualTo(done.value());
            var reused = client.post(path, body.formatted(base, key, "other", user));
            assertThat(reused.status()).isEqualTo(422);
            assertThat(reused.code()).isEqualTo("key_reused");
            var stale = client.post(path, body.formatted(base, UUID.randomUUID(), "x", user));
            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.json().list("conflicts", 10)).hasSize(1);
            assertThat(client.post(path, first.replace("\"reason\"", "\"because\""))
                            .code())
                    .isEqualTo("invalid_request");
        }
    }

    @Test
    void wrongPasswordsThatStrangersTryStopNobodyWhoIsInFromWorking() throws Exception {
        server.person(acme, "besieged", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        var user = server.person(acme, "waiting", GOOD);
        try (var client = server.client();
                var stranger = server.client()) {
            client.signIn("acme", "besieged", GOOD);
            for (int i = 0; i < 6; i++) {
                assertThat(stranger.tryPassword("acme", "besieged", "wrong").status())
                        .isEqualTo(401);
            }
            assertThat(stranger.tryPassword("acme", "besieged", GOOD).status()).isEqualTo(401);
            assertThat(client.get("/v1/session").status()).isEqualTo(200);
            var done = client.post(
                    "/v1/tenants/acme/changes",
                    ("{\"base\":%d,\"key\":\"%s\",\"reason\":\"r\",\"changes\":"
                                    + "[{\"type\":\"DisableUser\",\"user\":\"%s\"}]}")
                            .formatted(revision(), UUID.randomUUID(), user));
            assertThat(done.status()).as(done.body()).isEqualTo(200);
        }
    }

    @Test
    void sessionsAreListedWithWhereFrom() throws Exception {
        try (var client = server.client()) {
            client.signIn("acme", "ada", GOOD);
            var all = client.get("/v1/tenants/acme/sessions");
            assertThat(all.body())
                    .contains("\"login\":\"ada\"")
                    .contains("127.0.0.1")
                    .doesNotContain(client.token());
        }
    }

    @Test
    void figuresAreForThisMachine() throws Exception {
        try (var client = server.client()) {
            client.signIn("acme", "ada", GOOD);
            client.with("nothing.at-all");
            assertThat(client.get("/metrics").body())
                    .contains("gatehouse_password_checks_total")
                    .contains("operation=\"signIn\"")
                    .doesNotContain("ada")
                    .doesNotContain("acme");
            assertThat(client.get("/health/live").body()).isEqualTo("{\"status\":\"up\"}");
            assertThat(client.get("/health/ready").status()).isEqualTo(200);
            assertThat(client.get("/v1/contract").json().whole("contract", 1, 100))
                    .isEqualTo(1);
        }
    }

    private static long revision() {
        return server.api.databases().reading(acme, tx -> tx.revision()).orElseThrow();
    }

    private static List<String> tenants(ApiClient client) {
        return client.get("/v1/tenants").json().list("tenants", 100).stream()
                .map((Json tenant) -> JsonFields.of(tenant, "").text("id", 40))
                .toList();
    }

    private static ApiClient.Answer call(ApiClient client, Operation operation, String tenant) {
        String path = operation
                .path()
                .toString()
                .replace("{tenant}", tenant)
                .replace("{user}", UUID.randomUUID().toString())
                .replace("{machine}", UUID.randomUUID().toString())
                .replace("{job}", UUID.randomUUID().toString())
                .replace("{day}", "2026-11-21")
                .replace("{level}", "0")
                .replaceAll("\\{[abc]}/", "x000/")
                .replaceAll("\\{[abcd]}$", "000");
        var body =
                operation.takesBody() ? HttpRequest.BodyPublishers.ofString("{}") : HttpRequest.BodyPublishers.noBody();
        return client.send(client.request(path)
                .header("Content-Type", "application/json")
                .method(operation.method(), body)
                .build());
    }
}
