package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.ShutHours;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.model.wire.ChangeWire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The helpdesk lets somebody in outside their hours: from the next request on, to the instant, and for nothing else.
class AdmissionTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi api;
    private static TenantId acme;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
        api.person(acme, "sam", GOOD, BuiltInRole.HELPDESK.id());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void whoIsLetInEntersAtOnceAndIsOutAtTheInstant() throws Exception {
        UserId anna = api.person(acme, "anna", GOOD);
        bind(anna, WayIn.during(shut()));
        Instant until = now().plus(Duration.ofHours(2));
        try (ApiClient desk = api.client();
                ApiClient client = api.client()) {
            desk.signIn("acme", "sam", GOOD);
            assertThat(client.tryPassword("acme", "anna", GOOD).code()).isEqualTo("entry_refused");

            ApiClient.Answer bare = send(desk, new Change.AdmitUntil(anna, Optional.of(until)), "");
            assertThat(bare.code()).isEqualTo("ticket_required");
            ApiClient.Answer done = letIn(desk, anna, until);
            assertThat(done.status()).as(done.body()).isEqualTo(200);

            ApiClient.Answer entered = client.signIn("acme", "anna", GOOD);
            assertThat(entered.json().instant("expiresAt")).isEqualTo(until);
            assertThat(desk.get("/v1/tenants/acme/users/" + anna).body())
                    .contains("\"admission\":{", "\"until\":\"" + until + "\"", "INC-7");
            api.clock.advance(Duration.between(now(), until).minusMillis(1));
            assertThat(client.get("/v1/session").status()).isEqualTo(200);
            api.clock.advance(Duration.ofMillis(1));
            assertThat(client.get("/v1/session").status()).isEqualTo(401);
        }
        assertThat(api.log(acme)).contains("AdmitUntil done");
    }

    @Test
    void takenBackItHoldsNoLonger() throws Exception {
        UserId boris = api.person(acme, "boris", GOOD);
        bind(boris, WayIn.during(shut()));
        try (ApiClient desk = api.client();
                ApiClient client = api.client()) {
            desk.signIn("acme", "sam", GOOD);
            letIn(desk, boris, now().plus(Duration.ofHours(1)));
            client.signIn("acme", "boris", GOOD);

            assertThat(send(desk, new Change.AdmitUntil(boris, Optional.empty()), PAPERS)
                            .status())
                    .isEqualTo(200);

            assertThat(client.get("/v1/session").status()).isEqualTo(401);
        }
    }

    @Test
    void itWaivesNoMachineAndLastsNoLongerThanFourHours() throws Exception {
        UserId clara = api.person(acme, "clara", GOOD);
        var elsewhere = new MachineId(UUID.randomUUID());
        api.change(
                acme,
                new Change.SetPart(new RulePart.OfMachine(
                        new Machine.Network(elsewhere, "Elsewhere", AddressBlock.parse("192.0.2.0/24"), List.of()))));
        bind(clara, WayIn.during(shut()).onlyFrom(elsewhere));
        try (ApiClient desk = api.client();
                ApiClient client = api.client()) {
            desk.signIn("acme", "sam", GOOD);
            ApiClient.Answer tooLong =
                    letIn(desk, clara, now().plus(Duration.ofHours(4)).plusSeconds(1));
            assertThat(tooLong.code()).as(tooLong.body()).isEqualTo("admission_too_long");
            assertThat(letIn(desk, clara, now().plus(Duration.ofHours(1))).status())
                    .isEqualTo(200);

            assertThat(client.tryPassword("acme", "clara", GOOD).body())
                    .contains("machine_not_permitted")
                    .doesNotContain("outside_hours");
        }
    }

    private static final String PAPERS = ",\"ticket\":\"INC-7\",\"callerCheck\":\"call_back\"";

    private static ApiClient.Answer letIn(ApiClient desk, UserId user, Instant until) {
        return send(desk, new Change.AdmitUntil(user, Optional.of(until)), PAPERS);
    }

    private static ApiClient.Answer send(ApiClient client, Change change, String papers) {
        long base = client.get("/v1/tenants/acme/users?limit=1").json().whole("revision", 0, Long.MAX_VALUE);
        return client.post(
                "/v1/tenants/acme/changes",
                "{\"base\":" + base + ",\"key\":\"" + UUID.randomUUID() + "\"" + papers + ",\"changes\":["
                        + CanonicalJson.text(ChangeWire.encode(change)) + "]}");
    }

    private static Instant now() {
        return api.clock.instant();
    }

    private static void bind(UserId user, WayIn way) {
        var rule = new AccessRule(
                new RuleId(UUID.randomUUID()),
                "Rule " + UUID.randomUUID(),
                true,
                new RuleScope.OfUser(user),
                List.of(way));
        api.change(acme, new Change.SetPart(new RulePart.OfRule(rule)));
    }

    private static BandId shut() {
        var band = ShutHours.band("Shut " + UUID.randomUUID(), api.clock.instant());
        api.change(acme, new Change.SetPart(new RulePart.OfBand(band)));
        return band.id();
    }
}
