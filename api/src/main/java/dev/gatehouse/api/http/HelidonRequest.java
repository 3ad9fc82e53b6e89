package dev.gatehouse.api.http;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request as Helidon hands it over. Used by one thread.
final class HelidonRequest implements IncomingRequest {
    private final ServerRequest request;
    private Optional<byte[]> read = Optional.empty();
    private Optional<Fault> unreadable = Optional.empty();

    /// @param request Helidon's
    HelidonRequest(ServerRequest request) {
        this.request = request;
    }

    @Override
    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    /// Read here and not by Helidon, which drops a name without a value: `?dryRun` must never be missed.
    @Override
    public Map<String, List<String>> query() {
        String raw = request.query().rawValue();
        if (raw.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> all = new HashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            all.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
        }
        return all;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of(FaultCode.INVALID_REQUEST, "expected", "query"), e);
        }
    }

    @Override
    public byte[] body(int limit) {
        unreadable.ifPresent(fault -> {
            throw new FaultException(fault);
        });
        try {
            byte[] bytes = read.isPresent() ? read.get() : bytes(limit);
            read = Optional.of(bytes);
            return bytes;
        } catch (FaultException e) {
            unreadable = Optional.of(e.fault());
            throw e;
        }
    }

    @Override
    public boolean hasBody() {
        return request.content().hasEntity();
    }

    private byte[] bytes(int limit) {
        Headers headers = request.headers();
        if (!headers.contentType().map(HelidonRequest::isJson).orElse(false)
                || headers.contains(HeaderNames.CONTENT_ENCODING)) {
            throw new FaultException(Fault.of(FaultCode.UNSUPPORTED_MEDIA_TYPE, "expected", Answer.JSON));
        }
        if (headers.contentLength().orElse(0) > limit) {
            throw tooLarge(limit);
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the body broke off", e);
        }
    }

    /// Where the request came from, as text.
    String address(Proxies proxies) {
        return proxies.sender(peer(), request.headers().all(HeaderNames.X_FORWARDED_FOR, List::of));
    }

    /// What the other end of the connection showed of itself.
    Optional<Certificate[]> certificates() {
        return request.remotePeer().tlsCertificates();
    }

    private String peer() {
        if (request.remotePeer().address() instanceof InetSocketAddress socket) {
            String text = socket.getAddress().getHostAddress();
            int zone = text.indexOf('%');
            return zone < 0 ? text : text.substring(0, zone);
        }
        return "";
    }

    private static boolean isJson(HttpMediaType type) {
        return type.mediaType().text().equalsIgnoreCase(Answer.JSON)
                && type.charset()
                        .map(charset -> charset.equalsIgnoreCase("utf-8"))
                        .orElse(true);
    }

    private static FaultException tooLarge(int limit) {
        return new FaultException(Fault.of(FaultCode.TOO_LARGE, "most", limit));
    }
}
