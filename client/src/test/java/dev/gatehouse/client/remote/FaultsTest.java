package dev.gatehouse.client.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import dev.gatehouse.client.http.ConnectionTrial;
import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.crypto.certificates.ReloadableIdentity;
import dev.gatehouse.crypto.certificates.TlsContexts;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final Timeouts IMPATIENT =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(300));
    private static final TenantId ACME = new TenantId("acme");

    private final TestServer server = new TestServer();
    private final GatehouseClient client = client(server.address());

    FaultsTest() throws Exception {}

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private static GatehouseClient client(ServerAddress address) {
        return new GatehouseClient(address, IMPATIENT, new SecureRandom());
    }

    private static Fault faultOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var thrown = catchThrowableOfType(FaultException.class, call);
        assertThat(thrown).as("a fault").isNotNull();
        return thrown.fault();
    }

    private Fault signInFault(GatehouseClient with) {
        return faultOf(() -> with.signIn("acme", "ann", "not a real password".toCharArray()));
    }

    private Session session() {
        server.json("POST /v1/session", 201, GatehouseClientTest.SIGNED_IN);
        return client.signIn("acme", "ann", "correct horse battery".toCharArray());
    }

    @Test
    void nobodyListeningIsUnreachableAtTcp() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var address = new ServerAddress(
                URI.create("https://localhost:" + port), server.address().authority());
        try (var lost = client(address)) {
            var fault = signInFault(lost);
            assertThat(fault.code()).isEqualTo(FaultCode.UNREACHABLE);
            assertThat(fault.arguments())
                    .containsEntry("host", "localhost")
                    .containsEntry("port", Integer.toString(port))
                    .containsEntry("name", "ok")
                    .containsEntry("tcp", "failed")
                    .containsEntry("tls", "not_tried");
            assertThat(lost.tryConnection().isReached()).isFalse();
        }
    }

    @Test
    void aNameNobodyKnowsIsUnreachableAtTheName() {
        var address = new ServerAddress(
                URI.create("https://no-such-host.invalid"), server.address().authority());
        try (var lost = client(address)) {
            var fault = signInFault(lost);
            assertThat(fault.code()).isEqualTo(FaultCode.UNREACHABLE);
            assertThat(fault.arguments()).containsEntry("name", "failed").containsEntry("tcp", "not_tried");
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsUnreachableAtTls() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var plain = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            executor.execute(() -> answerPlainly(plain));
            var address = new ServerAddress(
                    URI.create("https://localhost:" + plain.getLocalPort()),
                    server.address().authority());
            try (var lost = client(address)) {
                var fault = signInFault(lost);
                assertThat(fault.code()).isEqualTo(FaultCode.UNREACHABLE);
                assertThat(fault.arguments()).containsEntry("tcp", "ok").containsEntry("tls", "failed");
            }
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        answer(plain, "HTTP/1.1 400 Bad Request\r\n\r\n");
    }

    private static void answer(ServerSocket plain, String answer) {
        try {
            while (true) {
                try (var socket = plain.accept()) {
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (java.io.IOException expectedAtTheEnd) {
            assertThat(plain.isClosed()).isTrue();
        }
    }

    @Test
    void aServerOfAnotherAuthorityIsNotTrustedAndGetsNoPassword() throws Exception {
        try (var other = new TestServer();
                var misled = client(new ServerAddress(
                        other.address().url(), server.address().authority()))) {
            var fault = signInFault(misled);
            assertThat(fault.code()).isEqualTo(FaultCode.SERVER_NOT_TRUSTED);
            assertThat(fault.arguments()).containsEntry("tls", "not_trusted");
            assertThat(other.asked()).isEmpty();
            assertThat(misled.tryConnection().steps().getLast().result()).isEqualTo(ConnectionTrial.Result.NOT_TRUSTED);
        }
    }

    @Test
    void aServerUnderAnotherNameIsNotTrusted() throws Exception {
        try (var other = new TestServer(List.of("elsewhere.example"));
                var misled = client(other.address())) {
            assertThat(signInFault(misled).code()).isEqualTo(FaultCode.SERVER_NOT_TRUSTED);
        }
    }

    @Test
    void aServerThatCanBeReachedShowsItStepByStep() {
        var trial = client.tryConnection();
        assertThat(trial.isReached()).isTrue();
        assertThat(trial.steps()).extracting(ConnectionTrial.Step::kind).containsExactly(ConnectionTrial.Kind.values());
        assertThat(trial.steps().getLast().detail()).isEqualTo("TLSv1.3");
        assertThat(trial.fault()).isEmpty();
    }

    @Test
    void anOlderAndANewerServerAreToldApart() {
        server.on("GET /v1/contract", exchange -> {
            exchange.getResponseHeaders().set("Gatehouse-Contract", "0");
            TestServer.answer(exchange, 200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(faultOf(client::checkContract).code()).isEqualTo(FaultCode.SERVER_TOO_OLD);
        server.json("GET /v1/contract", 200, "{\"contract\":3,\"oldest\":2,\"time\":\"2026-11-22T12:00:00Z\"}");
        var fault = faultOf(client::checkContract);
        assertThat(fault.code()).isEqualTo(FaultCode.SERVER_TOO_NEW);
        assertThat(fault.arguments()).containsEntry("server", "2").containsEntry("console", "1");
        server.json("GET /v1/contract", 200, "{\"contract\":3,\"oldest\":1,\"time\":\"2026-11-22T12:00:00Z\"}");
        assertThat(client.checkContract().newest()).isEqualTo(3);
    }

    @Test
    void aServerThatNamesNoContractIsNotOurs() {
        server.on("GET /v1/contract", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        assertThat(faultOf(client::checkContract).code()).isEqualTo(FaultCode.BAD_ANSWER);
    }

    @Test
    void aRefusedSignInIsOneFault() {
        server.json("POST /v1/session", 401, problem("sign_in_refused", 401, ""));
        assertThat(signInFault(client)).isEqualTo(Fault.of(FaultCode.SIGN_IN_REFUSED));
    }

    @Test
    void aRefusedEntryCarriesTheDecision() {
        server.json("POST /v1/session", 403, problem("entry_refused", 403, """
                ,"reasons":[{"code":"account_expired","since":"2026-11-20T17:00:00Z"},\
                {"code":"account_not_yet_valid","nextPermitted":"2026-12-01T00:00:00Z"}],\
                "nextPermitted":"2026-12-01T00:00:00Z"
                """));
        var fault = signInFault(client);
        assertThat(fault.code()).isEqualTo(FaultCode.ENTRY_REFUSED);
        var decision = EntryRefusal.decision(fault);
        assertThat(decision.reasons())
                .extracting(reason -> reason.code())
                .containsExactly(ReasonCode.ACCOUNT_EXPIRED, ReasonCode.ACCOUNT_NOT_YET_VALID);
        assertThat(decision.reasons().getFirst().since()).contains(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(decision.nextPermitted()).contains(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void aBusyServerSaysWhenToComeBack() {
        server.on("POST /v1/session", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "4");
            byte[] body = problem("busy", 503, "").getBytes(StandardCharsets.UTF_8);
            TestServer.answer(exchange, 503, "application/problem+json", body);
        });
        var fault = signInFault(client);
        assertThat(fault.code()).isEqualTo(FaultCode.BUSY);
        assertThat(fault.arguments()).containsEntry("retryAfter", "4");
    }

    @Test
    void aRejectedPasswordNamesTheRules() {
        var session = session();
        server.json("POST /v1/password", 422, problem("password_rejected", 422, """
                ,"failures":[{"rule":"too_short","asked":15,"actual":9},{"rule":"guessable"}]
                """));
        var fault = faultOf(() -> client.choosePassword(session, "too short".toCharArray(), Optional.empty()));
        assertThat(fault.code()).isEqualTo(FaultCode.PASSWORD_REJECTED);
        assertThat(fault.arguments())
                .containsEntry("rules", "too_short,guessable")
                .containsEntry("too_short.asked", "15")
                .containsEntry("too_short.actual", "9");
        assertThat(new String(session.token())).as("the session goes on").contains("SECRETTOKEN");
    }

    @Test
    void aRefusedChangeNamesItsPlaceAndItsArguments() {
        var session = session();
        server.json("POST /v1/tenants/acme/changes", 422, problem("login_taken", 422, """
                ,"index":3,"request":"r1","arguments":{"login":"ann"}
                """));
        var fault = faultOf(() -> client.apply(session, ACME, GatehouseClientTest.set()));
        assertThat(fault.code()).isEqualTo(FaultCode.LOGIN_TAKEN);
        assertThat(fault.arguments()).containsEntry("index", "3").containsEntry("login", "ann");
    }

    @Test
    void anInvalidRequestStaysOneAndABrokenAnswerIsTheServersFault() {
        var session = session();
        server.json("GET /v1/session", 400, problem("invalid_request", 400, ",\"arguments\":{\"field\":\"x\"}"));
        assertThat(faultOf(() -> client.whoAmI(session)).code()).isEqualTo(FaultCode.INVALID_REQUEST);
        for (String broken : List.of("{\"tenant\":\"acme\"}", "[]", "{\"tenant\":", "nonsense", "")) {
            server.json("GET /v1/session", 200, broken);
            assertThat(faultOf(() -> client.whoAmI(session)).code()).as(broken).isEqualTo(FaultCode.BAD_ANSWER);
        }
    }

    @Test
    void aProblemOfAnotherKindIsABadAnswer() {
        server.json("POST /v1/session", 500, "<html>");
        assertThat(signInFault(client).arguments()).containsEntry("status", "500");
        server.json("POST /v1/session", 418, problem("teapot", 418, ""));
        var fault = signInFault(client);
        assertThat(fault.code()).isEqualTo(FaultCode.BAD_ANSWER);
        assertThat(fault.arguments()).containsEntry("code", "teapot");
    }

    @Test
    void anAnswerBeyondItsBoundIsBrokenOff() {
        var session = session();
        server.on("GET /v1/session", exchange -> {
            exchange.getResponseHeaders().set("Gatehouse-Contract", "1");
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1 << 16];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000; i++) {
                    out.write(piece);
                }
            }
        });
        assertThat(faultOf(() -> client.whoAmI(session)).arguments()).containsEntry("expected", "shorter");
    }

    @Test
    void aDirectoryCutShortIsNoDirectory() {
        var session = session();
        String head = "{\"revision\":7,\"facts\":3,\"time\":\"2026-11-22T12:00:00Z\"}\n";
        for (String body : List.of(head, head + "{\"end\":{\"lines\":2}}\n", head + "{\"rol", "")) {
            server.json("GET /v1/tenants/acme/directory", 200, body);
            assertThat(faultOf(() -> client.directory(session, ACME, Optional.empty(), line -> {}))
                            .code())
                    .as(body)
                    .isEqualTo(FaultCode.BAD_ANSWER);
        }
    }

    @Test
    void aSilentStreamIsGivenUp() {
        var session = session();
        var over = new CountDownLatch(1);
        server.on("GET /v1/tenants/acme/feed", exchange -> {
            exchange.getResponseHeaders().set("Gatehouse-Contract", "1");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(over);
            exchange.close();
        });
        var fault = faultOf(() -> client.feed(session, ACME, state -> {}));
        assertThat(fault.code()).isEqualTo(FaultCode.UNREACHABLE);
        assertThat(fault.arguments()).containsEntry("answer", "none");
        over.countDown();
    }

    @Test
    void aServerThatTakesTheRequestAndNeverAnswersIsUnreachable() {
        var session = session();
        var over = new CountDownLatch(1);
        server.on("GET /v1/session", exchange -> {
            await(over);
            exchange.close();
        });
        var fault = faultOf(() -> client.whoAmI(session));
        assertThat(fault.code()).isEqualTo(FaultCode.UNREACHABLE);
        assertThat(fault.arguments()).containsEntry("answer", "none");
        over.countDown();
    }

    @Test
    void aServerThatWasStoppedIsUnreachable() {
        var session = session();
        server.close();
        var fault = faultOf(() -> client.whoAmI(session));
        assertThat(fault.code()).isEqualTo(FaultCode.UNREACHABLE);
        assertThat(fault.arguments()).containsEntry("tcp", "failed");
    }

    @Test
    void aConnectionThatIsLostInTheMiddleOfAnAnswerIsNoBadAnswer() {
        var session = session();
        server.on("GET /v1/session", exchange -> breakOff(exchange, "{\"tenant\":"));
        assertThat(faultOf(() -> client.whoAmI(session))).isEqualTo(brokenOff());
        server.on(
                "GET /v1/tenants/acme/directory",
                exchange -> breakOff(exchange, "{\"revision\":7,\"facts\":3,\"time\":\"2026-11-22T12:00:00Z\"}\n"));
        assertThat(faultOf(() -> client.directory(session, ACME, Optional.empty(), line -> {})))
                .isEqualTo(brokenOff());
    }

    private Fault brokenOff() {
        return Fault.of(FaultCode.UNREACHABLE, "host", "localhost")
                .with("port", server.address().url().getPort())
                .with("answer", "broken_off");
    }

    private static void breakOff(HttpExchange exchange, String beginning) throws java.io.IOException {
        exchange.getResponseHeaders().set("Gatehouse-Contract", "1");
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Test
    void whatIsNoHttpIsABadAnswer() throws Exception {
        var context = TlsContexts.server(
                new ReloadableIdentity(server.identity()),
                List.of(server.address().authority()),
                new SecureRandom());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var other =
                        context.getServerSocketFactory().createServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            executor.execute(() -> answer(other, "220 mail.example ESMTP\r\n\r\n"));
            try (var misled = client(new ServerAddress(
                    URI.create("https://localhost:" + other.getLocalPort()),
                    server.address().authority()))) {
                assertThat(signInFault(misled).code()).isEqualTo(FaultCode.BAD_ANSWER);
            }
        }
    }

    @Test
    void whatWasReadToItsEndLeavesTheConnectionToTheNextCall() throws Exception {
        var session = session();
        List<Integer> ports = new CopyOnWriteArrayList<>();
        var ended = new CountDownLatch(1);
        server.on("GET /v1/tenants/acme/directory", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            exchange.getResponseHeaders().set("Gatehouse-Contract", "1");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write("{\"revision\":7,\"facts\":3,\"time\":\"2026-11-22T12:00:00Z\"}\n{\"end\":{\"lines\":1}}\n"
                            .getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(ended);
            exchange.close();
        });
        client.directory(session, ACME, Optional.empty(), line -> {});
        ended.countDown();
        assertThat(portOfTheNextCall(session, ports)).isEqualTo(ports.getFirst());
    }

    @Test
    void whatNobodyWantsToKnowAnyMoreLeavesTheConnectionToTheNextCall() throws Exception {
        var session = session();
        List<Integer> ports = new CopyOnWriteArrayList<>();
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        server.on("GET /v1/session", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            begun.countDown();
            await(over);
            TestServer.send(exchange, 200, "{}");
        });
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var call = executor.submit(() -> client.whoAmI(session));
            begun.await();
            call.cancel(true);
        }
        over.countDown();
        assertThat(portOfTheNextCall(session, ports)).isEqualTo(ports.getFirst());
    }

    /// Until the connection is free again the client makes others.
    private int portOfTheNextCall(Session session, List<Integer> ports) {
        server.on("GET /v1/session", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            TestServer.send(exchange, 200, "{}");
        });
        for (int tries = 0; tries < 100 && ports.lastIndexOf(ports.getFirst()) == 0; tries++) {
            assertThat(faultOf(() -> client.whoAmI(session)).code()).isEqualTo(FaultCode.BAD_ANSWER);
        }
        return ports.getLast();
    }

    @Test
    void interruptingACallerEndsItsCall() throws Exception {
        var session = session();
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        server.on("GET /v1/session", exchange -> {
            begun.countDown();
            await(over);
            exchange.close();
        });
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var call = executor.submit(() -> client.whoAmI(session));
        begun.await();
        executor.shutdownNow();
        var ended = catchThrowableOfType(java.util.concurrent.ExecutionException.class, call::get);
        assertThat(ended).hasCauseInstanceOf(CancellationException.class);
        over.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String problem(String code, int status, String more) {
        return "{\"type\":\"urn:gatehouse:problem:" + code + "\",\"title\":\"t\",\"status\":" + status + ",\"code\":\""
                + code + "\"" + more.strip() + "}";
    }
}
