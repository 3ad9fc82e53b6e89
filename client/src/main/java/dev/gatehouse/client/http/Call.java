package dev.gatehouse.client.http;

import dev.gatehouse.model.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One request, as far as this module's callers decide it.
///
/// @param method GET, POST or DELETE
/// @param path begins with a slash; encoded
/// @param token the bearer token, unless nobody is signed in. A secret
/// @param body what to send
/// @param headers more headers
/// @param work whether the server may take its time
public record Call(
        String method,
        String path,
        Optional<char[]> token,
        Optional<byte[]> body,
        Map<String, String> headers,
        boolean work) {
    /// Reads.
    public static Call get(String path) {
        return new Call("GET", path, Optional.empty(), Optional.empty(), Map.of(), false);
    }

    /// Sends JSON.
    public static Call post(String path, byte[] json) {
        return new Call("POST", path, Optional.empty(), Optional.of(json), Map.of(), false);
    }

    /// Ends something.
    public static Call delete(String path) {
        return new Call("DELETE", path, Optional.empty(), Optional.empty(), Map.of(), false);
    }

    /// This request by somebody signed in.
    public Call as(char[] bearer) {
        return new Call(method, path, Optional.of(bearer), body, headers, work);
    }

    /// This request with one more header.
    public Call with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, token, body, more, work);
    }

    /// This request, which may take the server a while.
    public Call asWork() {
        return new Call(method, path, token, body, headers, true);
    }

    /// How long the answer may take.
    Duration patience(Timeouts timeouts) {
        return work ? timeouts.work() : timeouts.answer();
    }

    /// Says what is asked, never by whom or with what.
    @Override
    public String toString() {
        return "Call[" + method + " " + path.replaceAll("\\?.*", "") + "]";
    }

    /// A path with a query; absent values are left out.
    public static String query(String path, Map<String, ? extends Optional<?>> values) {
        var out = new StringBuilder(path);
        char separator = '?';
        for (var entry : values.entrySet()) {
            if (entry.getValue().isPresent()) {
                out.append(separator).append(entry.getKey()).append('=');
                out.append(encode(entry.getValue().get().toString()));
                separator = '&';
            }
        }
        return out.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// An answer that was read whole.
    ///
    /// @param status 200 to 299
    /// @param body its JSON; empty: it had none
    public record Answer(int status, Optional<Json> body) {}
}
