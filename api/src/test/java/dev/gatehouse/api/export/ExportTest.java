package dev.gatehouse.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.Desk;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.BuiltInRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The trail taken out over TLS: twenty thousand events in three months, several of each instant.
class ExportTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final String EXPORT = "/v1/tenants/acme/events/export?format=";
    private static final Instant BEGIN = Instant.parse("2025-03-30T00:00:00Z");
    private static final int COUNT = 20_000;
    private static final String HISTORY = "&from=2025-01-01T00:00:00Z&to=2025-07-01T00:00:00Z";

    @TempDir
    private static Path data;

    private static TestApi server;
    private static TenantId acme;
    private static ApiClient auditor;

    @BeforeAll
    static void start() throws Exception {
        server = TestApi.fresh(data);
        acme = server.tenant("acme");
        server.tenant("other");
        server.person(acme, "ada", GOOD, BuiltInRole.AUDITOR.id());
        server.person(acme, "hal", GOOD, BuiltInRole.HELPDESK.id());
        var all = new ArrayList<AuditEvent>();
        for (int i = 0; i < COUNT; i++) {
            all.add(event(i));
        }
        var _ = server.api
                .databases()
                .inTransaction(acme, tx -> {
                    server.api.events().write(tx, all);
                    return all.size();
                })
                .orElseThrow();
        var _ = server.api.logs().current(acme).orElseThrow();
        auditor = server.client();
        auditor.signIn("acme", "ada", GOOD);
    }

    @AfterAll
    static void stop() {
        auditor.close();
        server.close();
    }

    private static AuditEvent event(int i) {
        var detail = new EventDetail(
                Optional.of("Zoë \"Müller\""),
                Optional.of(i % 5 == 0 ? "=HYPERLINK(1)" : "Somebody"),
                Optional.of("192.0.2." + i % 4),
                Optional.of("because of " + (i % 500 == 0 ? "rareword" : "this") + ",\r\nand more"),
                Optional.of("T-" + i),
                Optional.empty(),
                List.of(),
                Map.of("count", Integer.toString(i)));
        return new AuditEvent(
                new EventId(new UUID(0x7000L + i, 0x8000_0000_0000_0000L + i)),
                // Seven of each instant: the end of a lot falls among them.
                BEGIN.plus(Duration.ofMinutes(30L * (i / 7))),
                ActorId.person(Desk.user(i % 3)),
                i % 2 == 0 ? "ExtendExpiry" : "SignIn",
                Optional.of(new Target("user", Desk.user(i % 7).toString())),
                i % 4 == 0 ? Outcome.REFUSED : Outcome.DONE,
                i % 4 == 0 ? List.of("rank", "forbidden") : List.of(),
                i,
                "req-" + i,
                List.of(),
                detail,
                OptionalLong.empty());
    }

    @Test
    void everyEventIsInItOnceAndInOrder() {
        var answer = auditor.get(EXPORT + "jsonl" + HISTORY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> lines = answer.body().lines().toList();
        List<String> ids = lines.subList(0, lines.size() - 1).stream()
                .map(line -> JsonFields.of(JsonReader.read(line.getBytes(StandardCharsets.UTF_8)), "")
                        .text("id", 60))
                .toList();
        assertThat(ids).isEqualTo(stored("TRUE"));
        assertThat(lines.getLast())
                .isEqualTo("{\"end\":{\"before\":\"2025-07-01T00:00:00Z\",\"events\":" + COUNT + "}}");
    }

    @Test
    void aLineIsWhatASearchAnswers() {
        String found = auditor.get("/v1/tenants/acme/events?limit=1" + HISTORY).body();
        List<String> lines =
                auditor.get(EXPORT + "jsonl" + HISTORY).body().lines().toList();
        assertThat(found)
                .startsWith("{\"events\":[" + lines.get(COUNT - 1) + "]")
                .contains("\"index\":");
    }

    @Test
    void eachFilterFindsWhatItFindsInASearch() {
        count("&actor=" + Desk.user(1), "actor = '" + Desk.user(1) + "'");
        count("&target=user/" + Desk.user(2), "target_id = '" + Desk.user(2) + "'");
        count("&action=SignIn&outcome=done", "action = 'SignIn' AND outcome = 'done'");
        count("&address=192.0.2.3", ofDetail("address = '192.0.2.3'"));
        count("&q=rareword", ofDetail("detail LIKE '%rareword%'"));
        count(
                "&q=rareword&actor=" + Desk.user(1),
                "actor = '" + Desk.user(1) + "' AND " + ofDetail("detail LIKE '%rareword%'"));
        assertThat(auditor.get(EXPORT + "jsonl&q=nobodysaidthis").body()).startsWith("{\"end\":");
    }

    private static String ofDetail(String condition) {
        return "id IN (SELECT event FROM event_detail WHERE " + condition + ")";
    }

    private static void count(String filter, String condition) {
        List<String> lines =
                auditor.get(EXPORT + "jsonl" + HISTORY + filter).body().lines().toList();
        int expected = stored(condition).size();
        assertThat(expected).as(filter).isPositive();
        assertThat(lines).as(filter).hasSize(expected + 1);
        assertThat(lines.getLast()).as(filter).contains("\"events\":" + expected + "}");
    }

    private static List<String> stored(String condition) {
        return server.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .list(
                                        "SELECT id FROM event WHERE time >= '2025-01-01Z' AND time < '2025-07-01Z' AND "
                                                + condition + " ORDER BY time, id",
                                        row -> row.getString(1)))
                .orElseThrow();
    }

    @Test
    void theOtherFormsHaveAsManyRows() {
        var csv = auditor.get(EXPORT + "csv&action=SignIn" + HISTORY);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("trail-acme.csv");
        assertThat(csv.body())
                .startsWith("index,id,time,actor,")
                .contains("\r\nend," + COUNT / 2 + ",2025-07-01T00:00:00Z,,");
        List<String> ocsf = auditor.get(EXPORT + "ocsf&action=SignIn" + HISTORY)
                .body()
                .lines()
                .toList();
        assertThat(ocsf).hasSize(COUNT / 2 + 1);
        assertThat(ocsf.getFirst()).contains("\"class_uid\":3002").contains("\"tenant_uid\":\"acme\"");
        assertThat(ocsf.getLast()).contains("\"end\":{").contains("\"events\":" + COUNT / 2);
    }

    @Test
    void itIsInTheLogBeforeItsFirstByteOncePerQueryAndTenMinutes() throws Exception {
        String query = EXPORT + "csv&outcome=pending";
        var request = auditor.request(query).GET().build();
        try (var body = auditor.http()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(exports("outcome=pending")).isEqualTo(1);
            assertThat(body.readAllBytes()).isNotEmpty();
        }
        auditor.get(query);
        assertThat(exports("outcome=pending")).isEqualTo(1);
        server.clock.advance(Duration.ofMinutes(10));
        auditor.get(query);
        assertThat(exports("outcome=pending")).isEqualTo(2);
    }

    private static long exports(String text) {
        return server.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .one(
                                        "SELECT count(*) FROM event e JOIN event_detail d ON d.event = e.id"
                                                + " WHERE e.action = 'TrailExported'"
                                                + " AND d.detail::jsonb ->> 'text' = ?",
                                        row -> row.getLong(1),
                                        text)
                                .orElseThrow())
                .orElseThrow();
    }

    @Test
    void whoeverReadsGzipGetsIt() throws Exception {
        var request = auditor.request(EXPORT + "jsonl" + HISTORY)
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
        var answer = auditor.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(COUNT + 1);
        }
    }

    @Test
    void nobodyTakesItOutWhoMayNot() throws Exception {
        try (var helpdesk = server.client()) {
            helpdesk.signIn("acme", "hal", GOOD);
            var refused = helpdesk.get(EXPORT + "csv");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("forbidden");
        }
        assertThat(auditor.get("/v1/tenants/other/events/export?format=csv").status())
                .isEqualTo(404);
        assertThat(auditor.get("/v1/tenants/acme/events/export").status()).isEqualTo(400);
        assertThat(auditor.get(EXPORT + "xlsx").status()).isEqualTo(400);
        assertThat(auditor.get(EXPORT + "csv&from=yesterday").status()).isEqualTo(400);
        try (var nobody = server.client()) {
            assertThat(nobody.get(EXPORT + "csv").status()).isEqualTo(401);
        }
    }

    @Test
    void theEndOfASessionCutsItOffForAllToSee() throws Exception {
        var user = server.person(acme, "sid", GOOD, BuiltInRole.AUDITOR.id());
        try (var client = server.client()) {
            client.signIn("acme", "sid", GOOD);
            var request = client.request(EXPORT + "jsonl" + HISTORY).GET().build();
            try (InputStream body = client.http()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                assertThat(body.readNBytes(1_000)).hasSize(1_000);
                server.change(acme, new Change.EndSessions(user));
                pause(ExportWatch.EVERY.plusMillis(100));
                assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whoeverGoesAwayLeavesNothingBehind() throws Exception {
        try (var client = server.client()) {
            client.signIn("acme", "ada", GOOD);
            var request = client.request(EXPORT + "jsonl" + HISTORY).GET().build();
            InputStream body = client.http()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            assertThat(body.readNBytes(1_000)).hasSize(1_000);
            body.close();
        }
        for (int i = 0; active() > 0; i++) {
            assertThat(i).as("a statement goes on for nobody").isLessThan(100);
            pause(Duration.ofMillis(100));
        }
        assertThat(auditor.get(EXPORT + "csv&outcome=pending").status()).isEqualTo(200);
    }

    private static void pause(Duration time) throws InterruptedException {
        var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static long active() {
        return server.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.sql()
                                .one(
                                        "SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                                + " AND datname = current_database() AND state <> 'idle'",
                                        row -> row.getLong(1))
                                .orElseThrow())
                .orElseThrow();
    }
}
