package dev.gatehouse.api.testing;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.certificates.ReloadableIdentity;
import dev.gatehouse.crypto.certificates.TlsContexts;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/// Speaks to the API as a script would. Remembers its token.
public final class ApiClient implements AutoCloseable {
    private final URI server;
    private final HttpClient http;
    private Optional<String> token = Optional.empty();

    ApiClient(URI server, Path authority, Optional<Identity> machine) throws IOException, GeneralSecurityException {
        this.server = server;
        try (InputStream in = Files.newInputStream(authority)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            http = HttpClient.newBuilder()
                    .sslContext(
                            TlsContexts.client(certificate, machine.map(ReloadableIdentity::new), new SecureRandom()))
                    .sslParameters(TlsContexts.clientParameters())
                    .build();
        }
    }

    /// An answer.
    ///
    /// @param status the HTTP status
    /// @param body its text
    /// @param headers its headers
    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
        /// The body as an object.
        public JsonFields json() {
            return JsonFields.of(JsonReader.read(body.getBytes(StandardCharsets.UTF_8)), "");
        }

        /// The body as a value.
        public Json value() {
            return JsonReader.read(body.getBytes(StandardCharsets.UTF_8));
        }

        /// The code of a problem.
        public String code() {
            return json().text("code", 60);
        }
    }

    /// Goes on with this token.
    public ApiClient with(String other) {
        token = Optional.of(other);
        return this;
    }

    public String token() {
        return token.orElseThrow();
    }

    public HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(server.resolve(path));
        token.ifPresent(value -> builder.header("Authorization", "Bearer " + value));
        return builder;
    }

    public HttpClient http() {
        return http;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    public Answer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Tries a password.
    public Answer tryPassword(String tenant, String login, String password) {
        return post(
                "/v1/session",
                "{\"tenant\":\"" + tenant + "\",\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }

    /// Tries an entry code.
    public Answer tryCode(String tenant, String login, String code) {
        return post(
                "/v1/session",
                "{\"tenant\":\"" + tenant + "\",\"login\":\"" + login + "\",\"entryCode\":\"" + code + "\"}");
    }

    /// Signs in, and goes on with the token.
    public Answer signIn(String tenant, String login, String password) {
        Answer answer = tryPassword(tenant, login, password);
        if (answer.status() != 201) {
            throw new AssertionError(answer.toString());
        }
        token = Optional.of(answer.json().text("token", 120));
        return answer;
    }

    /// A stream that is still open is cut: a test that expected its end has failed by then, and shall not wait for it.
    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
