package dev.gatehouse.client.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.crypto.certificates.CertificateAuthority;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.certificates.ReloadableIdentity;
import dev.gatehouse.crypto.certificates.ServerNames;
import dev.gatehouse.crypto.certificates.TlsContexts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A real TLS 1.3 server that answers what a test tells it to, and remembers what it was asked.
public final class TestServer implements AutoCloseable {
    private final CertificateAuthority authority;
    private final Identity identity;
    private final HttpsServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Handler> handlers = new HashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /// Starts it on a free port of the loopback address.
    public TestServer() throws GeneralSecurityException, IOException {
        this(List.of());
    }

    TestServer(List<String> onlyNames) throws GeneralSecurityException, IOException {
        var random = new SecureRandom();
        var clock = InstantSource.system();
        authority = new CertificateAuthority(CertificateAuthority.create("Test", random, clock), random, clock);
        var names = onlyNames.isEmpty()
                ? ServerNames.localAnd(List.of())
                : new ServerNames(java.util.Set.copyOf(onlyNames), java.util.Set.of());
        identity = authority.issueServer("test", names, Duration.ofDays(1));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.setHttpsConfigurator(
                new HttpsConfigurator(
                        TlsContexts.serverThatAsks(new ReloadableIdentity(identity), authority.certificate(), random)) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        var wanted = getSSLContext().getDefaultSSLParameters();
                        wanted.setWantClientAuth(true);
                        parameters.setSSLParameters(wanted);
                    }
                });
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
        json("GET /v1/contract", 200, "{\"contract\":1,\"oldest\":1,\"time\":\"2026-11-22T12:00:00Z\"}");
    }

    /// Signs for machines.
    CertificateAuthority authority() {
        return authority;
    }

    /// Its key, with the certificate it shows.
    Identity identity() {
        return identity;
    }

    /// Its address, with its authority.
    public ServerAddress address() {
        return new ServerAddress(
                URI.create("https://localhost:" + server.getAddress().getPort()), authority.certificate());
    }

    /// Answers an operation.
    ///
    /// @param operation method and path
    public void on(String operation, Handler handler) {
        handlers.put(operation, handler);
    }

    /// Answers an operation with JSON.
    public void json(String operation, int status, String body) {
        on(operation, exchange -> answer(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    /// What it was asked, in order.
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().putIfAbsent("Gatehouse-Contract", List.of("1"));
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /// Sends JSON, or nothing.
    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String operation =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(new Asked(
                operation,
                exchange.getRequestURI().getRawQuery() == null
                        ? ""
                        : exchange.getRequestURI().getRawQuery(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        var handler = handlers.get(operation);
        if (handler == null) {
            answer(exchange, 404, "application/problem+json", new byte[0]);
        } else {
            handler.handle(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    /// What a test wants answered.
    @FunctionalInterface
    public interface Handler {
        /// Answers.
        void handle(HttpExchange exchange) throws IOException;
    }

    /// A request as it came.
    ///
    /// @param operation method and path
    /// @param query as sent; may be empty
    /// @param headers all of them
    /// @param body its text
    public record Asked(String operation, String query, Map<String, List<String>> headers, String body) {}
}
