package dev.gatehouse.api.http;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import io.helidon.common.uri.UriQuery;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request as Helidon hands it over.
///
/// @param request Helidon's
record HelidonRequest(ServerRequest request) implements IncomingRequest {
    @Override
    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    @Override
    public Map<String, List<String>> query() {
        UriQuery query = request.query();
        if (query.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> all = new HashMap<>();
        query.names().forEach(name -> all.put(name, query.all(name)));
        return all;
    }

    @Override
    public byte[] body(int limit) {
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
    String address() {
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
