package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi server;
    private static TenantId acme;
    private static TenantId other;

    @BeforeAll
    static void start() throws Exception {
        server = TestApi.fresh(data);
        acme = server.tenant("acme");
        other = server.tenant("other");
        server.person(acme, "ada", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        server.person(acme, "hal", GOOD, BuiltInRole.HELPDESK.id());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theRightPasswordGivesASessionWithItsPermissions() throws Exception {
        try (var client = server.client()) {
            var answer = client.signIn("acme", "ADA", GOOD);
            assertThat(answer.json().texts("permissions", 100, 80)).contains("tenant.admin", "users.write");
            assertThat(answer.json().text("token", 120)).startsWith("acme.");
            var me = client.get("/v1/session");
            assertThat(me.status()).isEqualTo(200);
            assertThat(me.json().text("login", 120)).isEqualTo("ada");
            assertThat(client.delete("/v1/session").status()).isEqualTo(204);
            assertThat(client.get("/v1/session").status()).isEqualTo(401);
        }
        assertThat(server.log(acme)).contains("SignIn done", "SignOut done");
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSameToTheByte() throws Exception {
        server.person(acme, "locked", GOOD);
        try (var client = server.client()) {
            for (int i = 0; i < 5; i++) {
                client.tryPassword("acme", "locked", "wrong");
            }
            var wrong = client.tryPassword("acme", "ada", "wrong");
            List<ApiClient.Answer> answers = List.of(
                    client.tryPassword("acme", "nobody", GOOD),
                    client.tryPassword("missing", "ada", GOOD),
                    client.tryPassword("NOT A TENANT", "ada", GOOD),
                    client.tryPassword("other", "ada", GOOD),
                    client.tryPassword("acme", "locked", GOOD),
                    client.tryCode("acme", "ada", "K7QF-2M9D-XH4"),
                    client.tryCode("acme", "nobody", "not a code"));
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.code()).isEqualTo("sign_in_refused");
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(wrong.status());
                assertThat(answer.body()).isEqualTo(wrong.body());
                assertThat(names(answer)).isEqualTo(names(wrong));
            });
            client.signIn("acme", "ada", GOOD);
        }
        assertThat(server.log(acme)).contains("SignIn refused");
    }

    private static List<String> names(ApiClient.Answer answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }

    @Test
    void whoProvedThePasswordIsToldTheStagesAndNobodyElse() throws Exception {
        UserId gone = server.person(acme, "gone", GOOD);
        server.change(acme, new Change.DisableUser(gone));
        try (var client = server.client()) {
            assertThat(client.tryPassword("acme", "gone", "wrong").code()).isEqualTo("sign_in_refused");
            var answer = client.tryPassword("acme", "gone", GOOD);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("entry_refused");
            var reasons = answer.json().list("reasons", 10);
            assertThat(reasons).hasSize(1);
            var reason = JsonFields.of(reasons.getFirst(), "");
            assertThat(reason.text("code", 40)).isEqualTo("account_disabled");
            assertThat(reason.names()).doesNotContain("value");
        }
    }

    @Test
    void parallelWrongPasswordsAreCheckedExactlyAsOftenAsThePolicySays() throws Exception {
        server.person(other, "target", GOOD);
        server.person(other, "bystander", GOOD);
        try (var second = TestApi.another(data, server);
                var one = server.client();
                var two = second.client();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long before = server.api.passwordChecks() + second.api.passwordChecks();
            List<Callable<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                var client = i % 2 == 0 ? one : two;
                attempts.add(() ->
                        client.tryPassword("other", "target", "wrong password").status());
            }
            for (var answer : threads.invokeAll(attempts)) {
                assertThat(answer.get()).isIn(401, 503);
            }
            assertThat(server.api.passwordChecks() + second.api.passwordChecks() - before)
                    .isEqualTo(5);
            assertThat(one.tryPassword("other", "target", GOOD).status()).isEqualTo(401);
            assertThat(two.tryPassword("other", "bystander", GOOD).status()).isEqualTo(201);
            server.clock.advance(Duration.ofMinutes(15));
            assertThat(one.tryPassword("other", "target", GOOD).status()).isEqualTo(201);
        }
    }

    @Test
    void anEntryCodeIsGoodOnceAndOnlyForChoosingAPassword() throws Exception {
        UserId fresh = server.unverified(acme, "fresh", BuiltInRole.HELPDESK.id());
        try (var helpdesk = server.client();
                var client = server.client()) {
            helpdesk.signIn("acme", "ada", GOOD);
            var issued = helpdesk.post(
                    "/v1/tenants/acme/changes",
                    "{\"base\":%d,\"key\":\"%s\",\"changes\":[{\"type\":\"IssueEntryCode\",\"user\":\"%s\"}]}"
                            .formatted(revision(), java.util.UUID.randomUUID(), fresh));
            assertThat(issued.status()).as(issued.body()).isEqualTo(200);
            String code = JsonFields.of(issued.json().list("applied", 10).getFirst(), "")
                    .text("code", 60);

            assertThat(client.tryCode("acme", "fresh", "K7QF-2M9D-XH4").status())
                    .isEqualTo(401);
            assertThat(client.tryCode("acme", "hal", code).status()).isEqualTo(401);
            var entered = client.tryCode("acme", "fresh", code.toLowerCase(java.util.Locale.ROOT));
            assertThat(entered.status()).as(entered.body()).isEqualTo(201);
            assertThat(entered.json().text("kind", 20)).isEqualTo("password_only");
            assertThat(entered.json().texts("permissions", 10, 80)).isEmpty();
            assertThat(client.tryCode("acme", "fresh", code).status()).isEqualTo(401);

            client.with(entered.json().text("token", 120));
            assertThat(client.get("/v1/session").status()).isEqualTo(200);
            assertThat(client.get("/v1/tenants").status()).isEqualTo(403);
            assertThat(client.get("/v1/tenants/acme/directory").status()).isEqualTo(403);
            var rejected = client.post("/v1/password", "{\"password\":\"fresh2026\"}");
            assertThat(rejected.status()).isEqualTo(422);
            assertThat(rejected.body()).contains("too_short").contains("password_rejected");
            var chosen = client.post("/v1/password", "{\"password\":\"" + GOOD + " again\"}");
            assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
            assertThat(chosen.json().text("kind", 20)).isEqualTo("full");
            assertThat(client.get("/v1/session").status()).isEqualTo(401);
            client.with(chosen.json().text("token", 120));
            assertThat(client.get("/v1/tenants/acme/directory").status()).isEqualTo(200);
            assertThat(client.tryPassword("acme", "fresh", GOOD + " again").status())
                    .isEqualTo(201);
        }
    }

    private static long revision() {
        return server.api.databases().reading(acme, tx -> tx.revision()).orElseThrow();
    }

    @Test
    void aFullSessionChangesThePasswordOnlyWithThePresentOne() throws Exception {
        server.person(acme, "cleo", GOOD);
        try (var client = server.client()) {
            client.signIn("acme", "cleo", GOOD);
            String body = "{\"password\":\"another quiet harbour\",\"current\":\"%s\"}";
            assertThat(client.post("/v1/password", "{\"password\":\"another quiet harbour\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(client.post("/v1/password", body.formatted("wrong")).status())
                    .isEqualTo(401);
            assertThat(client.post("/v1/password", body.formatted(GOOD)).status())
                    .isEqualTo(200);
            assertThat(client.tryPassword("acme", "cleo", GOOD).status()).isEqualTo(401);
            assertThat(client.tryPassword("acme", "cleo", "another quiet harbour")
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void theNextRequestAfterDisablingIsRefusedAndTheSessionEnded() throws Exception {
        UserId dora = server.person(acme, "dora", GOOD, BuiltInRole.AUDITOR.id());
        try (var client = server.client()) {
            client.signIn("acme", "dora", GOOD);
            assertThat(client.get("/v1/tenants").status()).isEqualTo(200);
            server.change(acme, new Change.DisableUser(dora));
            assertThat(client.get("/v1/tenants").status()).isEqualTo(401);
            server.change(acme, new Change.EnableUser(dora));
            assertThat(client.get("/v1/tenants").status()).isEqualTo(401);
        }
        assertThat(server.log(acme)).contains("SessionEnded done");
    }

    @Test
    void aSessionEndsWhenTheAccountExpiresAndAfterTwelveHoursAtTheLatest() throws Exception {
        server.person(other, "eve", GOOD, BuiltInRole.AUDITOR.id());
        try (var client = server.client()) {
            client.signIn("other", "eve", GOOD);
            server.clock.advance(Duration.ofHours(12).minusSeconds(1));
            assertThat(client.get("/v1/session").status()).isEqualTo(200);
            server.clock.advance(Duration.ofSeconds(1));
            assertThat(client.get("/v1/session").status()).isEqualTo(401);
        }
    }

    @Test
    void unknownFieldsAndTwoSecretsAreRefused() throws Exception {
        try (var client = server.client()) {
            String body = "{\"tenant\":\"acme\",\"login\":\"ada\",%s}";
            assertThat(client.post("/v1/session", body.formatted("\"password\":\"x\",\"remember\":true"))
                            .code())
                    .isEqualTo("invalid_request");
            assertThat(client.post("/v1/session", body.formatted("\"password\":\"x\",\"entryCode\":\"y\""))
                            .status())
                    .isEqualTo(400);
            assertThat(client.post("/v1/session", "{\"tenant\":\"acme\",\"login\":\"ada\"}")
                            .status())
                    .isEqualTo(400);
        }
    }
}
