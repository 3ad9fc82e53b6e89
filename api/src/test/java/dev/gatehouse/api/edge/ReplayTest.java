package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.ShutHours;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Decisions that the log keeps are made again by what was then, whatever became of it since.
class ReplayTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final String HOME = "198.51.100.7";

    @TempDir
    private static Path data;

    private static TestApi api;
    private static TenantId acme;
    private static ApiClient app;
    private static ApiClient admin;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
        var asking = new RoleId(UUID.randomUUID());
        api.change(
                acme,
                new Change.CreateRole(asking, "Asking", "", Set.of(ConsolePermission.ACCESS_EVALUATE.permission())));
        UserId program = api.person(acme, "app", GOOD, asking);
        UserId root = api.person(acme, "root", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        api.change(
                acme,
                new Change.ExtendExpiry(program, new Expiry.Never("stays")),
                new Change.ExtendExpiry(root, new Expiry.Never("stays")));
        app = api.client();
        app.signIn("acme", "app", GOOD);
        admin = api.client();
        admin.signIn("acme", "root", GOOD);
    }

    @AfterAll
    static void stop() {
        admin.close();
        app.close();
        api.close();
    }

    @Test
    void anAnswerToAnApplicationIsGivenAgainThoughEverythingIsGone() throws Exception {
        var role = new RoleId(UUID.randomUUID());
        api.change(acme, new Change.CreateRole(role, "Claims", "", Set.of(new Permission("claims.read"))));
        UserId anna = api.person(acme, "anna", GOOD, role);
        MachineId office = network("Office", "192.0.2.0/24");
        TimeBand shut = band("Shut");
        AccessRule ofRole = rule(
                "Of the role",
                new RuleScope.OfRole(role),
                WayIn.during(shut.id()).onlyFrom(office));
        AccessRule own = rule("Her own", new RuleScope.OfUser(anna), WayIn.ANY, WayIn.from(office));
        evaluate("anna", "claims.read", HOME);
        Json.Obj noted = explain("{\"user\":\"%s\",\"permission\":\"claims.read\",\"address\":\"%s\",\"at\":\"%s\"}"
                .formatted(anna, HOME, api.clock.instant()));
        String event = event("AccessEvaluated", anna);
        assertThat(fields(event)).doesNotContain(HOME);

        api.clock.advance(Duration.ofMinutes(5));
        api.change(acme, new Change.DeleteRole(role), new Change.DisableUser(anna));
        api.change(
                acme,
                new Change.RemovePart(key(own)),
                new Change.SetPart(new RulePart.OfBand(
                        ShutHours.band(shut.id(), "Renamed", "Europe/London", api.clock.instant()))),
                new Change.RemovePart(new RulePart.Key(RulePart.Kind.MACHINE, office.value())),
                new Change.RemovePart(
                        new RulePart.Key(RulePart.Kind.TIME_BAND, shut.id().value())));
        assertThat(log("RemoveRule", ofRole.id().toString())).isEqualTo(1);
        assertThat(log("RevokeRole", anna.toString())).isEqualTo(1);

        Json.Obj again = replay(event);
        assertThat(text(again, "replayed")).contains("\"sameOutcome\":true", "\"sameTrace\":true");
        assertSame(again, noted);
        assertThat(text(again, "trace")).contains("Of the role", "Office", "Shut");
        assertThat(text(again, "permitted")).isEqualTo("false");
        assertThat(text(again, "today")).isEqualTo("false");
        assertThat(text(again, "facts")).isEqualTo("\"then\"");
        assertThat(text(again, "revision")).isEqualTo(text(noted, "revision"));
        assertThat(text(again, "address")).isEqualTo("\"" + HOME + "\"");
    }

    @Test
    void aSignInIsDecidedAgainByTheFactsOfThen() throws Exception {
        UserId boris = api.person(acme, "boris", GOOD, BuiltInRole.AUDITOR.id());
        api.change(
                acme,
                new Change.AdmitUntil(boris, Optional.of(api.clock.instant().plusSeconds(3_600))));
        try (ApiClient client = api.client()) {
            client.signIn("acme", "boris", GOOD);
            String good = event("SignIn", boris);
            api.clock.advance(Duration.ofSeconds(1));
            api.change(acme, new Change.DisableUser(boris));
            assertThat(client.tryPassword("acme", "boris", GOOD).code()).isEqualTo("entry_refused");
            String refused = event("SignIn", boris);
            api.clock.advance(Duration.ofHours(2));
            api.change(acme, new Change.EnableUser(boris));
            api.change(
                    acme,
                    new Change.AdmitUntil(boris, Optional.of(api.clock.instant().plusSeconds(60))));
            api.clock.advance(Duration.ofHours(1));
            for (int i = 0; i < 20; i++) {
                client.tryPassword("acme", "boris", "wrong");
            }

            Json.Obj first = replay(good);
            assertThat(text(first, "replayed")).contains("\"sameOutcome\":true", "\"sameTrace\":true");
            assertThat(text(first, "permitted")).isEqualTo("true");
            assertThat(text(first, "today")).as("locked now").isEqualTo("false");
            Json.Obj second = replay(refused);
            assertThat(text(second, "replayed")).contains("\"sameOutcome\":true", "\"sameTrace\":true");
            assertThat(text(second, "reasons")).contains("account_disabled").contains("\"value\":\"test\"");
        }
    }

    @Test
    void aRefusedRequestAndASessionThatEndedKeepWhatTheyWereDecidedFrom() throws Exception {
        UserId clara = api.person(acme, "clara", GOOD, BuiltInRole.AUDITOR.id());
        try (ApiClient client = api.client()) {
            client.signIn("acme", "clara", GOOD);
            assertThat(client.post("/v1/tenants/acme/machines/" + UUID.randomUUID() + "/enrolment", "{}")
                            .status())
                    .isEqualTo(403);
            String refused = eventBy("RequestRefused", clara);
            rule(
                    "Nothing",
                    new RuleScope.OfUser(clara),
                    WayIn.during(band("Never").id()));
            assertThat(client.get("/v1/session").status()).isEqualTo(401);
            String ended = event("SessionEnded", clara);
            api.clock.advance(Duration.ofMinutes(1));
            api.change(
                    acme,
                    new Change.GrantRole(
                            clara, BuiltInRole.SECURITY_ADMINISTRATOR.id(), Optional.empty(), Optional.empty()));

            Json.Obj lacking = replay(refused);
            assertThat(text(lacking, "replayed")).contains("\"sameOutcome\":true", "\"sameTrace\":true");
            assertThat(text(lacking, "reasons")).contains("permission_missing");
            assertThat(text(lacking, "permission")).isEqualTo("\"machines.enrol\"");
            Json.Obj late = replay(ended);
            assertThat(text(late, "replayed")).contains("\"sameOutcome\":true", "\"sameTrace\":true");
            assertThat(text(late, "reasons")).contains("outside_hours");
        }
    }

    @Test
    void anInstantThatHasPassedIsJudgedByTheRulesOfThen() throws Exception {
        UserId dora = api.person(acme, "dora", GOOD);
        api.clock.advance(Duration.ofMinutes(1));
        Instant free = api.clock.instant();
        api.clock.advance(Duration.ofMinutes(1));
        AccessRule rule = rule(
                "Nothing",
                new RuleScope.OfUser(dora),
                WayIn.during(band("Shut for Dora").id()));
        api.clock.advance(Duration.ofMinutes(1));
        Instant bound = api.clock.instant();
        api.clock.advance(Duration.ofMinutes(1));
        api.change(acme, new Change.RemovePart(key(rule)));

        String asked = "{\"user\":\"dora\",\"at\":\"%s\"}";
        Json.Obj first = explain(asked.formatted(free));
        assertThat(text(first, "permitted")).isEqualTo("true");
        assertThat(text(first, "facts")).isEqualTo("\"now\"");
        assertThat(text(first, "trace")).doesNotContain("Nothing");
        Json.Obj then = explain(asked.formatted(bound));
        assertThat(text(then, "permitted")).isEqualTo("false");
        assertThat(text(then, "today")).isEqualTo("true");
        assertThat(text(then, "trace")).contains("Nothing", "Shut for Dora");
        assertThat(Long.parseLong(text(then, "revision"))).isEqualTo(Long.parseLong(text(first, "revision")) + 2);
        Json.Obj now = explain(asked.formatted(api.clock.instant()));
        assertThat(now.members()).doesNotContainKeys("today", "facts", "replayed");
        // Before she was there, and before anybody was.
        assertThat(post(asked.formatted(free.minus(Duration.ofHours(1)))).code())
                .isEqualTo("unknown_user");
        assertThat(post(asked.formatted("1999-01-01T00:00:00Z")).code()).isEqualTo("unknown_user");
    }

    @Test
    void onceWhatIsPersonalIsErasedTheDecisionStillComesOutAsItDid() throws Exception {
        UserId emil = api.person(acme, "emil", GOOD);
        network("All of it", "203.0.113.0/24");
        MachineId half = network("Half of it", "203.0.113.128/25");
        rule("From there", new RuleScope.OfUser(emil), WayIn.from(half));
        evaluate("emil", "enter", "203.0.113.9");
        String refused = event("AccessEvaluated", emil);
        erase(refused);

        Json.Obj again = replay(refused);
        assertThat(text(again, "replayed")).contains("\"sameOutcome\":true", "\"sameTrace\":true");
        assertThat(text(again, "erased")).isEqualTo("true");
        assertThat(again.members()).doesNotContainKey("address");
        assertThat(CanonicalJson.text(again)).contains("machine_not_permitted").doesNotContain("203.0.113.");
    }

    @Test
    void whatCannotBeMadeAgainIsSaid() throws Exception {
        TenantId other = api.tenant("other");
        api.person(other, "fina", GOOD);
        String theirs = query(other, "SELECT id::text FROM event WHERE action = 'CreateUser' LIMIT 1");
        assertThat(post("{\"event\":\"" + theirs + "\"}").code()).isEqualTo("unknown_event");
        assertThat(post("{\"event\":\"" + UUID.randomUUID() + "\"}").code()).isEqualTo("unknown_event");
        String created = query(acme, "SELECT id::text FROM event WHERE action = 'CreateUser' LIMIT 1");
        assertThat(post("{\"event\":\"" + created + "\"}").code()).isEqualTo("not_a_decision");
        assertThat(post("{\"event\":\"" + created + "\",\"user\":\"anna\"}").code())
                .isEqualTo("invalid_request");
        assertThat(post("{\"event\":\"7\"}").code()).isEqualTo("invalid_request");
        assertThat(post("{}").code()).isEqualTo("invalid_request");
        assertThat(app.post("/v1/tenants/acme/explain", "{\"event\":\"" + created + "\"}")
                        .status())
                .isEqualTo(403);
    }

    private static void assertSame(Json.Obj again, Json.Obj noted) {
        for (String member : List.of("permitted", "reasons", "trace", "nextPermitted", "permittedUntil", "notBefore")) {
            assertThat(text(again, member)).as(member).isEqualTo(text(noted, member));
        }
    }

    private static String text(Json.Obj object, String member) {
        Json value = object.members().get(member);
        return value == null ? "absent" : CanonicalJson.text(value);
    }

    private static Json.Obj replay(String event) {
        return explain("{\"event\":\"" + event + "\"}");
    }

    private static Json.Obj explain(String body) {
        ApiClient.Answer answer = post(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (Json.Obj) answer.value();
    }

    private static ApiClient.Answer post(String body) {
        return admin.post("/v1/tenants/acme/explain", body);
    }

    private static void evaluate(String login, String action, String address) {
        ApiClient.Answer answer = app.post(
                "/access/v1/acme/evaluation",
                "{\"subject\":{\"type\":\"user\",\"id\":\"%s\"},\"action\":{\"name\":\"%s\"},".formatted(login, action)
                        + "\"resource\":{\"type\":\"x\",\"id\":\"1\"},\"context\":{\"address\":\"" + address + "\"}}");
        assertThat(answer.body()).contains("\"decision\":false");
    }

    private static String event(String action, UserId target) {
        return query(
                acme,
                "SELECT id::text FROM event WHERE action = '" + action + "' AND target_id = '" + target
                        + "' ORDER BY time DESC, id DESC LIMIT 1");
    }

    private static String eventBy(String action, UserId actor) {
        return query(
                acme,
                "SELECT id::text FROM event WHERE action = '" + action + "' AND actor = '" + actor
                        + "' ORDER BY time DESC, id DESC LIMIT 1");
    }

    private static String fields(String event) {
        return query(acme, "SELECT leaf FROM event WHERE id = '" + event + "'");
    }

    private static int log(String action, String target) {
        return Integer.parseInt(query(
                acme,
                "SELECT count(*)::text FROM event WHERE action = '" + action + "' AND target_id = '" + target + "'"));
    }

    private static String query(TenantId tenant, String text) {
        return api.api
                .databases()
                .reading(
                        tenant,
                        tx -> tx.sql().one(text, row -> row.getString(1)).orElseThrow())
                .orElseThrow();
    }

    private static void erase(String event) throws SQLException {
        try (var connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM event_detail WHERE event = '" + event + "'"))
                    .isEqualTo(1);
        }
    }

    private static MachineId network(String name, String block) {
        var id = new MachineId(UUID.randomUUID());
        var machine = new Machine.Network(id, name, AddressBlock.parse(block), List.of());
        api.change(acme, new Change.SetPart(new RulePart.OfMachine(machine)));
        return id;
    }

    private static TimeBand band(String name) {
        var band = ShutHours.band(name, api.clock.instant());
        api.change(acme, new Change.SetPart(new RulePart.OfBand(band)));
        return band;
    }

    private static AccessRule rule(String name, RuleScope scope, WayIn... ways) {
        var rule = new AccessRule(new RuleId(UUID.randomUUID()), name, true, scope, List.of(ways));
        api.change(acme, new Change.SetPart(new RulePart.OfRule(rule)));
        return rule;
    }

    private static RulePart.Key key(AccessRule rule) {
        return new RulePart.Key(RulePart.Kind.RULE, rule.id().value());
    }
}
