package dev.gatehouse.api.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.history.StepBack;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.Permission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The directory as of an instant is what the directory was at that instant: what it answered then was noted then.
class PastDirectoryTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final int CHANGES = 160;

    @TempDir
    private Path data;

    private TestApi api;
    private TenantId acme;

    @BeforeEach
    void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
        api.change(
                acme,
                new Change.ExtendExpiry(
                        api.person(acme, "root", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id()),
                        new Expiry.Never("stays")));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void everyInstantHasThePictureThatWasThereThen() throws Exception {
        var random = new Random(20_260_303);
        var life = new RandomLife(random);
        var noted = new TreeMap<Instant, String>();
        int done = 0;
        try (ApiClient root = api.client()) {
            noted.put(api.clock.instant(), present(root));
            for (int i = 0; i < CHANGES; i++) {
                api.clock.advance(step(random));
                Instant now = api.clock.instant();
                ChangeAnswer answer = api.tryChange(acme, life.change(now), life.change(now));
                if (!(answer instanceof ChangeAnswer.Applied)) {
                    answer = api.tryChange(acme, life.change(now));
                }
                done += answer instanceof ChangeAnswer.Applied ? 1 : 0;
                noted.put(now, present(root));
            }
            assertThat(done).isGreaterThan(CHANGES / 3);
            assertThat(Set.copyOf(noted.values())).hasSizeGreaterThan(CHANGES / 4);
            api.clock.advance(Duration.ofDays(1));
            root.signIn("acme", "root", GOOD);
            check(root, noted, random);
        }
        try (TestApi other = TestApi.another(data, api);
                ApiClient root = other.client()) {
            root.signIn("acme", "root", GOOD);
            check(root, noted, random);
        }
    }

    /// At each instant and between it and the next, in any order, so that steps are taken from steps.
    private static void check(ApiClient root, NavigableMap<Instant, String> noted, Random random) {
        var instants = new ArrayList<>(noted.keySet());
        Collections.shuffle(instants, random);
        for (Instant at : instants) {
            Instant next = Optional.ofNullable(noted.higherKey(at)).orElse(at.plusSeconds(60));
            Instant between = at.plus(Duration.between(at, next).dividedBy(2));
            assertThat(Picture.digest(past(root, at))).as("at %s", at).isEqualTo(noted.get(at));
            assertThat(Picture.digest(past(root, between)))
                    .as("between %s and %s", at, next)
                    .isEqualTo(noted.floorEntry(between).getValue());
        }
    }

    /// Often nothing passes at all: then several changes have one instant, and the last of them counts.
    private static Duration step(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> Duration.ZERO;
            case 2 -> Duration.ofNanos(1_000);
            case 3 -> Duration.ofMinutes(random.nextInt(600));
            default -> Duration.ofHours(random.nextInt(40));
        };
    }

    @Test
    void theFirstLineSaysWhichRevisionItIsAndWhen() throws Exception {
        Instant then = api.clock.instant();
        long revision = api.change(acme, newRole("First")).revision();
        api.clock.advance(Duration.ofMinutes(1));
        api.change(acme, newRole("Second"));
        try (ApiClient root = signedIn("root")) {
            assertThat(past(root, then).lines().findFirst().orElseThrow())
                    .contains("\"revision\":" + revision, "\"at\":\"" + then + "\"");
            String now = root.get("/v1/tenants/acme/directory/past").body();
            assertThat(Picture.digest(now))
                    .isEqualTo(Picture.digest(
                            root.get("/v1/tenants/acme/directory").body()));
        }
    }

    @Test
    void whatWasErasedDoesNotComeBackThoughItWasReadBefore() throws Exception {
        UserId zora = api.unverified(acme, "zora");
        api.clock.advance(Duration.ofMinutes(1));
        Instant then = api.clock.instant();
        api.clock.advance(Duration.ofMinutes(1));
        api.change(acme, new Change.EditUser(zora, Map.of(UserField.NAME, "Someone else", UserField.LOGIN, "other")));
        api.change(acme, new Change.RemoveUser(zora));
        try (ApiClient root = signedIn("root")) {
            assertThat(past(root, then)).contains("Name of zora", "\"login\":\"zora\"");
            try (var connection = TestPostgres.administrator("gh_acme");
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(
                                "DELETE FROM event_detail d USING event e WHERE e.time = d.time AND e.id = d.event"
                                        + " AND e.target_id = '" + zora + "'"))
                        .isPositive();
            }
            assertThat(past(root, then))
                    .doesNotContain("zora", "other", "Someone else")
                    .contains(zora.toString(), "\"name\":\"?\"");
        }
    }

    @Test
    void aStepThatIsNotOfThisLogIsNotTaken() throws Exception {
        var role = new RoleId(UUID.randomUUID());
        api.change(acme, new Change.CreateRole(role, "True", "", Set.of()));
        Instant then = api.clock.instant();
        long before = revision();
        api.clock.advance(Duration.ofMinutes(1));
        api.change(acme, rename(role, "Later"));
        var steps = new StepCache();
        List<String> truth = names(then, steps);
        assertThat(truth).contains("True").doesNotContain("Later");
        assertThat(steps.size()).isEqualTo(1);
        StepCache.Kept good = steps.nearest(acme, before, revision()).orElseThrow();
        var forged = new StepBack(
                before,
                good.step().upTo(),
                Map.of(
                        good.step().touched().keySet().iterator().next(),
                        new StepBack.Touched(
                                Map.of("name", new StepBack.Turn(Optional.of("Never"), Optional.of("False"))),
                                Map.of())));
        var notTheLast = new EventId(new UUID(good.last().value().getMostSignificantBits(), 1));
        for (StepCache.Kept wrong : List.of(
                new StepCache.Kept(acme, forged, good.last(), good.end()),
                new StepCache.Kept(acme, forged, notTheLast, good.end()))) {
            steps.keep(wrong);
            assertThat(names(then, steps)).isEqualTo(truth);
        }
    }

    @Test
    void whoMayNotIsRefusedAndWhatCannotBeIsSaid() throws Exception {
        Instant now = api.clock.instant();
        var readsPeople = new RoleId(UUID.randomUUID());
        var readsTrail = new RoleId(UUID.randomUUID());
        api.change(
                acme,
                new Change.CreateRole(readsPeople, "People", "", Set.of(new Permission("directory.read"))),
                new Change.CreateRole(readsTrail, "Trail", "", Set.of(new Permission("audit.read"))));
        api.person(acme, "people", GOOD, readsPeople);
        api.person(acme, "trail", GOOD, readsTrail);
        api.tenant("other");
        for (String half : List.of("people", "trail")) {
            try (ApiClient client = signedIn(half)) {
                var answer = client.get(path("acme", now));
                assertThat(answer.status()).as(half).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("forbidden");
            }
        }
        assertThat(api.log(acme)).contains("RequestRefused refused");
        try (ApiClient root = signedIn("root")) {
            assertThat(root.get(path("other", now)).status()).isEqualTo(404);
            assertThat(root.get(path("other", now)).body())
                    .isEqualTo(root.get(path("missing", now)).body());
            assertThat(root.get(path("acme", now.plusNanos(1_000))).code()).isEqualTo("invalid_request");
            for (String bad : List.of("yesterday", "2026-03-03", "2026-13-03T14:00:00Z", "2026-03-03T14:00:00")) {
                assertThat(root.get("/v1/tenants/acme/directory/past?at=" + bad).code())
                        .as(bad)
                        .isEqualTo("invalid_request");
            }
            for (Instant early :
                    List.of(now.minus(Duration.ofDays(400)), Instant.EPOCH, Instant.parse("0001-01-01T00:00:00Z"))) {
                assertThat(root.get(path("acme", early)).code()).isEqualTo("before_history");
            }
            assertThat(root.get(path("acme", now)).status()).isEqualTo(200);
            assertThat(api.log(acme)).contains("TrailSearched done");
        }
        try (ApiClient nobody = api.client()) {
            assertThat(nobody.get(path("acme", now)).status()).isEqualTo(401);
        }
    }

    private ApiClient signedIn(String login) throws Exception {
        ApiClient client = api.client();
        client.signIn("acme", login, GOOD);
        return client;
    }

    /// Sessions do not last for days.
    private static String present(ApiClient root) {
        root.signIn("acme", "root", GOOD);
        return Picture.digest(root.get("/v1/tenants/acme/directory").body());
    }

    private static String path(String tenant, Instant at) {
        return "/v1/tenants/" + tenant + "/directory/past?at=" + at;
    }

    private static String past(ApiClient client, Instant at) {
        var answer = client.get(path("acme", at));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Change newRole(String name) {
        return new Change.CreateRole(new RoleId(UUID.randomUUID()), name, "", Set.of());
    }

    private static Change rename(RoleId role, String name) {
        return new Change.EditRole(role, Optional.of(name), Optional.empty(), Set.of(), Set.of());
    }

    private long revision() {
        return api.api.databases().reading(acme, tx -> tx.revision()).orElseThrow();
    }

    /// The names of the roles of then.
    private List<String> names(Instant then, StepCache steps) {
        return api.api
                .databases()
                .snapshot(
                        acme,
                        tx -> PastDirectory.at(tx, then, steps, past -> {
                            var names = new RoleNames();
                            past.give(names);
                            return names.all();
                        }))
                .orElseThrow();
    }
}
