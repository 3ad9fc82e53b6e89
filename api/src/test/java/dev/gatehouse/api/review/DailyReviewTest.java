package dev.gatehouse.api.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.DayState;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.model.review.SignOff;
import dev.gatehouse.model.review.Verdict;
import dev.gatehouse.model.wire.ReviewWire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The daily review over TLS and PostgreSQL, day after day: what waits, what is said of it and by whom, what is
/// refused,
/// and what the log says in the end.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DailyReviewTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final ZoneId HOME = ZoneId.of("Europe/Paris");

    @TempDir
    private static Path data;

    private static TestApi api;
    private static TenantId acme;
    private static UserId maria;
    private static UserId iris;
    private static UserId ruth;
    private static UserId nina;
    private static UserId dana;
    private static LocalDate day;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.fresh(data);
        acme = api.tenant("acme");
        api.tenant("borea");
        ruth = api.person(acme, "ruth", GOOD, BuiltInRole.AUDITOR.id());
        nina = api.person(acme, "nina", GOOD, BuiltInRole.AUDITOR.id());
        api.person(acme, "otto", GOOD, BuiltInRole.AUDITOR.id());
        iris = api.person(acme, "iris", GOOD, BuiltInRole.AUDITOR.id());
        dana = api.person(acme, "dana", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        maria = api.person(acme, "maria", GOOD);
        day = today();
        // Whatever time it is, all of the day is ahead.
        try (ApiClient stranger = api.client();
                ApiClient reviewer = api.client()) {
            for (String login : List.of("maria", "iris")) {
                for (int i = 0; i < 6; i++) {
                    stranger.tryPassword("acme", login, "wrong horse battery staple");
                }
            }
            reviewer.signIn("acme", "ruth", GOOD);
            assertThat(reviewer.get("/v1/tenants/acme/events/export?format=csv").status())
                    .isEqualTo(200);
        }
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    @Order(1)
    void aDayThatIsNotOverIsShownAndNothingIsSaidOfIt() throws Exception {
        as("ruth", client -> {
            DayPage page = page(client, day);
            assertThat(page.review().state()).isEqualTo(DayState.TODAY);
            assertThat(keys(page)).contains("refusals:user/" + maria);
            assertThat(say(client, day, "refusals:user/" + maria, "fine", "known")
                            .code())
                    .isEqualTo("day_not_over");
            assertThat(signOff(client, day).code()).isEqualTo("day_not_over");
        });
    }

    @Test
    @Order(2)
    void whatWaitsIsNamedWithItsEvents() throws Exception {
        api.clock.advance(Duration.between(api.clock.instant(), day.plusDays(1).atStartOfDay(HOME))
                .plusHours(1));
        as("ruth", client -> {
            DayAtAGlance due = glance(client, day);
            assertThat(due.state()).isEqualTo(DayState.DUE);
            assertThat(due.open()).isEqualTo(3);
            assertThat(glance(client, day.minusDays(1)).state()).isEqualTo(DayState.BEFORE);
            DayPage page = page(client, day);
            assertThat(keys(page)).hasSize(3).contains("refusals:user/" + maria, "refusals:user/" + iris);
            assertThat(keys(page).getFirst()).startsWith("exports:user/");
            ReviewItem refused = page.review().item("refusals:user/" + maria).orElseThrow();
            assertThat(refused.count()).isEqualTo(6);
            assertThat(page.events().keySet()).containsAll(refused.events());
        });
    }

    @Test
    @Order(3)
    void whoMayNotReviewIsToldNothing() throws Exception {
        as("dana", client -> {
            assertThat(client.get(of("")).code()).isEqualTo("forbidden");
            assertThat(client.get(of("/" + day)).code()).isEqualTo("forbidden");
            assertThat(say(client, day, "refusals:user/" + maria, "fine", "known")
                            .code())
                    .isEqualTo("forbidden");
            assertThat(signOff(client, day).code()).isEqualTo("forbidden");
        });
        as("ruth", client -> {
            assertThat(client.get("/v1/tenants/borea/reviews").body())
                    .isEqualTo(client.get("/v1/tenants/nothing/reviews").body())
                    .contains("not_found");
            assertThat(client.post("/v1/tenants/borea/reviews/" + day + "/sign-off", "")
                            .status())
                    .isEqualTo(404);
        });
    }

    @Test
    @Order(4)
    void whatIsOutOfBoundsIsRefused() throws Exception {
        as("ruth", client -> {
            String item = "refusals:user/" + maria;
            for (String reason : List.of("", "  ", "x".repeat(501))) {
                assertThat(say(client, day, item, "fine", reason).code()).isEqualTo("invalid_request");
            }
            assertThat(say(client, day, item, "perhaps", "why").code()).isEqualTo("invalid_request");
            assertThat(say(client, day, "refusals:user/nobody", "fine", "why").code())
                    .isEqualTo("unknown_item");
            for (String path : List.of("/2026-13-40", "/2026-02-30", "?days=91", "?days=0")) {
                assertThat(client.get(of(path)).code()).as(path).isEqualTo("invalid_request");
            }
            assertThat(client.get(of("/yesterday")).code()).isEqualTo("not_found");
        });
        as("otto", client -> assertThat(signOff(client, day).code()).isEqualTo("items_open"));
        assertThat(api.log(acme)).doesNotContain("ReviewDisposed done", "ReviewSignedOff done");
    }

    @Test
    @Order(5)
    void nobodySpeaksOfThemselvesAndThatTheyTriedIsKept() throws Exception {
        as("iris", client -> {
            ApiClient.Answer own = say(client, day, "refusals:user/" + iris, "fine", "it was me");
            assertThat(own.status()).isEqualTo(403);
            assertThat(own.code()).isEqualTo("own_review");
            assertThat(signOff(client, day).code()).isEqualTo("own_review");
        });
        assertThat(api.log(acme)).contains("ReviewDisposed refused", "ReviewSignedOff refused");
    }

    @Test
    @Order(6)
    void whatIsSaidOnceIsSaidOnceAndTheLastCounts() throws Exception {
        String item = "refusals:user/" + maria;
        as("ruth", client -> {
            UUID key = UUID.randomUUID();
            ApiClient.Answer first = say(client, day, key, item, "incident", "nobody answers");
            assertThat(first.status()).as(first.body()).isEqualTo(201);
            ApiClient.Answer again = say(client, day, key, item, "incident", "nobody answers");
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(say(client, day, key, item, "fine", "nobody answers").code())
                    .isEqualTo("key_reused");
            assertThat(count("ReviewDisposed done")).isEqualTo(1);

            assertThat(say(client, day, item, "follow_up", "she called back").status())
                    .isEqualTo(201);
            Disposition said =
                    requireNonNull(page(client, day).review().dispositions().get(item));
            assertThat(said.verdict()).isEqualTo(Verdict.FOLLOW_UP);
            assertThat(said.reason()).contains("she called back");
            assertThat(said.byName()).contains("Name of ruth");
            assertThat(glance(client, day).open()).isEqualTo(2);
        });
        assertThat(count("ReviewDisposed done")).isEqualTo(2);
        assertThat(leaves("ReviewDisposed"))
                .anyMatch(leaf -> leaf.contains("\"before\":\"incident\"") && leaf.contains("\"after\":\"follow_up\""))
                .noneMatch(leaf -> leaf.contains("called back"));
    }

    @Test
    @Order(7)
    void aDayIsSignedOffOnceAndStaysSo() throws Exception {
        as("ruth", client -> {
            assertThat(say(client, day, "refusals:user/" + iris, "fine", "asked iris")
                            .status())
                    .isEqualTo(201);
            assertThat(signOff(client, day).code()).isEqualTo("own_review");
        });
        as("iris", client -> {
            String exports = keys(page(client, day)).getFirst();
            assertThat(say(client, day, exports, "fine", "the audit of this week")
                            .status())
                    .isEqualTo(201);
            // Ruth spoke of what is about her.
            ApiClient.Answer done = signOff(client, day);
            assertThat(done.status()).as(done.body()).isEqualTo(201);
            DayPage page = page(client, day);
            SignOff signOff = page.review().signOff().orElseThrow();
            assertThat(signOff.items()).isEqualTo(3);
            assertThat(signOff.digest()).isEqualTo(page.review().digest());
            assertThat(page.review().state()).isEqualTo(DayState.SIGNED_OFF);
            assertThat(glance(client, day).open()).isZero();
        });
        as("ruth", client -> {
            ApiClient.Answer again = signOff(client, day);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).contains("Name of iris");
            assertThat(say(client, day, "refusals:user/" + maria, "fine", "too late")
                            .code())
                    .isEqualTo("day_signed_off");
        });
        assertThat(count("ReviewSignedOff done")).isEqualTo(1);
        assertThat(leaves("ReviewSignedOff")).anyMatch(leaf -> leaf.contains("\"after\":\"3\""));
    }

    @Test
    @Order(8)
    void aDayNobodySignedOffIsMissedAndLateFromThenOn() throws Exception {
        LocalDate next = day.plusDays(1);
        // What a reviewer does about themselves waits, also once they are none any more; what others do does not, also
        // once they are.
        for (String login : List.of("nina", "dana")) {
            as(login, client -> {
                UserId self = login.equals("nina") ? nina : dana;
                assertThat(client.get("/v1/tenants/acme/events?limit=50&target=user/" + self)
                                .status())
                        .isEqualTo(200);
            });
        }
        api.clock.advance(Duration.between(api.clock.instant(), next.plusDays(1).atStartOfDay(HOME))
                .plusHours(24)
                .plusSeconds(1));
        api.change(
                acme,
                new Change.RevokeRole(nina, BuiltInRole.AUDITOR.id()),
                new Change.GrantRole(dana, BuiltInRole.AUDITOR.id(), Optional.empty(), Optional.empty()));
        as("otto", client -> {
            assertThat(glance(client, next).state()).isEqualTo(DayState.MISSED);
            // Those who tried to settle what was about them the day before are here as well.
            assertThat(keys(page(client, next)))
                    .filteredOn(key -> key.startsWith("own_right:"))
                    .containsExactlyInAnyOrder(
                            "own_right:user/" + nina, "own_right:user/" + iris, "own_right:user/" + ruth);
            for (String key : keys(page(client, next))) {
                ApiClient.Answer said = say(client, next, key, "follow_up", "asked for the reason");
                assertThat(said.status()).as(key + said.body()).isEqualTo(201);
            }
            assertThat(signOff(client, next).status()).isEqualTo(201);
            assertThat(glance(client, next).state()).isEqualTo(DayState.SIGNED_OFF_LATE);
            assertThat(glance(client, day).state()).isEqualTo(DayState.SIGNED_OFF);
        });
    }

    @Test
    @Order(9)
    void readingLeavesNoEventAndNothingCanBeTakenBack() throws Exception {
        as("ruth", client -> {
            int before = api.log(acme).size();
            var _ = glance(client, day);
            var _ = page(client, day);
            assertThat(api.log(acme)).hasSize(before);
        });
        for (String statement : List.of(
                "UPDATE review_day SET items = 0",
                "DELETE FROM review_day",
                "UPDATE review_disposition SET verdict = 'fine'",
                "DELETE FROM review_disposition",
                "UPDATE review_start SET since = now()")) {
            assertThatThrownBy(() -> api.api
                            .databases()
                            .inTransaction(acme, tx -> tx.sql().run(statement)))
                    .as(statement)
                    .isInstanceOf(FaultException.class);
        }
    }

    private static LocalDate today() {
        return api.clock.instant().atZone(HOME).toLocalDate();
    }

    private static void as(String login, Consumer<ApiClient> work) throws Exception {
        try (ApiClient client = api.client()) {
            client.signIn("acme", login, GOOD);
            work.accept(client);
        }
    }

    private static String of(String rest) {
        return "/v1/tenants/acme/reviews" + rest;
    }

    private static DayAtAGlance glance(ApiClient client, LocalDate of) {
        return ReviewWire.decodeDays(client.get(of("?days=30")).json()).stream()
                .filter(one -> one.day().equals(of))
                .findFirst()
                .orElseThrow();
    }

    private static DayPage page(ApiClient client, LocalDate of) {
        ApiClient.Answer answer = client.get(of("/" + of));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ReviewWire.decodePage(answer.json());
    }

    private static List<String> keys(DayPage page) {
        return page.review().items().stream().map(ReviewItem::key).toList();
    }

    private static ApiClient.Answer say(ApiClient client, LocalDate of, String item, String verdict, String reason) {
        return say(client, of, UUID.randomUUID(), item, verdict, reason);
    }

    private static ApiClient.Answer say(
            ApiClient client, LocalDate of, UUID key, String item, String verdict, String reason) {
        return client.post(
                of("/" + of + "/dispositions"),
                "{\"key\":\"%s\",\"item\":\"%s\",\"verdict\":\"%s\",\"reason\":\"%s\"}"
                        .formatted(key, item, verdict, reason));
    }

    private static ApiClient.Answer signOff(ApiClient client, LocalDate of) {
        return client.post(of("/" + of + "/sign-off"), "");
    }

    private static long count(String line) {
        return api.log(acme).stream().filter(line::equals).count();
    }

    private static List<String> leaves(String action) {
        return api.api.databases().reading(acme, tx -> leaves(tx.sql(), action)).orElseThrow();
    }

    private static List<String> leaves(Sql sql, String action) {
        return sql.list("SELECT leaf FROM event WHERE action = ?", row -> row.getString(1), action);
    }
}
