package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.ApiConfig;
import dev.gatehouse.api.Recovery;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.FeedLines;
import dev.gatehouse.api.testing.ShutHours;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.identity.ActorId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server's host lets somebody in whom rules shut out: once, for an hour, past rules and past nothing else.
class RecoveryTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final String CHOSEN = "lantern gravel thirteen boats";
    private static final RuleId NOBODY = new RuleId(new UUID(8, 1));
    private static final RuleId NO_ADMINISTRATOR = new RuleId(new UUID(8, 2));

    @TempDir
    private static Path data;

    private static TestApi api;
    private static TenantId acme;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void whomRulesShutOutComesInWithTheCodeWorksForAnHourAndIsOutAtTheInstant() throws Exception {
        api.person(acme, "dana", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        shutEverybodyOut();
        try (ApiClient client = api.client()) {
            assertThat(client.tryPassword("acme", "dana", GOOD).code()).isEqualTo("entry_refused");
            Instant begun = api.clock.instant();
            var issued = issued("dana");
            assertThat(issued.rulesReturn()).isEqualTo(begun.plus(Duration.ofHours(1)));

            ApiClient.Answer entered =
                    client.tryCode("acme", "dana", issued.code().text());
            assertThat(entered.status()).as(entered.body()).isEqualTo(201);
            ApiClient there = client.with(entered.json().text("token", 200));
            assertThat(there.get("/v1/tenants/acme/users?limit=1").status()).isEqualTo(403);
            api.clock.advance(Duration.ofMinutes(20));
            ApiClient.Answer chosen = there.post("/v1/password", "{\"password\":\"" + CHOSEN + "\"}");
            assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
            // The hour counts from the code, whatever came after it.
            assertThat(chosen.json().instant("expiresAt")).isEqualTo(issued.rulesReturn());

            ApiClient in = client.with(chosen.json().text("token", 200));
            assertThat(in.get("/v1/tenants/acme/sessions").body())
                    .contains("\"recoveryUntil\":\"" + issued.rulesReturn() + "\"");
            FeedLines feed = FeedLines.of(in, "acme");
            assertThat(feed.next()).isEqualTo("event: state");
            ApiClient.Answer changed = change(in, new Change.RemovePart(part(NO_ADMINISTRATOR)));
            assertThat(changed.status()).as(changed.body()).isEqualTo(200);
            // A password alone is held against the rules as ever, and so is the code: it was used.
            assertThat(client.tryPassword("acme", "dana", CHOSEN).code()).isEqualTo("entry_refused");
            assertThat(client.tryCode("acme", "dana", issued.code().text()).code())
                    .isEqualTo("sign_in_refused");

            api.clock.advance(Duration.ofMinutes(40).minusMillis(1));
            assertThat(in.get("/v1/session").status()).isEqualTo(200);
            api.clock.advance(Duration.ofMillis(1));
            assertThat(in.get("/v1/session").status()).isEqualTo(401);
            feed.awaitEnd();
            assertThat(client.tryPassword("acme", "dana", CHOSEN).code()).isEqualTo("entry_refused");
        } finally {
            letEverybodyIn();
        }
        assertThat(api.log(acme)).contains("Recovered done");
    }

    @Test
    void whatNoRuleWasHeldAgainstKeepsNoGroundsFromWhichRulesCouldDecideAgain() throws Exception {
        UserId hella = api.person(acme, "hella", GOOD, BuiltInRole.HELPDESK.id());
        UserId greta = api.person(acme, "greta", GOOD, BuiltInRole.HELPDESK.id());
        try (ApiClient client = api.client()) {
            client.signIn("acme", "hella", GOOD);
            assertThat(client.get("/v1/tenants/acme/events").status()).isEqualTo(403);
            ApiClient entered = client.with(
                    client.tryCode("acme", "greta", issued("greta").code().text())
                            .json()
                            .text("token", 200));
            ApiClient in = client.with(entered.post("/v1/password", "{\"password\":\"" + CHOSEN + "\"}")
                    .json()
                    .text("token", 200));
            assertThat(in.get("/v1/tenants/acme/events").status()).isEqualTo(403);
        }
        assertThat(leaves(hella)).hasSize(2).allMatch(leaf -> leaf.contains("\"judged."));
        assertThat(leaves(greta)).hasSizeGreaterThanOrEqualTo(2).noneMatch(leaf -> leaf.contains("\"judged."));
    }

    /// What a person's sign-ins and refused requests keep.
    private static List<String> leaves(UserId person) {
        return api.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .list(
                                        "SELECT leaf FROM event WHERE actor = ?"
                                                + " AND action IN ('SignIn', 'RequestRefused')",
                                        row -> row.getString(1),
                                        ActorId.person(person).toString()))
                .orElseThrow();
    }

    @Test
    void itIsInTheLogAndTheCodeIsNot() throws Exception {
        api.person(acme, "emil", GOOD);
        var issued = issued("emil");
        List<String> rows = api.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .list(
                                        "SELECT e::text || d.detail FROM event e JOIN event_detail d ON d.event = e.id"
                                                + " WHERE e.action = 'Recovered'",
                                        row -> row.getString(1)))
                .orElseThrow();
        assertThat(rows)
                .anyMatch(row -> row.contains("system/host")
                        && row.contains("Name of emil")
                        && row.contains(issued.rulesReturn().toString()));
        String symbols = issued.code().text();
        assertThat(rows).noneMatch(row -> row.contains(symbols) || row.contains(symbols.replace("-", "")));
        assertThat(issued.toString()).doesNotContain(symbols);
    }

    @Test
    void theCodeIsTooOldAfterHalfAnHourAndTheSessionsOfBeforeAreOver() throws Exception {
        api.person(acme, "fina", GOOD);
        try (ApiClient client = api.client()) {
            client.signIn("acme", "fina", GOOD);
            var issued = issued("fina");
            assertThat(client.get("/v1/session").status()).isEqualTo(401);
            api.clock.advance(Recovery.CODE_LIFE);
            assertThat(client.tryCode("acme", "fina", issued.code().text()).code())
                    .isEqualTo("sign_in_refused");
        }
    }

    @Test
    void wrongPasswordsOfStrangersDoNotKeepOutWhomTheHostLetsIn() throws Exception {
        api.person(acme, "gil", GOOD);
        try (ApiClient client = api.client()) {
            for (int i = 0; i < 6; i++) {
                client.tryPassword("acme", "gil", "not the password at all");
            }
            ApiClient.Answer entered =
                    client.tryCode("acme", "gil", issued("gil").code().text());
            assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        }
    }

    @Test
    void anAccountThatIsStoppedStaysSo() throws Exception {
        UserId hugo = api.person(acme, "hugo", GOOD);
        assertThat(recover("nobody")).isEqualTo(new Recovery.Refused(Recovery.Why.NO_ACCOUNT));
        assertThat(Recovery.of(api.config, new TenantId("missing"), "hugo"))
                .isEqualTo(new Recovery.Refused(Recovery.Why.NO_TENANT));
        try (ApiClient client = api.client()) {
            var issued = issued("hugo");
            api.change(acme, new Change.DisableUser(hugo));
            // Stopped after the code was issued, too: it waives rules and nothing else.
            assertThat(client.tryCode("acme", "hugo", issued.code().text()).code())
                    .isEqualTo("entry_refused");
        }
        assertThat(recover("hugo")).isEqualTo(new Recovery.Refused(Recovery.Why.DISABLED));
        api.change(acme, new Change.EnableUser(hugo));
        api.change(
                acme,
                new Change.ExtendExpiry(hugo, new Expiry.At(api.clock.instant().plusSeconds(60))));
        api.clock.advance(Duration.ofSeconds(60));
        assertThat(recover("hugo")).isEqualTo(new Recovery.Refused(Recovery.Why.EXPIRED));
    }

    @Test
    void whoCannotReadTheMasterKeyIsNoHost(@TempDir Path elsewhere) {
        var c = api.config;
        var foreign = new ApiConfig(
                elsewhere,
                c.host(),
                c.port(),
                c.names(),
                c.proxies(),
                c.database(),
                c.house(),
                c.passwordCost(),
                c.hashesAtOnce(),
                c.metricsToken(),
                c.forwards(),
                c.clock(),
                c.random());
        assertThatThrownBy(() -> Recovery.of(foreign, acme, "dana")).isInstanceOf(java.io.IOException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    private static Recovery.Outcome recover(String login) throws Exception {
        return Recovery.of(api.config, acme, login);
    }

    private static Recovery.Issued issued(String login) throws Exception {
        if (recover(login) instanceof Recovery.Issued issued) {
            return issued;
        }
        throw new AssertionError("no code for " + login);
    }

    /// Nobody comes in but from a network that nobody is in; and no administrator administers at any hour.
    private static void shutEverybodyOut() {
        var network = new Machine.Network(
                new MachineId(new UUID(6, 1)), "Elsewhere", AddressBlock.parse("203.0.113.0/24"), List.of());
        var never = ShutHours.band("Never", api.clock.instant());
        var parts = List.<RulePart>of(
                new RulePart.OfMachine(network),
                new RulePart.OfBand(never),
                new RulePart.OfRule(new AccessRule(
                        NOBODY, "Elsewhere", true, new RuleScope.Tenant(), List.of(WayIn.from(network.id())))),
                new RulePart.OfRule(new AccessRule(
                        NO_ADMINISTRATOR,
                        "Never",
                        true,
                        new RuleScope.OfRole(BuiltInRole.SECURITY_ADMINISTRATOR.id()),
                        List.of(WayIn.during(never.id())))));
        api.change(acme, parts.stream().map(Change.SetPart::new).toArray(Change[]::new));
    }

    private static void letEverybodyIn() {
        api.change(acme, new Change.RemovePart(part(NOBODY)));
    }

    private static RulePart.Key part(RuleId rule) {
        return new RulePart.Key(RulePart.Kind.RULE, rule.value());
    }

    private static ApiClient.Answer change(ApiClient client, Change... changes) {
        long base = api.api.databases().reading(acme, tx -> tx.revision()).orElseThrow();
        var wired = new ArrayList<String>();
        Stream.of(changes).forEach(one -> wired.add(CanonicalJson.text(ChangeWire.encode(one))));
        return client.post(
                "/v1/tenants/acme/changes",
                "{\"base\":" + base + ",\"key\":\"" + UUID.randomUUID() + "\",\"changes\":[" + String.join(",", wired)
                        + "]}");
    }
}
