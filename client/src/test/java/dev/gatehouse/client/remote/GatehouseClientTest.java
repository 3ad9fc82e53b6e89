package dev.gatehouse.client.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.client.answer.SessionKind;
import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.client.stream.DirectoryLine;
import dev.gatehouse.client.stream.FeedState;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.CodeForm;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatehouseClientTest {
    static final String SIGNED_IN = """
            {"token":"acme.SECRETTOKEN","expiresAt":"2026-11-22T20:00:00Z","permissions":["directory.read"],\
            "kind":"full","tenant":"acme","user":"00000000-0000-8000-8000-0000000000aa","name":"Ann",\
            "time":"2026-11-22T12:00:00Z","later":{"field":1}}""";
    private static final TenantId ACME = new TenantId("acme");
    private static final UserId ANN = UserId.of("00000000-0000-8000-8000-0000000000aa");
    private static final String USER = """
            {"id":"00000000-0000-8000-8000-0000000000aa","login":"ann","name":"Ann","status":"active",\
            "disabled":false,"lockedUntil":null,"verified":true,"created":"2026-01-01T00:00:00Z",\
            "validFrom":"2026-01-01T00:00:00Z","expiresAt":null,"neverReason":"staff","roles":[],"grants":[]}""";
    private static final String FACTS = """
            {"user":"00000000-0000-8000-8000-0000000000aa","failedAttempts":0,"lockRounds":0,"counter":3}""";

    private final TestServer server = new TestServer();
    private final GatehouseClient client = new GatehouseClient(server.address(), Timeouts.STANDARD, new SecureRandom());

    GatehouseClientTest() throws Exception {}

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private Session signIn() {
        server.json("POST /v1/session", 201, SIGNED_IN);
        return client.signIn("acme", "ann", "correct horse battery".toCharArray());
    }

    @Test
    void signInSendsThePasswordAndKeepsTheTokenToItself() {
        var session = signIn();
        assertThat(server.asked().getLast().body())
                .isEqualTo("{\"tenant\":\"acme\",\"login\":\"ann\",\"password\":\"correct horse battery\"}");
        assertThat(session.kind()).isEqualTo(SessionKind.FULL);
        assertThat(session.user()).isEqualTo(ANN);
        assertThat(session.toString()).doesNotContain("SECRETTOKEN");
    }

    @Test
    void theTokenGoesWithEveryCallAndIsForgottenAtSignOut() {
        var session = signIn();
        server.on("DELETE /v1/session", exchange -> TestServer.answer(exchange, 204, "text/plain", new byte[0]));
        client.signOut(session);
        assertThat(server.asked().getLast().headers().get("Authorization")).containsExactly("Bearer acme.SECRETTOKEN");
        assertThat(session.token()).doesNotContain('S');
    }

    @Test
    void anEntryCodeIsSentAsOne() {
        server.json("POST /v1/session", 201, SIGNED_IN.replace("\"full\"", "\"password_only\""));
        var session = client.signInWithCode("acme", "ann", "abcd-efgh".toCharArray());
        assertThat(server.asked().getLast().body()).contains("\"entryCode\":\"abcd-efgh\"");
        assertThat(session.kind()).isEqualTo(SessionKind.PASSWORD_ONLY);
    }

    @Test
    void choosingAPasswordGivesANewSession() {
        var session = signIn();
        server.json("POST /v1/password", 200, SIGNED_IN.replace("SECRETTOKEN", "OTHERTOKEN"));
        var chosen = client.choosePassword(session, "a much longer one".toCharArray(), Optional.empty());
        assertThat(server.asked().getLast().body()).isEqualTo("{\"password\":\"a much longer one\"}");
        assertThat(new String(chosen.token())).isEqualTo("acme.OTHERTOKEN");
        assertThat(new String(session.token())).doesNotContain("SECRET");
    }

    @Test
    void aPageOfPeopleIsAskedForAsTheContractSays() {
        var session = signIn();
        server.json(
                "GET /v1/tenants/acme/users",
                200,
                "{\"revision\":7,\"time\":\"2026-11-22T12:00:00Z\",\"users\":[{\"user\":" + USER + ",\"facts\":" + FACTS
                        + "}],\"next\":\"abc\"}");
        var query = new UserQuery(
                "o'neil & co", Optional.of(UserFilter.NEVER_SIGNED_IN), Optional.empty(), UserQuery.Order.EXPIRY, true);
        var page = client.users(session, ACME, query, Optional.of("cur"), 50);
        assertThat(server.asked().getLast().query())
                .isEqualTo("q=o%27neil%20%26%20co&filter=never_signed_in&order=expiry&descending=true&limit=50"
                        + "&cursor=cur");
        assertThat(page.accounts()).hasSize(1);
        assertThat(page.next()).contains("abc");
    }

    @Test
    void theDirectoryComesLineByLineCompressed() {
        var session = signIn();
        server.on("GET /v1/tenants/acme/directory", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("ETag", "\"7-3-x\"");
            var zipped = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(zipped)) {
                zip.write(("{\"revision\":7,\"facts\":3,\"rights\":\"x\",\"time\":\"2026-11-22T12:00:00Z\"}\n{\"user\":"
                                + USER + "}\n{\"facts\":" + FACTS + "}\n{\"novelty\":{}}\n{\"end\":{\"lines\":4}}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            TestServer.answer(exchange, 200, "application/x-ndjson", zipped.toByteArray());
        });
        List<DirectoryLine> lines = new ArrayList<>();
        var answer = client.directory(session, ACME, Optional.empty(), lines::add);
        assertThat(lines).hasSize(2).first().isInstanceOf(DirectoryLine.UserLine.class);
        assertThat(answer)
                .isEqualTo(new DirectoryAnswer.Read(
                        new DirectoryAnswer.Position(7, 3, Optional.of("x"), Optional.of("\"7-3-x\"")),
                        Instant.parse("2026-11-22T12:00:00Z"),
                        4));
        assertThat(server.asked().getLast().headers().get("Accept-encoding")).containsExactly("gzip");
    }

    @Test
    void aPositionTooFarBackIsSaidAndSoIsNothingNew() {
        var session = signIn();
        var position = new DirectoryAnswer.Position(5, 2, Optional.of("x"), Optional.of("\"5-2-x\""));
        server.json("GET /v1/tenants/acme/directory", 200, "{\"revision\":7,\"full\":true}\n");
        assertThat(client.directory(session, ACME, Optional.of(position), line -> {}))
                .isEqualTo(new DirectoryAnswer.Stale(7));
        assertThat(server.asked().getLast().query()).isEqualTo("since=5&facts=2&rights=x");
        assertThat(server.asked().getLast().headers().get("If-none-match")).containsExactly("\"5-2-x\"");
        server.on(
                "GET /v1/tenants/acme/directory",
                exchange -> TestServer.answer(exchange, 304, "application/x-ndjson", new byte[0]));
        assertThat(client.directory(session, ACME, Optional.of(position), line -> {}))
                .isEqualTo(new DirectoryAnswer.Unchanged());
    }

    @Test
    void anAppliedSetAnswersWithTheEntryCodeOnceAndKeepsItOutOfTexts() {
        var session = signIn();
        server.json("POST /v1/tenants/acme/changes", 200, """
                {"revision":8,"applied":[{"type":"IssueEntryCode","user":"00000000-0000-8000-8000-0000000000aa",\
                "event":"01936d2e-0000-7000-8000-000000000001","code":"maple-seven",\
                "codeUntil":"2026-11-22T12:30:00Z"}]}""");
        var done = (ChangeAnswer.Done) client.apply(session, ACME, set());
        assertThat(done.revision()).isEqualTo(8);
        assertThat(done.applied().getFirst().code().orElseThrow().code()).isEqualTo("maple-seven");
        assertThat(done.toString()).doesNotContain("maple");
    }

    @Test
    void aConflictComesAsData() {
        var session = signIn();
        server.json("POST /v1/tenants/acme/changes", 409, """
                {"type":"urn:gatehouse:problem:conflict","title":"t","status":409,"code":"conflict","revision":9,\
                "conflicts":[{"kind":"user","id":"00000000-0000-8000-8000-0000000000aa","field":"expiry",\
                "revision":9}]}""");
        var conflicted = (ChangeAnswer.Conflicted) client.apply(session, ACME, set());
        assertThat(conflicted.revision()).isEqualTo(9);
        assertThat(conflicted.conflicts().getFirst().field().field()).isEqualTo("expiry");
    }

    @Test
    void aDryRunIsAskedForAndReadAsAnImpact() {
        var session = signIn();
        server.json("POST /v1/tenants/acme/changes", 200, """
                {"revision":8,"gain":["00000000-0000-8000-8000-0000000000aa"],"lose":[],"cutNow":[],\
                "then":{"permitted":true,"reasons":[]}}""");
        var preview = client.preview(session, ACME, set());
        assertThat(server.asked().getLast().query()).isEqualTo("dryRun=true");
        assertThat(preview.impact().gain()).containsExactly(ANN);
        assertThat(preview.then().orElseThrow().isPermitted()).isTrue();
    }

    @Test
    void theFeedTellsEachStateAndWhyItEnded() {
        var session = signIn();
        server.on(
                "GET /v1/tenants/acme/feed",
                exchange ->
                        TestServer.answer(exchange, 200, "text/event-stream", """
                        : hello

                        event: state
                        data: {"revision":1,"facts":2,"events":3,"time":"2026-11-22T12:00:00Z"}

                        event: novelty
                        data: whatever

                        event: state
                        data: {"revision":2,"facts":2,
                        data: "events":4,"time":"2026-11-22T12:00:01Z"}

                        event: end
                        data: {"reason":"unauthenticated"}

                        """.getBytes(StandardCharsets.UTF_8)));
        List<FeedState> states = new ArrayList<>();
        assertThat(client.feed(session, ACME, states::add)).isEqualTo("unauthenticated");
        assertThat(states).extracting(FeedState::revision).containsExactly(1L, 2L);
    }

    static ChangeSet set() {
        return new ChangeSet(
                7,
                new UUID(1, 2),
                "asked for",
                Optional.empty(),
                Optional.empty(),
                List.of(new Change.IssueEntryCode(ANN, CodeForm.SPOKEN)));
    }
}
