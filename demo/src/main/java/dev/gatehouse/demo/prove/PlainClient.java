package dev.gatehouse.demo.prove;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to the API as the contract says and shares no code with it: what is proved must not be what judges.
public final class PlainClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final KeyManager[] NO_KEYS = {};

    private final URI server;
    private final Supplier<SSLSocketFactory> sockets;

    private PlainClient(URI server, Supplier<SSLSocketFactory> sockets) {
        this.server = server;
        this.sockets = sockets;
    }

    /// Prepares to speak to one server, on a new connection for each request: none is sent again behind the caller's
    /// back because an old connection had died.
    ///
    /// @param server where it answers
    /// @param authority its CA certificate, PEM
    public PlainClient(URI server, Path authority) throws IOException, GeneralSecurityException {
        // A connection is used again only with the factory that made it, and a context makes a new one every time.
        this(server, trusting(authority, NO_KEYS)::getSocketFactory);
    }

    /// Prepares to speak to one server on connections that are used again, as browsers and our own client do.
    public static PlainClient keepingAlive(URI server, Path authority) throws IOException, GeneralSecurityException {
        return keepingAlive(server, authority, NO_KEYS);
    }

    /// The same, from a machine that shows its key.
    ///
    /// @param keys with the machine's certificate; none: it shows nothing
    public static PlainClient keepingAlive(URI server, Path authority, KeyManager... keys)
            throws IOException, GeneralSecurityException {
        SSLSocketFactory factory = trusting(authority, keys).getSocketFactory();
        return new PlainClient(server, () -> factory);
    }

    private static SSLContext trusting(Path authority, KeyManager... keys)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys, trust.getTrustManagers(), null);
        return tls;
    }

    /// Sends one request.
    ///
    /// @param token who asks; none: nobody
    /// @param body JSON text; none: no body
    public Answer call(String method, String path, Optional<String> token, Optional<String> body) throws IOException {
        HttpsURLConnection connection = connect(method, path, token);
        if (body.isPresent()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            try (var out = connection.getOutputStream()) {
                out.write(bytes);
            }
        }
        return answer(connection);
    }

    /// Asks for a stream, and waits for what the server says first.
    public OpenStream open(String path, Optional<String> token) throws IOException {
        HttpsURLConnection connection = connect("GET", path, token);
        return connection.getResponseCode() == HttpsURLConnection.HTTP_OK
                ? OpenStream.of(connection)
                : OpenStream.refused(answer(connection));
    }

    /// Asks for something large, to be read as it comes; the caller closes it.
    ///
    /// @throws IOException also if it is refused
    public InputStream take(String path, String token) throws IOException {
        HttpsURLConnection connection = connect("GET", path, Optional.of(token));
        if (connection.getResponseCode() != HttpsURLConnection.HTTP_OK) {
            throw new IOException("refused: " + answer(connection));
        }
        return connection.getInputStream();
    }

    private HttpsURLConnection connect(String method, String path, Optional<String> token) throws IOException {
        var connection = (HttpsURLConnection) server.resolve(path).toURL().openConnection();
        connection.setSSLSocketFactory(sockets.get());
        connection.setRequestMethod(method);
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(60_000);
        token.filter(t -> !t.isEmpty()).ifPresent(t -> connection.setRequestProperty("Authorization", "Bearer " + t));
        return connection;
    }

    private static Answer answer(HttpsURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        return new Answer(status, headers(connection), read(connection, status));
    }

    /// Asks for something.
    public Answer get(String path, String token) throws IOException {
        return call("GET", path, Optional.of(token), Optional.empty());
    }

    /// Sends a JSON value.
    public Answer post(String path, String token, Object body) throws IOException {
        return call("POST", path, Optional.of(token), Optional.of(JSON.writeValueAsString(body)));
    }

    /// Sends a JSON value for an answer that is no text.
    public Download download(String path, String token, Object body) throws IOException {
        HttpsURLConnection connection = connect("POST", path, Optional.of(token));
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (var out = connection.getOutputStream()) {
            out.write(JSON.writeValueAsBytes(body));
        }
        int status = connection.getResponseCode();
        try (@Nullable InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return new Download(status, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    /// Tries to sign in.
    public Answer signIn(String tenant, String login, String password) throws IOException {
        return call(
                "POST",
                "/v1/session",
                Optional.empty(),
                Optional.of(JSON.writeValueAsString(Map.of("tenant", tenant, "login", login, "password", password))));
    }

    private static Map<String, List<String>> headers(HttpsURLConnection connection) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var entry : connection.getHeaderFields().entrySet()) {
            if (entry.getKey() != null) {
                headers.put(entry.getKey(), new ArrayList<>(entry.getValue()));
            }
        }
        return headers;
    }

    private static String read(HttpsURLConnection connection, int status) throws IOException {
        try (@Nullable InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// What came back, as it came.
    public static final class Download {
        private final int status;
        private final byte[] body;

        private Download(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        /// The HTTP status.
        public int status() {
            return status;
        }

        /// All of the body, not a copy.
        public byte[] body() {
            return body;
        }
    }

    /// What came back.
    ///
    /// @param status the HTTP status
    /// @param headers by name, in any case
    /// @param text the body; bytes that are no UTF-8 are replaced, which no case relies on
    public record Answer(int status, Map<String, List<String>> headers, String text) {
        private static final List<String> PASSING = List.of("Date", "Connection", "Keep-Alive");

        /// The body as JSON.
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /// The beginning of the body, for a failure.
        public String excerpt() {
            return text.substring(0, Math.min(300, text.length()));
        }

        /// Everything that it tells: what differs from answer to answer and says nothing is left out.
        public String told() {
            var telling = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            telling.putAll(headers);
            PASSING.forEach(telling::remove);
            return status + " " + telling + " " + text.replaceAll("\"request\":\"[^\"]*\"", "\"request\":\"\"");
        }

        /// The lines of a body of JSON lines.
        public List<JsonNode> lines() {
            return text.lines().map(line -> JSON.readTree(line)).toList();
        }
    }
}
