package dev.gatehouse.api.history;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a directory's lines say, whatever their order: less what sign-in knows, and less the tickets of grants.
final class Picture {
    private static final Set<String> OF_SIGN_IN = Set.of("status", "lockedUntil", "verified");

    private Picture() {}

    /// The lines that say what is, each in its one form, sorted.
    static List<String> lines(String body) {
        return Arrays.stream(body.split("\n"))
                .map(line -> (Json.Obj) JsonReader.read(line.getBytes(StandardCharsets.UTF_8)))
                .filter(line -> line.members().size() == 1)
                .filter(line -> Stream.of("facts", "end").noneMatch(line.members()::containsKey))
                .map(line -> CanonicalJson.text(plain(line)))
                .sorted()
                .toList();
    }

    /// SHA-256 of them.
    static String digest(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", lines(body)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Json.Obj plain(Json.Obj line) {
        var all = new TreeMap<String, Json>();
        line.members().forEach((kind, value) -> all.put(kind, kind.equals("user") ? user((Json.Obj) value) : value));
        return new Json.Obj(all);
    }

    private static Json.Obj user(Json.Obj user) {
        var all = new TreeMap<>(user.members());
        all.keySet().removeAll(OF_SIGN_IN);
        all.computeIfPresent("roles", (_, roles) -> sorted(((Json.Array) roles).items()));
        all.computeIfPresent(
                "grants",
                (_, grants) -> sorted(((Json.Array) grants)
                        .items().stream().map(Picture::withoutTicket).toList()));
        return new Json.Obj(all);
    }

    private static Json withoutTicket(Json grant) {
        var all = new TreeMap<>(((Json.Obj) grant).members());
        all.remove("ticket");
        return new Json.Obj(all);
    }

    private static Json sorted(List<Json> items) {
        return new Json.Array(items.stream()
                .sorted(Comparator.comparing(item -> item.toString()))
                .toList());
    }
}
