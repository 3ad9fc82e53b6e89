package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.FeedLines;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever ends a session ends its streams within a second, in every process.
class FeedEndsTest {
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

    /// Somebody who follows the tenant through both processes.
    private record Follower(UserId user, ApiClient here, ApiClient there, FeedLines near, FeedLines far)
            implements AutoCloseable {
        static Follower enter(String login) throws Exception {
            return follow(first.person(acme, login, GOOD, BuiltInRole.AUDITOR.id()), login);
        }

        static Follower follow(UserId user, String login) throws Exception {
            ApiClient here = first.client();
            here.signIn("acme", login, GOOD);
            ApiClient there = second.client().with(here.token());
            var follower = new Follower(user, here, there, FeedLines.of(here, "acme"), FeedLines.of(there, "acme"));
            assertThat(follower.near.next()).isEqualTo("event: state");
            assertThat(follower.far.next()).isEqualTo("event: state");
            return follower;
        }

        void awaitEnd() throws InterruptedException {
            near.awaitEnd();
            far.awaitEnd();
        }

        @Override
        public void close() {
            here.close();
            there.close();
        }
    }

    @Test
    void disablingAPersonEndsTheirStreams() throws Exception {
        try (var dora = Follower.enter("dora")) {
            first.change(acme, new Change.DisableUser(dora.user()));
            dora.awaitEnd();
            assertThat(dora.there().get("/v1/session").status()).isEqualTo(401);
        }
    }

    @Test
    void endingAPersonsSessionsEndsTheirStreams() throws Exception {
        try (var emil = Follower.enter("emil")) {
            second.change(acme, new Change.EndSessions(emil.user()));
            emil.awaitEnd();
            assertThat(emil.here().get("/v1/session").status()).isEqualTo(401);
        }
    }

    @Test
    void takingTheRoleAwayEndsTheStreamsThatItWasGoodFor() throws Exception {
        try (var fina = Follower.enter("fina")) {
            first.change(acme, new Change.RevokeRole(fina.user(), BuiltInRole.AUDITOR.id()));
            fina.awaitEnd();
            assertThat(fina.there().get("/v1/tenants/acme/feed").status()).isEqualTo(403);
        }
    }

    @Test
    void aNewPasswordEndsTheStreamsOfTheOldSessions() throws Exception {
        try (var gil = Follower.enter("gil");
                var elsewhere = second.client()) {
            elsewhere.signIn("acme", "gil", GOOD);
            var chosen = elsewhere.post(
                    "/v1/password", "{\"password\":\"another quiet harbour\",\"current\":\"" + GOOD + "\"}");
            assertThat(chosen.status()).isEqualTo(200);
            gil.awaitEnd();
        }
    }

    @Test
    void theInstantAtWhichAnAccountExpiresEndsItsStreamsThoughNobodyDoesAnything() throws Exception {
        UserId hugo = first.person(acme, "hugo", GOOD, BuiltInRole.AUDITOR.id());
        var shortly = Duration.ofSeconds(2);
        first.clock.advance(Duration.ofDays(90).minus(shortly));
        try (var follower = Follower.follow(hugo, "hugo")) {
            first.clock.advance(shortly);
            follower.awaitEnd();
        }
        assertThat(first.log(acme)).contains("SessionEnded done");
    }

    @Test
    void theInstantAtWhichTheRoleRunsOutEndsTheStreamsThatItWasGoodFor() throws Exception {
        UserId ivo = first.person(acme, "ivo", GOOD);
        var shortly = Duration.ofSeconds(2);
        var until = first.clock.instant().plus(shortly);
        first.change(acme, new Change.GrantRole(ivo, BuiltInRole.AUDITOR.id(), Optional.empty(), Optional.of(until)));
        try (var follower = Follower.follow(ivo, "ivo")) {
            first.clock.advance(shortly);
            follower.awaitEnd();
            assertThat(follower.here().get("/v1/session").status()).isEqualTo(200);
        }
    }

    @Test
    void theInstantAtWhichATenantsOwnHoursEndEndsTheStreamsOfOperators() throws Exception {
        TenantId borea = first.tenant("borea");
        first.person(TenantId.HOUSE, "olga", GOOD, BuiltInRole.AUDITOR.id());
        Instant ends = first.clock.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.HOURS);
        int hour = ends.atOffset(ZoneOffset.UTC).getHour();
        var allButAnHour = new TimeBand(
                new BandId(UUID.randomUUID()),
                "All but an hour",
                "UTC",
                WeekText.parse("Mon-Sun %02d:00-%02d:00".formatted((hour + 1) % 24, hour)),
                List.of(),
                List.of());
        first.change(borea, new Change.SetPart(new RulePart.OfBand(allButAnHour)));
        first.change(borea, everybody(WayIn.during(allButAnHour.id())));
        var shortly = Duration.ofSeconds(2);
        first.clock.advance(Duration.between(first.clock.instant(), ends).minus(shortly));
        try (var client = first.client()) {
            client.signIn("house", "olga", GOOD);
            var lines = FeedLines.of(client, "borea");
            assertThat(lines.next()).isEqualTo("event: state");
            first.clock.advance(shortly);
            lines.awaitEnd();
            assertThat(client.get("/v1/tenants/borea/feed").status()).isEqualTo(403);
            assertThat(client.get("/v1/session").status()).isEqualTo(200);
        }
    }

    @Test
    void aRuleOfATenantThatRefusesThemEndsTheStreamsOfOperators() throws Exception {
        TenantId corvo = first.tenant("corvo");
        first.person(TenantId.HOUSE, "ole", GOOD, BuiltInRole.AUDITOR.id());
        var elsewhere = new Machine.Network(
                new MachineId(UUID.randomUUID()), "Elsewhere", AddressBlock.parse("192.0.2.0/24"), List.of());
        first.change(corvo, new Change.SetPart(new RulePart.OfMachine(elsewhere)));
        try (var client = first.client()) {
            client.signIn("house", "ole", GOOD);
            var lines = FeedLines.of(second.client().with(client.token()), "corvo");
            assertThat(lines.next()).isEqualTo("event: state");
            first.change(corvo, everybody(WayIn.from(elsewhere.id())));
            lines.awaitEnd();
        }
    }

    private static Change everybody(WayIn way) {
        return new Change.SetPart(new RulePart.OfRule(new AccessRule(
                new RuleId(UUID.randomUUID()), "Everybody", true, new RuleScope.Tenant(), List.of(way))));
    }
}
