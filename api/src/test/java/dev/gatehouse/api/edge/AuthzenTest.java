package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.ShutHours;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the applications of a tenant ask, as OpenID AuthZEN 1.0 has it.
class AuthzenTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final RoleId CLAIMS = new RoleId(UUID.randomUUID());

    @TempDir
    private static Path data;

    private static TestApi api;
    private static TenantId acme;
    private static ApiClient app;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
        var asking = new RoleId(UUID.randomUUID());
        api.change(
                acme,
                new Change.CreateRole(
                        CLAIMS, "Claims", "", Set.of(new Permission("claims.read"), new Permission("claims.approve"))),
                new Change.CreateRole(asking, "Asking", "", Set.of(ConsolePermission.ACCESS_EVALUATE.permission())));
        api.person(acme, "app", GOOD, asking);
        app = api.client();
        app.signIn("acme", "app", GOOD);
    }

    @AfterAll
    static void stop() {
        app.close();
        api.close();
    }

    @Test
    void whoHoldsThePermissionMayAndWhoDoesNotMayNot() throws Exception {
        UserId anna = api.person(acme, "anna", GOOD, CLAIMS);
        api.person(acme, "boris", GOOD);
        assertThat(ask(question(anna.toString(), "claims.approve", "claim", "")))
                .isEqualTo("{\"decision\":true}");
        assertThat(ask(question("ANNA", "approve", "claims", ""))).isEqualTo("{\"decision\":true}");
        assertThat(ask(question("boris", "claims.approve", "claim", ""))).isEqualTo(refused("permission"));
        assertThat(ask(question("nobody", "claims.approve", "claim", ""))).isEqualTo(refused("subject"));
        assertThat(ask(question("anna", "??", "claim", ""))).isEqualTo(refused("permission"));
        assertThat(ask(question("boris", "enter", "tenant", ""))).isEqualTo("{\"decision\":true}");
    }

    @Test
    void aRefusalSaysHowFarSomebodyCameAndNoMore() throws Exception {
        UserId clara = api.person(acme, "clara", GOOD, CLAIMS);
        var elsewhere = new MachineId(UUID.randomUUID());
        var network = new Machine.Network(elsewhere, "Elsewhere", AddressBlock.parse("192.0.2.0/24"), List.of());
        var band = ShutHours.band("Shut", api.clock.instant());
        api.change(
                acme,
                new Change.SetPart(new RulePart.OfMachine(network)),
                new Change.SetPart(new RulePart.OfBand(band)));
        AccessRule rule = bind(clara, WayIn.from(elsewhere));

        assertThat(ask(question("clara", "claims.read", "claim", "\"address\":\"192.0.2.7\"")))
                .isEqualTo("{\"decision\":true}");
        assertThat(ask(question("clara", "claims.read", "claim", "\"address\":\"198.51.100.7\"")))
                .isEqualTo(refused("machine"));
        assertThat(ask(question("clara", "claims.read", "claim", ""))).isEqualTo(refused("machine"));

        api.change(acme, new Change.SetPart(new RulePart.OfRule(rule.with(List.of(WayIn.during(band.id()))))));
        assertThat(ask(question("clara", "claims.read", "claim", ""))).isEqualTo(refused("hours"));

        api.change(acme, new Change.DisableUser(clara));
        assertThat(ask(question("clara", "claims.read", "claim", ""))).isEqualTo(refused("account"));
    }

    @Test
    void severalQuestionsAreAnsweredAsFarAsTheSemanticSays() throws Exception {
        api.person(acme, "dora", GOOD, CLAIMS);
        String many =
                "{\"subject\":{\"type\":\"user\",\"id\":\"dora\"},\"resource\":{\"type\":\"claims\",\"id\":\"1\"},"
                        + "\"evaluations\":[{\"action\":{\"name\":\"read\"}},{\"action\":{\"name\":\"delete\"}},"
                        + "{\"action\":{\"name\":\"approve\"}},{\"subject\":{\"type\":\"user\",\"id\":\"ghost\"},"
                        + "\"action\":{\"name\":\"read\"}}]%s}";
        String yes = "{\"decision\":true}";
        assertThat(post("evaluations", many.formatted("")).body())
                .isEqualTo("{\"evaluations\":[" + yes + "," + refused("permission") + "," + yes + ","
                        + refused("subject") + "]}");
        assertThat(post("evaluations", many.formatted(semantic("deny_on_first_deny")))
                        .body())
                .isEqualTo("{\"evaluations\":[" + yes + "," + refused("permission") + "]}");
        assertThat(post("evaluations", many.formatted(semantic("permit_on_first_permit")))
                        .body())
                .isEqualTo("{\"evaluations\":[" + yes + "]}");
        assertThat(post("evaluations", many.formatted(semantic("at_random"))).status())
                .isEqualTo(400);
        assertThat(post("evaluations", question("dora", "claims.read", "claim", ""))
                        .body())
                .isEqualTo(yes);
    }

    @Test
    void peopleResourcesAndActionsAreFound() throws Exception {
        RoleId night = new RoleId(UUID.randomUUID());
        api.change(acme, new Change.CreateRole(night, "Night", "", Set.of(new Permission("night.watch"))));
        UserId emil = api.person(acme, "emil", GOOD, night);
        UserId fina = api.person(acme, "fina", GOOD, night);
        api.change(acme, new Change.DisableUser(fina));
        String watch = "\"action\":{\"name\":\"watch\"}";

        assertThat(post("search/subject", "{\"subject\":{\"type\":\"user\"}," + watch + "," + resource("night") + "}")
                        .body())
                .isEqualTo("{\"results\":[{\"type\":\"user\",\"id\":\"" + emil + "\"}],"
                        + "\"page\":{\"next_token\":\"\",\"count\":1}}");
        assertThat(post("search/action", "{\"subject\":{\"type\":\"user\",\"id\":\"emil\"}," + resource("night") + "}")
                        .body())
                .contains("[{\"name\":\"watch\"}]");
        assertThat(post(
                                "search/resource",
                                "{\"subject\":{\"type\":\"user\",\"id\":\"emil\"}," + watch
                                        + ",\"resource\":{\"type\":\"night\"}}")
                        .body())
                .contains("[{\"type\":\"night\",\"id\":\"acme\"}]");
        assertThat(post(
                                "search/resource",
                                "{\"subject\":{\"type\":\"user\",\"id\":\"fina\"}," + watch
                                        + ",\"resource\":{\"type\":\"night\"}}")
                        .body())
                .contains("\"results\":[]");
    }

    @Test
    void aSearchGoesOnWhereItsPageEnded() throws Exception {
        RoleId many = new RoleId(UUID.randomUUID());
        api.change(acme, new Change.CreateRole(many, "Many", "", Set.of(new Permission("many.are"))));
        for (int i = 0; i < 5; i++) {
            api.person(acme, "many" + i, GOOD, many);
        }
        String search = "{\"subject\":{\"type\":\"user\"},\"action\":{\"name\":\"are\"}," + resource("many")
                + ",\"page\":{\"limit\":2,\"token\":\"%s\"}}";
        var found = new java.util.TreeSet<String>();
        String token = "";
        for (int pages = 0; pages < 4; pages++) {
            var answer = post("search/subject", search.formatted(token)).json();
            answer.list("results", 10).forEach(item -> found.add(item.toString()));
            token = answer.object("page")
                    .orElseThrow()
                    .optionalText("next_token", 2_048)
                    .orElse("");
            if (token.isEmpty()) {
                break;
            }
        }
        assertThat(found).hasSize(5);
        assertThat(token).isEmpty();
        assertThat(post("search/subject", search.formatted("made up")).status()).isEqualTo(400);
    }

    @Test
    void whatIsWrongIsSaidToThoseWhoMayAsk() throws Exception {
        assertThat(post("evaluation", "{}").status()).isEqualTo(400);
        assertThat(post("evaluation", "no json").status()).isEqualTo(400);
        assertThat(post("evaluation", question("app", "x.y", "z", "\"address\":\"nowhere\""))
                        .code())
                .isEqualTo("unreadable_network");
        assertThat(post("evaluation", question("app", "enter", "tenant", "\"mood\":0.5"))
                        .status())
                .as("members that are not for us")
                .isEqualTo(200);
        try (ApiClient stranger = api.client()) {
            assertThat(stranger.post("/access/v1/acme/evaluation", "no json").status())
                    .isEqualTo(401);
            api.person(acme, "gil", GOOD, CLAIMS);
            stranger.signIn("acme", "gil", GOOD);
            assertThat(stranger.post("/access/v1/acme/evaluation", "no json").status())
                    .isEqualTo(403);
            assertThat(stranger.post("/access/v1/other/evaluation", "{}").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theConfigurationIsTheSameForEveryTenant() throws Exception {
        String here =
                app.get("/.well-known/authzen-configuration/access/v1/acme").body();
        String nowhere =
                app.get("/.well-known/authzen-configuration/access/v1/nowhere").body();
        assertThat(here).contains("/access/v1/acme/evaluation\"", "/access/v1/acme/search/action\"");
        assertThat(here.replace("acme", "nowhere")).isEqualTo(nowhere);
    }

    @Test
    void permitsAreCountedByTheHourAndRefusalsAreWrittenAtOnce() throws Exception {
        UserId hugo = api.person(acme, "hugo", GOOD, CLAIMS);
        api.change(acme, new Change.ExtendExpiry(hugo, new Expiry.Never("stays")));
        for (int i = 0; i < 3; i++) {
            ask(question("hugo", "claims.read", "claim", ""));
            ask(question("hugo", "claims.pay", "claim", ""));
        }
        assertThat(answers(hugo)).containsExactly("refused -");

        api.clock.advance(Duration.ofHours(1));
        api.api.flush();

        assertThat(answers(hugo)).containsExactlyInAnyOrder("refused -", "done 3", "refused 2");
    }

    @Test
    void whereThePolicyAsksForItEachPermitIsAnEventOrNoAnswer() throws Exception {
        UserId ina = api.person(acme, "ina", GOOD, CLAIMS);
        eachPermit(true);
        try {
            for (int i = 0; i < 3; i++) {
                assertThat(ask(question("ina", "claims.read", "claim", ""))).isEqualTo("{\"decision\":true}");
                ask(question("ina", "claims.pay", "claim", ""));
            }
            String many =
                    "{\"subject\":{\"type\":\"user\",\"id\":\"ina\"},\"resource\":{\"type\":\"claims\",\"id\":\"1\"},"
                            + "\"evaluations\":[{\"action\":{\"name\":\"read\"}},{\"action\":{\"name\":\"approve\"}}]}";
            assertThat(post("evaluations", many).status()).isEqualTo(200);
            assertThat(answers(ina))
                    .containsOnly("done -", "refused -")
                    .filteredOn("done -"::equals)
                    .hasSize(5);

            // What cannot be written is not answered; a refusal that is counted needs nothing written.
            sql("ALTER TABLE event ADD CONSTRAINT no_permits CHECK (action <> 'AccessEvaluated') NOT VALID");
            try {
                assertThat(post("evaluation", question("ina", "claims.read", "claim", ""))
                                .status())
                        .isGreaterThanOrEqualTo(500);
                assertThat(post("evaluations", many).status()).isGreaterThanOrEqualTo(500);
                assertThat(ask(question("ina", "claims.pay", "claim", ""))).isEqualTo(refused("permission"));
            } finally {
                sql("ALTER TABLE event DROP CONSTRAINT no_permits");
            }
        } finally {
            eachPermit(false);
        }
        ask(question("ina", "claims.read", "claim", ""));
        assertThat(answers(ina)).filteredOn("done -"::equals).hasSize(5);
    }

    private static void eachPermit(boolean each) throws SQLException {
        sql("UPDATE policy SET each_permit = " + each);
        sql("UPDATE tenant_state SET revision = revision + 1, policy_revision = revision + 1");
    }

    private static void sql(String text) throws SQLException {
        try (var connection = TestPostgres.administrator("gh_acme");
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /// How what was asked about somebody stands in the log: the outcome, and how many answers it stands for.
    private static List<String> answers(UserId user) {
        return api.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .list(
                                        "SELECT e.outcome || ' ' || coalesce(d.detail::jsonb #>> '{more,answers}', '-')"
                                                + " FROM event e JOIN event_detail d ON d.event = e.id"
                                                + " WHERE e.action = 'AccessEvaluated' AND e.target_id = ?",
                                        row -> row.getString(1),
                                        user.toString()))
                .orElseThrow();
    }

    private static String semantic(String name) {
        return ",\"options\":{\"evaluations_semantic\":\"" + name + "\"}";
    }

    private static String resource(String type) {
        return "\"resource\":{\"type\":\"" + type + "\",\"id\":\"1\"}";
    }

    private static String refused(String stage) {
        return "{\"decision\":false,\"context\":{\"reason\":\"" + stage + "\"}}";
    }

    private static String question(String subject, String action, String type, String context) {
        return "{\"subject\":{\"type\":\"user\",\"id\":\"" + subject + "\"},\"action\":{\"name\":\"" + action + "\"},"
                + resource(type) + ",\"context\":{" + context + "}}";
    }

    private static String ask(String body) throws Exception {
        return post("evaluation", body).body();
    }

    private static ApiClient.Answer post(String what, String body) throws Exception {
        return app.post("/access/v1/acme/" + what, body);
    }

    private static AccessRule bind(UserId user, WayIn way) {
        var rule = new AccessRule(
                new RuleId(UUID.randomUUID()),
                "Rule " + UUID.randomUUID(),
                true,
                new RuleScope.OfUser(user),
                List.of(way));
        api.change(acme, new Change.SetPart(new RulePart.OfRule(rule)));
        return rule;
    }
}
