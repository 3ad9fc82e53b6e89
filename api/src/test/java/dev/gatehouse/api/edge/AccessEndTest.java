package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.FeedLines;
import dev.gatehouse.api.testing.ShutHours;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
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

/// The feed foretells when one's own access ends and why, and goes on where that is put off before it comes.
class AccessEndTest {
    private static final String GOOD = "velvet anchor drifts home";

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
    void theEndOfHoursIsForetoldAndASessionGoesOnWhenTheyAreExtendedInTime() throws Exception {
        UserId anna = api.person(acme, "anna", GOOD, BuiltInRole.AUDITOR.id());
        api.change(acme, new Change.SetPart(new RulePart.OfBand(never())), new Change.SetPart(onlyThen(anna)));
        Instant first = now().plus(Duration.ofMinutes(10));
        api.change(acme, new Change.AdmitUntil(anna, Optional.of(first)));
        try (ApiClient client = api.client()) {
            client.signIn("acme", "anna", GOOD);
            FeedLines feed = FeedLines.of(client, "acme");
            assertThat(state(feed)).contains("\"until\":\"" + first + "\"", "\"ends\":\"outside_hours\"");

            Instant second = now().plus(Duration.ofHours(3));
            api.change(acme, new Change.AdmitUntil(anna, Optional.of(second)));
            assertThat(state(feed)).contains("\"until\":\"" + second + "\"").doesNotContain("\"ends\"");
            api.clock.advance(Duration.ofMinutes(10));
            assertThat(client.get("/v1/session").json().instant("expiresAt")).isEqualTo(second);
            assertThat(api.log(acme)).contains("SessionProlonged done").doesNotContain("SessionEnded done");

            api.clock.advance(Duration.between(now(), second));
            assertThat(client.get("/v1/session").status()).isEqualTo(401);
            String last = "";
            for (String line = feed.next(); !line.equals(FeedLines.CLOSED); line = feed.next()) {
                last = line;
            }
            assertThat(last).isEqualTo("data: {\"reason\":\"outside_hours\"}");
        }
    }

    @Test
    void theEndOfAnAccountIsForetoldAndASessionLastsNoLongerThanAnyMay() throws Exception {
        UserId boris = api.person(acme, "boris", GOOD, BuiltInRole.AUDITOR.id());
        Instant end = now().plus(Duration.ofMinutes(5));
        api.change(acme, new Change.ExtendExpiry(boris, new Expiry.At(end)));
        Instant entered = now();
        try (ApiClient client = api.client()) {
            client.signIn("acme", "boris", GOOD);
            FeedLines feed = FeedLines.of(client, "acme");
            assertThat(state(feed)).contains("\"until\":\"" + end + "\"", "\"ends\":\"account_expired\"");
            api.change(acme, new Change.ExtendExpiry(boris, new Expiry.At(end.plus(Duration.ofDays(30)))));
            Instant latest = entered.plus(Duration.ofHours(12));
            assertThat(state(feed)).contains("\"until\":\"" + latest + "\"");
            api.clock.advance(Duration.between(now(), latest).minusMinutes(2));
            api.unverified(acme, "somebody");
            assertThat(state(feed)).contains("\"until\":\"" + latest + "\"", "\"ends\":\"expired\"");
            api.clock.advance(Duration.ofMinutes(2));
            assertThat(client.get("/v1/session").status()).isEqualTo(401);
        }
    }

    private static String state(FeedLines feed) throws InterruptedException {
        assertThat(feed.next()).isEqualTo("event: state");
        return feed.next();
    }

    private static TimeBand never() {
        return ShutHours.band(new BandId(new UUID(5, 1)), "Never", "Etc/UTC", now());
    }

    private static RulePart onlyThen(UserId user) {
        return new RulePart.OfRule(new AccessRule(
                new RuleId(UUID.randomUUID()),
                "Never",
                true,
                new RuleScope.OfUser(user),
                List.of(WayIn.during(never().id()))));
    }

    private static Instant now() {
        return api.clock.instant();
    }
}
