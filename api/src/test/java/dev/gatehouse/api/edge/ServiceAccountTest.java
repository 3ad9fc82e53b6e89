package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.policy.CodeForm;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program has an account with tokens: bound to its tenant, to what it holds, to its validity and to its networks.
class ServiceAccountTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final RoleId ASKING = new RoleId(UUID.randomUUID());

    @TempDir
    private static Path data;

    private static TestApi api;
    private static TenantId acme;
    private static ApiClient admin;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
        api.change(
                acme,
                new Change.CreateRole(ASKING, "Asking", "", Set.of(ConsolePermission.ACCESS_EVALUATE.permission())));
        api.person(acme, "dana", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        admin = api.client();
        admin.signIn("acme", "dana", GOOD);
    }

    @AfterAll
    static void stop() {
        admin.close();
        api.close();
    }

    @Test
    void anAdministratorMakesOneAndItsTokenDoesWhatItHolds() throws Exception {
        UserId claims = made("claims");
        String token = issued(claims, Duration.ofDays(30));
        try (ApiClient app = api.client().with(token)) {
            assertThat(evaluate(app).status()).isEqualTo(200);
            assertThat(app.get("/v1/tenants/acme/events?limit=1").status()).isEqualTo(403);
            assertThat(app.get("/v1/tenants/other/users").status()).isEqualTo(404);
        }
        assertThat(admin.get("/v1/tenants/acme/users/" + claims).body())
                .contains("\"service\":true", "\"status\":\"active\"");
        assertThat(admin.get("/v1/tenants/acme/sessions").body()).doesNotContain(claims.toString());
        assertThat(api.log(acme)).contains("CreateServiceAccount done", "IssueServiceToken done");
        assertThat(admin.get("/v1/tenants/acme/events?limit=20").body()).doesNotContain(token);
    }

    @Test
    void anEarlierTokenIsGoodForADayMoreAndAllOfThemEndAtOnce() throws Exception {
        UserId payroll = made("payroll");
        String first = issued(payroll, Duration.ofDays(30));
        String second = issued(payroll, Duration.ofDays(30));
        try (ApiClient old = api.client().with(first);
                ApiClient young = api.client().with(second)) {
            assertThat(evaluate(old).status()).isEqualTo(200);
            api.clock.advance(Duration.ofDays(1));
            assertThat(evaluate(old).status()).isEqualTo(401);
            assertThat(evaluate(young).status()).isEqualTo(200);
            api.change(acme, new Change.EndSessions(payroll));
            assertThat(evaluate(young).status()).isEqualTo(401);
        }
        admin.signIn("acme", "dana", GOOD);
    }

    @Test
    void itsValidityAndItsNetworksHoldAtEveryRequest() throws Exception {
        UserId hr = made("hr");
        String token = issued(hr, Duration.ofDays(30));
        var elsewhere = new MachineId(UUID.randomUUID());
        api.change(
                acme,
                new Change.SetPart(new RulePart.OfMachine(
                        new Machine.Network(elsewhere, "Elsewhere", AddressBlock.parse("192.0.2.0/24"), List.of()))));
        var rule = new AccessRule(
                new RuleId(UUID.randomUUID()),
                "Only there",
                true,
                new RuleScope.OfUser(hr),
                List.of(WayIn.from(elsewhere)));
        try (ApiClient app = api.client().with(token)) {
            assertThat(evaluate(app).status()).isEqualTo(200);
            api.change(acme, new Change.SetPart(new RulePart.OfRule(rule)));
            assertThat(evaluate(app).status()).isEqualTo(401);
        }
        UserId gone = made("gone");
        try (ApiClient app = api.client().with(issued(gone, Duration.ofDays(30)))) {
            api.change(acme, new Change.DisableUser(gone));
            assertThat(evaluate(app).status()).isEqualTo(401);
        }
    }

    @Test
    void anApplicationChecksAPersonWhereTheyAre() throws Exception {
        UserId portal = made("portal");
        UserId ida = api.person(acme, "ida", GOOD);
        var office = new MachineId(UUID.randomUUID());
        api.change(
                acme,
                new Change.SetPart(new RulePart.OfMachine(
                        new Machine.Network(office, "Office", AddressBlock.parse("198.51.100.0/24"), List.of()))),
                new Change.SetPart(new RulePart.OfRule(new AccessRule(
                        new RuleId(UUID.randomUUID()),
                        "From the office",
                        true,
                        new RuleScope.OfUser(ida),
                        List.of(WayIn.from(office))))));
        String from = "{\"tenant\":\"acme\",\"login\":\"ida\",\"password\":\"" + GOOD + "\",\"address\":\"%s\"}";
        try (ApiClient app = api.client().with(issued(portal, Duration.ofDays(1)));
                ApiClient anybody = api.client()) {
            assertThat(app.post("/v1/session", from.formatted("198.51.100.7")).status())
                    .isEqualTo(201);
            assertThat(app.post("/v1/session", from.formatted("203.0.113.7")).code())
                    .isEqualTo("entry_refused");
            assertThat(anybody.post("/v1/session", from.formatted("198.51.100.7"))
                            .code())
                    .isEqualTo("unauthenticated");
            assertThat(admin.post("/v1/session", from.formatted("198.51.100.7")).code())
                    .isEqualTo("unauthenticated");
            assertThat(app.post("/v1/session", from.formatted("nowhere")).code())
                    .isEqualTo("unreadable_network");
            api.change(acme, new Change.RevokeRole(portal, ASKING));
            assertThat(app.post("/v1/session", from.formatted("198.51.100.7")).code())
                    .isEqualTo("forbidden");
        }
    }

    @Test
    void itHasNoPasswordAndPeopleHaveNoTokens() throws Exception {
        UserId robot = made("robot");
        assertThat(send(new Change.IssueEntryCode(robot, CodeForm.SPOKEN)).code())
                .isEqualTo("service_account");
        UserId anna = api.person(acme, "anna", GOOD);
        Instant soon = api.clock.instant().plus(Duration.ofDays(1));
        assertThat(send(new Change.IssueServiceToken(anna, soon)).code()).isEqualTo("not_a_service");
        assertThat(send(new Change.IssueServiceToken(robot, api.clock.instant()))
                        .code())
                .isEqualTo("empty_validity");
        assertThat(send(new Change.IssueServiceToken(robot, api.clock.instant().plus(Duration.ofDays(367))))
                        .code())
                .isEqualTo("extension_too_long");
    }

    @Test
    void whoMayNotGiveWhatItHoldsGivesOutNoTokenOfIt() throws Exception {
        UserId reporter = made("reporter");
        RoleId reporting = new RoleId(UUID.randomUUID());
        api.change(
                acme,
                new Change.CreateRole(reporting, "Reporting", "", Set.of(ConsolePermission.BACKUP_REPORT.permission())),
                new Change.GrantRole(reporter, reporting, Optional.empty(), Optional.empty()));
        Instant soon = api.clock.instant().plus(Duration.ofDays(1));
        assertThat(send(new Change.IssueServiceToken(reporter, soon)).code()).isEqualTo("rank");
    }

    @Test
    void itsTokensAreListedAndWhenItLastShowedOneIsItsLastSignIn() throws Exception {
        UserId watched = made("watched");
        String token = issued(watched, Duration.ofDays(30));
        String tokens = admin.get("/v1/tenants/acme/sessions?tokens").body();
        assertThat(tokens).contains(watched.toString(), "\"kind\":\"service\"").doesNotContain(token);
        assertThat(tokens).doesNotContain("\"kind\":\"full\"");
        try (ApiClient app = api.client().with(token)) {
            assertThat(evaluate(app).status()).isEqualTo(200);
            String first = api.clock.instant().toString();
            assertThat(lastSignIn(watched)).isEmpty();
            api.api.flush();
            assertThat(lastSignIn(watched)).contains(first);
            api.clock.advance(Duration.ofMinutes(5));
            assertThat(evaluate(app).status()).isEqualTo(200);
            api.api.flush();
            assertThat(lastSignIn(watched)).as("not within the hour").contains(first);
            api.clock.advance(Duration.ofMinutes(55));
            api.api.flush();
            assertThat(lastSignIn(watched))
                    .contains(api.clock.instant().minus(Duration.ofMinutes(55)).toString());
        }
        admin.signIn("acme", "dana", GOOD);
    }

    private static Optional<String> lastSignIn(UserId program) throws Exception {
        var found = java.util.regex.Pattern.compile("\"lastSignIn\":\"([^\"]+)\"")
                .matcher(admin.get("/v1/tenants/acme/users/" + program).body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    @Test
    void itIsListedAmongProgramsAndCanBeRemovedThoughItWasLetIn() throws Exception {
        UserId gone = made("leaving");
        String token = issued(gone, Duration.ofDays(30));
        assertThat(admin.get("/v1/tenants/acme/users?filter=program").body())
                .contains(gone.toString())
                .doesNotContain("\"login\":\"dana\"");
        try (ApiClient app = api.client().with(token)) {
            assertThat(evaluate(app).status()).isEqualTo(200);
            assertThat(send(new Change.RemoveUser(gone)).status()).isEqualTo(200);
            assertThat(evaluate(app).status()).isEqualTo(401);
        }
        api.api.flush();
        assertThat(admin.get("/v1/tenants/acme/users/" + gone).status()).isEqualTo(404);
        UserId rosa = api.person(acme, "rosa", GOOD);
        assertThat(send(new Change.RemoveUser(rosa)).code()).isEqualTo("has_entered");
    }

    @Test
    void anApplicationOfAnotherTenantIsNobodyToAPerson() throws Exception {
        UserId stranger = made("stranger");
        api.tenant("borea");
        api.person(new TenantId("borea"), "bo", GOOD);
        String body = "{\"tenant\":\"%s\",\"login\":\"bo\",\"password\":\"" + GOOD + "\",\"address\":\"198.51.100.7\"}";
        try (ApiClient app = api.client().with(issued(stranger, Duration.ofDays(1)))) {
            assertThat(app.post("/v1/session", body.formatted("borea")).code()).isEqualTo("unauthenticated");
            assertThat(app.post("/v1/session", body.formatted("nobody-here")).code())
                    .isEqualTo("unauthenticated");
        }
    }

    @Test
    void aSetThatIsSentAgainIsAnsweredWithoutTheToken() throws Exception {
        UserId twice = made("twice");
        String body = body(
                UUID.randomUUID(),
                new Change.IssueServiceToken(twice, api.clock.instant().plus(Duration.ofDays(1))));
        assertThat(admin.post("/v1/tenants/acme/changes", body).body()).contains("\"token\"");
        assertThat(admin.post("/v1/tenants/acme/changes", body).body()).doesNotContain("\"token\"");
    }

    private static UserId made(String login) throws Exception {
        var user = new UserId(UUID.randomUUID());
        ApiClient.Answer answer = send(
                new Change.CreateServiceAccount(
                        user,
                        login,
                        "Program " + login,
                        Optional.empty(),
                        new Expiry.At(api.clock.instant().plus(Duration.ofDays(90)))),
                new Change.GrantRole(user, ASKING, Optional.empty(), Optional.empty()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return user;
    }

    private static String issued(UserId user, Duration life) throws Exception {
        ApiClient.Answer answer =
                send(new Change.IssueServiceToken(user, api.clock.instant().plus(life)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }

    private static ApiClient.Answer evaluate(ApiClient app) throws Exception {
        return app.post(
                "/access/v1/acme/evaluation",
                "{\"subject\":{\"type\":\"user\",\"id\":\"dana\"},\"action\":{\"name\":\"enter\"},"
                        + "\"resource\":{\"type\":\"tenant\",\"id\":\"acme\"}}");
    }

    private static ApiClient.Answer send(Change... changes) throws Exception {
        return admin.post("/v1/tenants/acme/changes", body(UUID.randomUUID(), changes));
    }

    private static String body(UUID key, Change... changes) throws Exception {
        long base = admin.get("/v1/tenants/acme/users?limit=1").json().whole("revision", 0, Long.MAX_VALUE);
        String all = Stream.of(changes)
                .map(change -> CanonicalJson.text(ChangeWire.encode(change)))
                .collect(Collectors.joining(","));
        return "{\"base\":" + base + ",\"key\":\"" + key + "\",\"changes\":[" + all + "]}";
    }
}
