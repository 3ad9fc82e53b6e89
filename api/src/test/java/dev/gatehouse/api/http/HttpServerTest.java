package dev.gatehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpServerTest {
    private static EdgeServer edge;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        edge = new EdgeServer(folder);
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void speaksHttp2AndHttp1OverTls13() throws Exception {
        var second = edge.get("/health/live");
        assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo("\"isLive\"");
        assertThat(second.headers().firstValue("Gatehouse-Contract")).contains("1");
        assertThat(second.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        var first = edge.client.send(
                edge.request("/health/live")
                        .version(HttpClient.Version.HTTP_1_1)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(first.body()).isEqualTo("\"isLive\"");
    }

    @Test
    void refusesTls12() throws Exception {
        try (SSLSocket socket = trustingSocket()) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void refusesPlainHttp() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), edge.server.port())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = readAll(socket.getInputStream());
            assertThat(answer).doesNotContain("HTTP/1.1");
        }
    }

    @Test
    void answersNotFoundAndOtherMethods() throws Exception {
        var missing = edge.get("/v1/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(missing.body())
                .isEqualTo("{\"type\":\"urn:gatehouse:problem:not_found\",\"title\":\"Not found\",\"status\":404,"
                        + "\"code\":\"not_found\"}");
        assertThat(edge.get("/v1/tenants/%2e%2e/users").body()).isEqualTo(missing.body());
        assertThat(edge.get("/v1/tenants/UPPER/users").body()).isEqualTo(missing.body());
        var method = edge.post("/health/live", "application/json", "{}");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void answersUnknownAndBadParametersWith400() throws Exception {
        String users = "/v1/tenants/alpha/users";
        for (String query :
                List.of("?nosuch=1", "?limit=0", "?limit=501", "?limit=1&limit=2", "?order=shoe", "?q=%01")) {
            var answer = edge.get(users + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).as(query).contains("invalid_request").contains("\"request\":\"");
        }
        assertThat(edge.get(users + "?limit=500&q=m%C3%BCller&order=login&descending=true")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesBodiesThatAreNotWhatTheyShould() throws Exception {
        assertThat(edge.post("/v1/session", "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(edge.post("/v1/session", "application/json", "{").statusCode())
                .isEqualTo(400);
        assertThat(edge.post("/v1/session", "application/json", "{\"a\":1,\"a\":2}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(edge.post("/v1/session", "application/json", "[".repeat(40) + "]".repeat(40))
                        .statusCode())
                .isEqualTo(400);
        assertThat(edge.post("/v1/session", "application/json", "\"" + "x".repeat(70_000) + "\"")
                        .statusCode())
                .isEqualTo(413);
        assertThat(edge.post("/v1/session", "application/json; charset=UTF-8", "{\"a\":\"ü\"}")
                        .body())
                .isEqualTo("{\"a\":\"ü\"}");
    }

    @Test
    void refusesHundredMegabytesWithoutReadingThem() throws Exception {
        byte[] chunk = new byte[1 << 20];
        for (HttpClient.Version version : HttpClient.Version.values()) {
            if (version.name().startsWith("HTTP_3")) {
                continue;
            }
            var body = HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofByteArrays(java.util.Collections.nCopies(100, chunk)), 100L << 20);
            var request = edge.request("/v1/tenants/alpha/changes")
                    .version(version)
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build();
            try {
                var answer = edge.client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(413);
                assertThat(answer.body()).contains("too_large");
            } catch (IOException expectedWhenTheServerHangsUpWhileWeSend) {
                assertThat(edge.get("/health/live").statusCode()).isEqualTo(200);
            }
        }
        assertThat(edge.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsNothingOfItsOwnMistakes() throws Exception {
        var answer = edge.get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("internal").doesNotContain("secret").doesNotContain("SELECT");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void saysWhenToComeBack() throws Exception {
        var answer = edge.get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void streams() throws Exception {
        assertThat(edge.get("/v1/tenants/alpha/feed").body()).isEqualTo("data: 0\n\ndata: 1\n\ndata: 2\n\n");
    }

    @Test
    void answersBrokenHttpWithoutRoute() throws Exception {
        try (SSLSocket socket = trustingSocket()) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = readAll(socket.getInputStream());
            assertThat(answer).startsWith("HTTP/1.1 400").contains("invalid_request");
        }
    }

    private static SSLSocket trustingSocket() throws IOException, NoSuchAlgorithmException, KeyManagementException {
        SSLContext context = SSLContext.getInstance("TLS");
        TrustManager[] trust;
        try {
            trust = dev.gatehouse.crypto.certificates.TlsContexts.trustManagers(List.of(edge.tls.authority()));
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
        context.init(null, trust, null);
        return (SSLSocket) context.getSocketFactory().createSocket("localhost", edge.server.port());
    }

    private static String readAll(InputStream in) {
        var text = new StringBuilder();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                text.append((char) b);
            }
        } catch (IOException expectedEnd) {
            return text.toString();
        }
        return text.toString();
    }
}
