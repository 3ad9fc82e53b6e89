package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.Machines;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.passports.PassportKey;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.policy.CodeForm;
import dev.gatehouse.model.wire.ChangeWire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An enrolled machine counts wrong passwords by itself: who sits at it is locked out by what was typed there alone.
class MachineLockoutTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi first;
    private static TenantId acme;
    private static Machines machines;

    @BeforeAll
    static void start() throws Exception {
        first = TestApi.fresh(data);
        acme = first.tenant("acme");
        machines = new Machines(first, acme);
        first.person(acme, "admin", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        var asking = new RoleId(UUID.randomUUID());
        first.change(
                acme,
                new Change.CreateRole(asking, "Asking", "", Set.of(ConsolePermission.ACCESS_EVALUATE.permission())));
        first.person(acme, "app", GOOD, asking);
    }

    @AfterAll
    static void stop() {
        first.close();
    }

    @Test
    void strangersCannotLockOutWhoSitsAtAnEnrolledMachine() throws Exception {
        UserId gil = first.person(acme, "gil", GOOD, BuiltInRole.AUDITOR.id());
        try (ApiClient admin = admin();
                ApiClient stranger = first.client();
                ApiClient there = first.client(machines.enrolled(admin, machines.waiting("PC-14")));
                ApiClient other = first.client(machines.enrolled(admin, machines.waiting("PC-15")))) {
            for (int i = 0; i < 6; i++) {
                stranger.tryPassword("acme", "gil", "wrong");
            }
            assertThat(stranger.tryPassword("acme", "gil", GOOD).status()).isEqualTo(401);
            there.signIn("acme", "gil", GOOD);
            assertThat(there.get("/v1/session").status()).isEqualTo(200);
            // That they are let in gives the strangers no more tries.
            assertThat(stranger.tryPassword("acme", "gil", GOOD).status()).isEqualTo(401);

            // The machine has a lock of its own, and others do not share it.
            for (int i = 0; i < 6; i++) {
                there.tryPassword("acme", "gil", "wrong");
            }
            assertThat(there.tryPassword("acme", "gil", GOOD).code()).isEqualTo("sign_in_refused");
            other.signIn("acme", "gil", GOOD);
            first.change(acme, new Change.Unlock(gil));
            there.signIn("acme", "gil", GOOD);
            stranger.signIn("acme", "gil", GOOD);
        }
    }

    @Test
    void whatCountsAtAMachineCountsInEveryAnswer() throws Exception {
        UserId hana = first.person(acme, "hana", GOOD);
        try (ApiClient admin = admin();
                ApiClient stranger = first.client()) {
            Identity passport = machines.enrolled(admin, machines.waiting("PC-17"));
            Identity another = machines.enrolled(admin, machines.waiting("PC-18"));
            String here = PassportKey.of(passport).thumbprint().hex();
            String elsewhere = PassportKey.of(another).thumbprint().hex();
            try (ApiClient there = first.client(passport)) {
                for (int i = 0; i < 6; i++) {
                    stranger.tryPassword("acme", "hana", "wrong");
                }
                says(admin, hana, here, true);
                says(admin, hana, elsewhere, true);
                says(admin, hana, "00".repeat(32), false);
                assertThat(explain(admin, hana, "").body()).contains("\"permitted\":false");
                there.signIn("acme", "hana", GOOD);
                String entered = event(admin, "SignIn", hana);

                for (int i = 0; i < 6; i++) {
                    there.tryPassword("acme", "hana", "wrong");
                }
                says(admin, hana, here, false);
                says(admin, hana, elsewhere, true);
                // Neither lock throws out who is in.
                assertThat(there.get("/v1/session").status()).isEqualTo(200);
                // Right, but not from here now: what was told to an application is what is told at the door.
                ApiClient.Answer refused = there.post(
                        "/v1/session",
                        "{\"tenant\":\"acme\",\"login\":\"hana\",\"entryCode\":\"" + entryCode(admin, hana) + "\"}");
                assertThat(refused.code()).isEqualTo("entry_refused");
                assertThat(refused.body()).contains("account_locked", "nextPermitted");

                first.clock.advance(Duration.ofMinutes(16));
                says(admin, hana, here, true);
                there.signIn("acme", "hana", GOOD);
                for (String event :
                        List.of(entered, event(admin, "SignIn", hana), event(admin, "AccessEvaluated", hana))) {
                    assertThat(again(admin, event)).contains("\"sameOutcome\":true", "\"sameTrace\":true");
                }
                ApiClient.Answer then = explain(
                        admin,
                        hana,
                        ",\"passport\":\"" + here + "\",\"at\":\""
                                + first.clock.instant().minus(Duration.ofMinutes(15)) + "\"");
                assertThat(then.body())
                        .as("who had locked the machine by then is not known")
                        .contains("\"permitted\":true");
            }
        }
    }

    /// Explanation and evaluation say the same of entering from a machine.
    private static void says(ApiClient admin, UserId user, String key, boolean permitted) throws Exception {
        assertThat(explain(admin, user, ",\"passport\":\"" + key + "\"").body()).contains("\"permitted\":" + permitted);
        try (ApiClient app = asking()) {
            String question = "{\"subject\":{\"type\":\"user\",\"id\":\"" + user
                    + "\"},\"action\":{\"name\":\"enter\"},"
                    + "\"resource\":{\"type\":\"tenant\",\"id\":\"1\"},\"context\":{\"passport\":\"" + key + "\"}}";
            assertThat(app.post("/access/v1/acme/evaluation", question).body()).contains("\"decision\":" + permitted);
        }
    }

    private static ApiClient.Answer explain(ApiClient admin, UserId user, String more) {
        return admin.post("/v1/tenants/acme/explain", "{\"user\":\"" + user + "\"" + more + "}");
    }

    private static String again(ApiClient admin, String event) {
        return admin.post("/v1/tenants/acme/explain", "{\"event\":\"" + event + "\"}")
                .body();
    }

    private static String event(ApiClient admin, String action, UserId user) {
        String body = admin.get("/v1/tenants/acme/events?limit=1&action=" + action + "&target=user/" + user)
                .body();
        return body.replaceAll("(?s).*?\"id\":\"([-0-9a-f]{36})\".*", "$1");
    }

    private static String entryCode(ApiClient admin, UserId user) {
        String body = send(admin, "changes", new Change.IssueEntryCode(user, CodeForm.SPOKEN))
                .body();
        return body.replaceAll("(?s).*\"code\":\"([^\"]+)\".*", "$1");
    }

    private static ApiClient asking() throws Exception {
        ApiClient client = first.client();
        client.signIn("acme", "app", GOOD);
        return client;
    }

    private static ApiClient admin() throws Exception {
        ApiClient client = first.client();
        client.signIn("acme", "admin", GOOD);
        return client;
    }

    private static long revision(ApiClient client) {
        return client.get("/v1/tenants/acme/users?limit=1").json().whole("revision", 0, Long.MAX_VALUE);
    }

    private static ApiClient.Answer send(ApiClient client, String path, Change change) {
        return client.post(
                "/v1/tenants/acme/" + path,
                "{\"base\":" + revision(client) + ",\"key\":\"" + UUID.randomUUID() + "\",\"changes\":["
                        + CanonicalJson.text(ChangeWire.encode(change)) + "]}");
    }
}
