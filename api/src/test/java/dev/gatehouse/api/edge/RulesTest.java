package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.json.JsonWriter;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.FeedLines;
import dev.gatehouse.api.testing.ShutHours;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
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
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.model.wire.ChangeWire;
import dev.gatehouse.model.wire.rule.PartWire;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules hold from the next request on, in every process: at sign-in, during a session, on streams.
class RulesTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi first;
    private static TestApi second;
    private static TenantId acme;

    @BeforeAll
    static void start() throws Exception {
        first = TestApi.fresh(data);
        acme = first.tenant("acme");
        second = TestApi.another(data, first);
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    @Test
    void outsideTheirHoursNobodyEntersAndIsToldWhenTheyWill() throws Exception {
        UserId anna = first.person(acme, "anna", GOOD, BuiltInRole.AUDITOR.id());
        Instant opens = now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.HOURS);
        bind(new RuleScope.OfUser(anna), WayIn.during(open("anna", opens, opens.plus(Duration.ofHours(2)))));

        try (ApiClient client = second.client()) {
            ApiClient.Answer refused = client.tryPassword("acme", "anna", GOOD);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("entry_refused");
            assertThat(refused.body()).contains("\"outside_hours\"").contains(opens.toString());
            // Whoever proved nothing learns nothing of it.
            assertThat(client.tryPassword("acme", "anna", "wrong").code()).isEqualTo("sign_in_refused");
        }
        assertThat(first.log(acme)).contains("SignIn refused");
    }

    @Test
    void theFirstRequestAfterTheAnswerIsRefusedInEveryProcess() throws Exception {
        UserId boris = first.person(acme, "boris", GOOD, BuiltInRole.AUDITOR.id());
        try (ApiClient here = first.client()) {
            here.signIn("acme", "boris", GOOD);
            try (ApiClient there = second.client().with(here.token())) {
                FeedLines feed = FeedLines.of(there, "acme");
                assertThat(feed.next()).isEqualTo("event: state");
                assertThat(there.get("/v1/tenants/acme/users?limit=1").status()).isEqualTo(200);

                bind(new RuleScope.OfUser(boris), WayIn.during(shut("boris")));

                assertThat(there.get("/v1/tenants/acme/users?limit=1").status()).isEqualTo(401);
                assertThat(here.get("/v1/session").status()).isEqualTo(401);
                feed.awaitEnd();
            }
        }
    }

    @Test
    void aSessionEndsAtTheInstantAtWhichItsHoursEnd() throws Exception {
        UserId clara = first.person(acme, "clara", GOOD, BuiltInRole.AUDITOR.id());
        Instant begins = now().truncatedTo(ChronoUnit.MINUTES);
        Instant ends = begins.plus(Duration.ofMinutes(30));
        bind(new RuleScope.OfUser(clara), WayIn.during(open("clara", begins, ends)));

        try (ApiClient client = first.client()) {
            ApiClient.Answer entered = client.signIn("acme", "clara", GOOD);
            assertThat(entered.json().instant("expiresAt")).isEqualTo(ends);
            first.clock.advance(Duration.between(now(), ends).minusMillis(1));
            assertThat(client.get("/v1/session").status()).isEqualTo(200);
            first.clock.advance(Duration.ofMillis(1));
            assertThat(client.get("/v1/session").status()).isEqualTo(401);
        }
    }

    @Test
    void aRuleOfARoleGatesWhatTheRoleBringsAndNothingElse() throws Exception {
        var role = new RoleId(UUID.randomUUID());
        first.change(
                acme,
                new Change.CreateRole(role, "Readers at night", "", Set.of(ConsolePermission.AUDIT_READ.permission())));
        first.person(acme, "dora", GOOD, role);
        try (ApiClient client = first.client()) {
            client.signIn("acme", "dora", GOOD);
            assertThat(client.get("/v1/tenants/acme/events?limit=1").status()).isEqualTo(200);

            bind(new RuleScope.OfRole(role), WayIn.during(shut("night")));

            assertThat(client.get("/v1/tenants/acme/events?limit=1").status()).isEqualTo(403);
            assertThat(client.get("/v1/session").status()).isEqualTo(200);

            first.change(acme, new Change.DeleteRole(role));
            assertThat(rulesOf(new RuleScope.OfRole(role))).isEmpty();
        }
    }

    @Test
    void aMachineIsWhereTheConnectionComesFrom() throws Exception {
        UserId emil = first.person(acme, "emil", GOOD, BuiltInRole.AUDITOR.id());
        MachineId elsewhere = network("Elsewhere", "192.0.2.0/24");
        AccessRule rule = bind(new RuleScope.OfUser(emil), WayIn.from(elsewhere));
        try (ApiClient client = first.client()) {
            ApiClient.Answer refused = client.tryPassword("acme", "emil", GOOD);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("machine_not_permitted").doesNotContain("192.0.2");

            MachineId here = network("This machine", "127.0.0.0/8");
            first.change(
                    acme, new Change.SetPart(new RulePart.OfRule(rule.with(List.of(WayIn.from(elsewhere, here))))));
            assertThat(client.tryPassword("acme", "emil", GOOD).status()).isEqualTo(201);
        }
    }

    @Test
    void aProxyThatIsBelievedSaysWhereTheConnectionComesFromAndNobodyElseDoes() throws Exception {
        UserId egon = first.person(acme, "egon", GOOD, BuiltInRole.AUDITOR.id());
        bind(new RuleScope.OfUser(egon), WayIn.from(network("Behind the proxy", "203.0.113.0/24")));
        try (TestApi behind = TestApi.behind(data, List.of(AddressBlock.parse("127.0.0.0/8")), first);
                ApiClient believed = behind.client();
                ApiClient liar = first.client()) {
            assertThat(enterAs(liar, "203.0.113.9")).isEqualTo(403);
            assertThat(enterAs(believed, "203.0.113.9")).isEqualTo(201);
            assertThat(enterAs(believed, "203.0.113.9, 198.51.100.1")).isEqualTo(403);
            assertThat(enterAs(believed, "unknown")).isEqualTo(403);
        }
    }

    private static int enterAs(ApiClient client, String forwarded) {
        String body = "{\"tenant\":\"acme\",\"login\":\"egon\",\"password\":\"" + GOOD + "\"}";
        return client.send(client.request("/v1/session")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", forwarded)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .status();
    }

    @Test
    void nobodyLocksOutTheLastWhoCouldPutItRight() throws Exception {
        var quiet = first.tenant("quiet");
        UserId admin = first.api
                .databases()
                .reading(
                        quiet,
                        tx -> tx.users()
                                .findByLogin("first")
                                .orElseThrow()
                                .account()
                                .user()
                                .id())
                .orElseThrow();
        assertThat(admin).isNotNull();
        UserId zoe = first.person(quiet, "zoe", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        first.change(quiet, new Change.ExtendExpiry(zoe, new Expiry.Never("the last one")));
        TimeBand shut = ShutHours.band("Never", now());
        first.change(quiet, new Change.SetPart(new RulePart.OfBand(shut)));
        var rule = rule("Nobody", new RuleScope.Tenant(), WayIn.during(shut.id()));

        assertThatThrownBy(() -> first.change(quiet, new Change.SetPart(new RulePart.OfRule(rule))))
                .hasMessageContaining("LOCKED_OUT");

        first.change(quiet, new Change.SetPart(new RulePart.OfRule(rule.switched(false))));
    }

    @Test
    void whatARuleNamesMustBeThereAndStays() throws Exception {
        var missing = rule("Names nothing", new RuleScope.Tenant(), WayIn.during(new BandId(UUID.randomUUID())));
        assertThatThrownBy(() -> first.change(acme, new Change.SetPart(new RulePart.OfRule(missing))))
                .hasMessageContaining("UNKNOWN_CONDITION");
        UserId fina = first.person(acme, "fina", GOOD);
        BandId named = shut("named");
        bind(new RuleScope.OfUser(fina), WayIn.during(named));
        assertThatThrownBy(() -> first.change(
                        acme, new Change.RemovePart(new RulePart.Key(RulePart.Kind.TIME_BAND, named.value()))))
                .hasMessageContaining("STILL_NAMED");
    }

    @Test
    void overTheWireARuleIsSetReadAndTakenAway() throws Exception {
        first.person(acme, "gil", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        UserId hugo = first.person(acme, "hugo", GOOD);
        try (ApiClient client = first.client()) {
            client.signIn("acme", "gil", GOOD);
            TimeBand band =
                    band("Evenings", List.of(new Window(EnumSet.of(DayOfWeek.MONDAY), hours(18, 22))), List.of());
            var rule = rule("Evenings only", new RuleScope.OfUser(hugo), WayIn.during(band.id()));
            ApiClient.Answer done = send(
                    client,
                    new Change.SetPart(new RulePart.OfBand(band)),
                    new Change.SetPart(new RulePart.OfRule(rule)));
            assertThat(done.status()).as(done.body()).isEqualTo(200);

            String directory = client.get("/v1/tenants/acme/directory").body();
            assertThat(directory)
                    .contains("{\"timeBand\":" + text(new RulePart.OfBand(band)))
                    .contains("{\"rule\":" + text(new RulePart.OfRule(rule)));
            long revision = done.json().whole("revision", 0, Long.MAX_VALUE);

            assertThat(send(client, new Change.RemovePart(new RulePart.OfRule(rule).key()))
                            .status())
                    .isEqualTo(200);
            assertThat(client.get("/v1/tenants/acme/directory?since=" + revision)
                            .body())
                    .contains("{\"tombstone\":{\"kind\":\"rule\",\"id\":\"" + rule.id() + "\"}}");
            assertThat(client.get("/v1/tenants/acme/events?limit=3&target=rule/" + rule.id())
                            .body())
                    .contains("\"RemoveRule\"")
                    .contains("ways.0.bands:" + band.id());
        }
    }

    @Test
    void whyIsAnsweredForAnyInstantAndMachine() throws Exception {
        first.person(acme, "jan", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        UserId kaja = first.person(acme, "kaja", GOOD, BuiltInRole.AUDITOR.id());
        TimeBand band = band("Mondays", List.of(new Window(EnumSet.of(DayOfWeek.MONDAY), hours(8, 18))), List.of());
        MachineId desk = network("PC-12", "198.51.100.12/32");
        put(band);
        AccessRule rule =
                bind(new RuleScope.OfUser(kaja), WayIn.during(band.id()).onlyFrom(desk));
        Instant monday = now().atOffset(ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        try (ApiClient client = first.client()) {
            client.signIn("acme", "jan", GOOD);
            String evening = monday.plus(Duration.ofHours(18)).toString();
            String morning = monday.plus(Duration.ofHours(9)).toString();
            ApiClient.Answer late = explain(client, "kaja", "198.51.100.12", evening);
            assertThat(late.status()).as(late.body()).isEqualTo(200);
            assertThat(late.body())
                    .contains("\"permitted\":false", "outside_hours", rule.id().toString(), "Mondays")
                    .contains("\"nextPermitted\":\""
                            + monday.plus(Duration.ofDays(7).plusHours(8)) + "\"");
            assertThat(explain(client, kaja.toString(), "198.51.100.12", morning)
                            .body())
                    .contains("\"permitted\":true")
                    .contains("\"permittedUntil\":\"" + evening + "\"");
            assertThat(explain(client, "kaja", "203.0.113.9", morning).body())
                    .contains("machine_not_permitted", "PC-12");
            assertThat(explain(client, "nobody", "203.0.113.9", morning).code()).isEqualTo("unknown_user");
            assertThat(explain(client, "kaja", "not an address", morning).code())
                    .isEqualTo("unreadable_network");
        }
        try (ApiClient helpdesk = first.client()) {
            first.person(acme, "lena", GOOD, BuiltInRole.HELPDESK.id());
            helpdesk.signIn("acme", "lena", GOOD);
            assertThat(explain(helpdesk, "kaja", "198.51.100.12", now().toString())
                            .status())
                    .isEqualTo(403);
        }
    }

    private static ApiClient.Answer explain(ApiClient client, String user, String address, String at) {
        return client.post(
                "/v1/tenants/acme/explain",
                "{\"user\":\"" + user + "\",\"address\":\"" + address + "\",\"at\":\"" + at + "\"}");
    }

    @Test
    void nobodyWritesTheirOwnRules() throws Exception {
        UserId ida = first.person(acme, "ida", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        try (ApiClient client = first.client()) {
            client.signIn("acme", "ida", GOOD);
            var rule = rule("Mine", new RuleScope.OfUser(ida), WayIn.during(shut("ida")));
            ApiClient.Answer refused = send(client, new Change.SetPart(new RulePart.OfRule(rule)));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("own_access");
        }
    }

    private static String text(RulePart part) {
        return new String(JsonWriter.bytes(PartWire.encode(part)), StandardCharsets.UTF_8);
    }

    private static ApiClient.Answer send(ApiClient client, Change... changes) {
        long base = client.get("/v1/tenants/acme/users?limit=1").json().whole("revision", 0, Long.MAX_VALUE);
        String all = Stream.of(changes)
                .map(change -> CanonicalJson.text(ChangeWire.encode(change)))
                .collect(Collectors.joining(","));
        return client.post(
                "/v1/tenants/acme/changes",
                "{\"base\":" + base + ",\"key\":\"" + UUID.randomUUID() + "\",\"changes\":[" + all + "]}");
    }

    private static Instant now() {
        return first.clock.instant();
    }

    private static List<AccessRule> rulesOf(RuleScope scope) {
        return first.api
                .databases()
                .reading(acme, tx -> tx.rules().restrictions().of(scope))
                .orElseThrow();
    }

    private static AccessRule bind(RuleScope scope, WayIn... ways) {
        AccessRule rule = rule("Rule " + UUID.randomUUID(), scope, ways);
        first.change(acme, new Change.SetPart(new RulePart.OfRule(rule)));
        return rule;
    }

    private static AccessRule rule(String name, RuleScope scope, WayIn... ways) {
        return new AccessRule(new RuleId(UUID.randomUUID()), name, true, scope, List.of(ways));
    }

    private static MachineId network(String name, String block) {
        var id = new MachineId(UUID.randomUUID());
        first.change(
                acme,
                new Change.SetPart(
                        new RulePart.OfMachine(new Machine.Network(id, name, AddressBlock.parse(block), List.of()))));
        return id;
    }

    /// A band that is open on one day, from one minute to another, UTC.
    private static BandId open(String name, Instant from, Instant until) {
        var start = from.atOffset(ZoneOffset.UTC);
        var end = until.atOffset(ZoneOffset.UTC);
        var hours =
                Hours.parse(start.toLocalTime().toString(), end.toLocalTime().toString());
        return put(band(name, List.of(new Window(EnumSet.of(start.getDayOfWeek()), hours)), List.of()));
    }

    private static BandId shut(String name) {
        return put(ShutHours.band("Shut for " + name, now()));
    }

    private static BandId put(TimeBand band) {
        first.change(acme, new Change.SetPart(new RulePart.OfBand(band)));
        return band.id();
    }

    private static TimeBand band(String name, List<Window> windows, List<DayException> exceptions) {
        return new TimeBand(new BandId(UUID.randomUUID()), name, "Etc/UTC", windows, exceptions, List.of());
    }

    private static Hours hours(int from, int to) {
        return Hours.parse("%02d:00".formatted(from), "%02d:00".formatted(to));
    }
}
