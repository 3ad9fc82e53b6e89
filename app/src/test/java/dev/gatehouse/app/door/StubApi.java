package dev.gatehouse.app.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.gatehouse.app.cache.SamplePeople;
import dev.gatehouse.app.threads.AppExecutors;
import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.crypto.certificates.CertificateAuthority;
import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.crypto.certificates.ReloadableIdentity;
import dev.gatehouse.crypto.certificates.ServerNames;
import dev.gatehouse.crypto.certificates.TlsContexts;
import dev.gatehouse.crypto.passports.PassportName;
import dev.gatehouse.crypto.passports.PassportRequest;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.wire.DirectoryWire;
import dev.gatehouse.model.wire.PolicyWire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;

/// A real TLS 1.3 server that lets one person in and knows a few people. Remembers what it was asked.
final class StubApi implements AutoCloseable {
    static final String LOGIN = "dana";
    static final String PASSWORD = "correct horse battery staple";
    private static final String USER = "00000000-0000-8000-8000-0000000000aa";

    private static final UUID MACHINE = new UUID(6, 2);

    private final CertificateAuthority authority;
    private final HttpsServer server;
    private final BuiltInRole role;
    private final List<Account> people = new SamplePeople(1).accounts(25);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private volatile boolean revoked;
    private volatile boolean shown;
    private volatile boolean old;
    private volatile int contract = 1;

    StubApi(BuiltInRole role) throws GeneralSecurityException, IOException {
        this.role = role;
        var random = new SecureRandom();
        var clock = InstantSource.system();
        authority = new CertificateAuthority(CertificateAuthority.create("Test", random, clock), random, clock);
        var identity = authority.issueServer("test", ServerNames.localAnd(List.of()), Duration.ofDays(1));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        var context = TlsContexts.serverThatAsks(new ReloadableIdentity(identity), authority.certificate(), random);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var wanted = context.getDefaultSSLParameters();
                wanted.setWantClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.setExecutor(AppExecutors.waiting("stub"));
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    String authority() throws GeneralSecurityException {
        return Pem.ofCertificates(List.of(authority.certificate()));
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    int people() {
        return people.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String operation =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(operation);
        shown = shownIn(exchange);
        if (shown && revoked) {
            send(exchange, 403, "{\"status\":403,\"title\":\"\",\"type\":\"\",\"code\":\"passport_revoked\"}");
            return;
        }
        if (old && operation.equals("POST /v1/enrolment")) {
            send(exchange, 404, "{\"status\":404,\"title\":\"\",\"type\":\"\",\"code\":\"not_found\"}");
            return;
        }
        switch (operation) {
            case "GET /v1/contract" ->
                send(
                        exchange,
                        200,
                        "{\"contract\":%d,\"oldest\":%d,\"time\":\"%s\"}".formatted(contract, contract, now()));
            case "POST /v1/session" -> signIn(exchange, body);
            case "GET /v1/session" -> send(exchange, 200, whoAmI());
            case "DELETE /v1/session" -> send(exchange, 204, "");
            case "POST /v1/enrolment" -> enrol(exchange, body);
            case "POST /v1/password" -> send(exchange, 200, session("full"));
            case "GET /v1/tenants" -> send(exchange, 200, tenants());
            case "GET /v1/tenants/acme/directory" -> send(exchange, 200, directory());
            case "GET /v1/tenants/acme/events" -> send(exchange, 200, "{\"events\":[]}");
            default -> send(exchange, 503, "{\"status\":503,\"title\":\"\",\"type\":\"\",\"code\":\"unavailable\"}");
        }
    }

    /// From now on it says that it speaks this contract and no other.
    void speak(int only) {
        contract = only;
    }

    /// From now on it is older than machines.
    void knowsNoMachines() {
        old = true;
    }

    /// From now on every key is revoked.
    void revoke() {
        revoked = true;
    }

    /// Whether the last request showed a key.
    boolean wasShownAKey() {
        return shown;
    }

    private static boolean shownIn(HttpExchange exchange) {
        try {
            return exchange instanceof HttpsExchange secure
                    && secure.getSSLSession().getPeerCertificates().length > 0;
        } catch (SSLPeerUnverifiedException _) {
            return false;
        }
    }

    private void enrol(HttpExchange exchange, String body) throws IOException {
        try {
            var fields = JsonFields.of(JsonReader.read(body.getBytes(StandardCharsets.UTF_8)), "");
            if (!(fields.optional("request").orElseThrow() instanceof Json.Text(String pem))) {
                throw new IOException("no request");
            }
            var request = PassportRequest.read(pem);
            var chain = authority.issueClient(
                    "machine", request.key(), new PassportName("acme", MACHINE).uri(), Duration.ofDays(30));
            var until = Instant.now().plus(Duration.ofDays(30));
            send(
                    exchange,
                    201,
                    new String(
                            JsonWriter.bytes(new JsonBuilder()
                                    .put("tenant", "acme")
                                    .put("machine", MACHINE.toString())
                                    .put("name", "PC-12")
                                    .put("thumbprint", request.thumbprint().hex())
                                    .put("certificates", Pem.ofCertificates(chain))
                                    .put("until", until)
                                    .put("renewAt", until.minus(Duration.ofDays(10)))
                                    .put("time", SamplePeople.NOW)
                                    .build()),
                            StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | JsonSyntaxException failure) {
            throw new IOException(failure);
        }
    }

    private void signIn(HttpExchange exchange, String body) throws IOException {
        if (body.contains("entryCode")) {
            send(exchange, 201, session("password_only"));
        } else if (body.contains(PASSWORD)) {
            send(exchange, 201, session("full"));
        } else {
            send(exchange, 401, "{\"status\":401,\"title\":\"\",\"type\":\"\",\"code\":\"sign_in_refused\"}");
        }
    }

    private String session(String kind) {
        return """
                {"token":"acme.SECRETTOKEN","expiresAt":"%s","permissions":[%s],"kind":"%s","tenant":"acme",\
                "user":"%s","time":"%s"}""".formatted(now(), permissions(), kind, USER, now());
    }

    private String whoAmI() {
        return """
                {"tenant":"acme","user":"%s","login":"dana","name":"Dana Reyes","kind":"full","startedAt":"%s",\
                "expiresAt":"%s","reach":"own","time":"%s",\
                "permissions":[%s]}""".formatted(USER, now(), now(), now(), permissions());
    }

    private String tenants() {
        return """
                {"tenants":[{"id":"acme","name":"Acme Benefits","environment":"production","permissions":[%s]}],\
                "time":"%s"}""".formatted(permissions(), now());
    }

    private String directory() {
        List<String> lines = new ArrayList<>();
        lines.add("{\"revision\":7,\"facts\":3,\"rights\":\"r1\",\"time\":\"%s\"}".formatted(now()));
        lines.add(line(new JsonBuilder().put("policy", PolicyWire.encode(SamplePeople.POLICY))));
        for (Account account : people) {
            lines.add(line(new JsonBuilder().put("user", DirectoryWire.encode(account, SamplePeople.NOW))));
            lines.add(line(new JsonBuilder().put("facts", DirectoryWire.encode(account.facts()))));
        }
        lines.add("{\"end\":{\"lines\":%d}}".formatted(lines.size()));
        return String.join("\n", lines) + "\n";
    }

    private String permissions() {
        return role.permissions().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(","));
    }

    private static String line(JsonBuilder line) {
        return new String(JsonWriter.bytes(line.build()), StandardCharsets.UTF_8);
    }

    private static String now() {
        return SamplePeople.NOW.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Gatehouse-Contract", "1");
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
