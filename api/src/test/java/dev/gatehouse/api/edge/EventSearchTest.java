package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.http.ContractSchemas;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Searching the trail over TLS.
class EventSearchTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final String EVENTS = "/v1/tenants/acme/events";

    @TempDir
    private static Path data;

    private static TestApi server;
    private static ApiClient auditor;

    @BeforeAll
    static void start() throws Exception {
        server = TestApi.fresh(data);
        TenantId acme = server.tenant("acme");
        server.person(acme, "audra", GOOD, BuiltInRole.AUDITOR.id());
        server.person(acme, "hilda", GOOD, BuiltInRole.HELPDESK.id());
        for (int i = 0; i < 25; i++) {
            server.unverified(acme, "person%02d".formatted(i));
            server.clock.advance(Duration.ofSeconds(1));
        }
        auditor = server.client();
        auditor.tryPassword("acme", "audra", "wrong, and so refused");
        auditor.signIn("acme", "audra", GOOD);
    }

    @AfterAll
    static void stop() {
        auditor.close();
        server.close();
    }

    private static JsonFields ok(String path) {
        var answer = auditor.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonFields page) {
        return page.list("events", 500).stream()
                .map(event -> JsonFields.of(event, "").text("id", 40))
                .toList();
    }

    @Test
    void oneReadsBothWaysFromAnInstant() {
        var all = ok(EVENTS + "?action=CreateUser&limit=500");
        List<String> expected = ids(all);
        assertThat(expected).hasSizeGreaterThan(20);
        String middle = JsonFields.of(all.list("events", 500).get(11), "").text("time", 40);
        var newer = new ArrayList<String>();
        Optional<String> more = Optional.of("&at=" + middle + "&direction=newer");
        while (more.isPresent()) {
            var page = ok(EVENTS + "?action=CreateUser&limit=5" + more.get());
            newer.addAll(0, ids(page));
            more = page.optionalText("prev", 2_048).map(cursor -> "&cursor=" + cursor);
        }
        var older = new ArrayList<String>();
        more = Optional.of("&at=" + middle);
        while (more.isPresent()) {
            var page = ok(EVENTS + "?action=CreateUser&limit=5" + more.get());
            older.addAll(ids(page));
            more = page.optionalText("next", 2_048).map(cursor -> "&cursor=" + cursor);
        }
        assertThat(newer).last().isEqualTo(expected.get(11));
        newer.addAll(older);
        assertThat(newer).isEqualTo(expected);
    }

    @Test
    void aSummaryAndItsPagesAreOneSearchInTheLog() {
        String query = "?action=CreateUser&q=person";
        var summary = ok(EVENTS + "/summary" + query);
        assertThat(summary.whole("count", 0, 10_000))
                .isEqualTo(ids(ok(EVENTS + query)).size());
        ok(EVENTS + query + "&at=2030-01-01T00:00:00Z");
        ok(EVENTS + "/summary" + query);

        assertThat(searches("action=CreateUser q=person")).isEqualTo(1);
    }

    @Test
    void toBeginElsewhereInSomebodysEventsIsASearch() {
        String who = "target=user/" + one();
        ok(EVENTS + "?limit=10&" + who);
        assertThat(searches(who)).isZero();
        ok(EVENTS + "?limit=10&at=2030-01-01T00:00:00Z&" + who);
        assertThat(searches(who)).isEqualTo(1);
    }

    private static String one() {
        var event = JsonFields.of(
                ok(EVENTS + "?action=CreateUser&limit=1").list("events", 1).getFirst(), "");
        return event.text("target", 120).substring("user/".length());
    }

    private static long searches(String text) {
        return ok(EVENTS + "?action=TrailSearched&limit=500").list("events", 500).stream()
                .map(event -> JsonFields.of(event, "").object("detail").orElseThrow())
                .filter(detail -> detail.text("text", 500).equals(text))
                .count();
    }

    @Test
    void aRefusalIsFoundByItsReason() {
        var refused = ok(EVENTS + "?outcome=refused&action=SignIn");
        String reason = JsonFields.of(refused.list("events", 500).getFirst(), "")
                .texts("reasons", 20, 60)
                .getFirst();
        assertThat(ids(ok(EVENTS + "?reason=" + reason))).containsAll(ids(refused));
        assertThat(ids(ok(EVENTS + "?reason=rank"))).isEmpty();
        assertThat(ids(ok(EVENTS + "?outcome=refused&notAction=SignIn"))).doesNotContainAnyElementsOf(ids(refused));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?reason=NOT_A_CODE",
                "?about=nothing",
                "?notActor=somebody",
                "?notActor=anonymous,,anonymous",
                "?notAction=A,B,C,D,E,F,G,H,I,J,K",
                "?at=yesterday",
                "?direction=sideways",
            })
    void whatIsOutOfBoundsIsRefused(String query) {
        assertThat(auditor.get(EVENTS + query).status()).isEqualTo(400);
    }

    @Test
    void aCursorSaysItsDirectionItself() {
        String cursor = ok(EVENTS + "?limit=1").text("next", 2_048);
        assertThat(auditor.get(EVENTS + "?limit=1&direction=newer&cursor=" + cursor)
                        .code())
                .isEqualTo("invalid_request");
        assertThat(auditor.get(EVENTS + "?limit=1&action=SignIn&cursor=" + cursor)
                        .code())
                .isEqualTo("invalid_request");
    }

    @Test
    void aSummaryIsForWhoeverMayReadTheTrail() throws Exception {
        try (ApiClient helpdesk = server.client()) {
            helpdesk.signIn("acme", "hilda", GOOD);
            assertThat(helpdesk.get(EVENTS + "/summary").status()).isEqualTo(403);
        }
        assertThat(auditor.get("/v1/tenants/other/events/summary").body())
                .isEqualTo(auditor.get("/v1/tenants/missing/events/summary").body());
        assertThat(auditor.get("/v1/tenants/missing/events/summary").status()).isEqualTo(404);
    }

    @Test
    void answersFollowTheContract() {
        var schemas = new ContractSchemas();
        assertThat(schemas.faults(
                        "EventSummary", auditor.get(EVENTS + "/summary").body()))
                .isEmpty();
        assertThat(schemas.faults(
                        "EventPage",
                        auditor.get(EVENTS + "?limit=3&direction=newer").body()))
                .isEmpty();
    }
}
