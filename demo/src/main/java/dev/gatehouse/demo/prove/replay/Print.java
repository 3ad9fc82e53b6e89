package dev.gatehouse.demo.prove.replay;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What a directory was when it was read: its lines in their one form, sorted, and SHA-256 of them. What sign-in
/// knows is left out, and the tickets of grants.
///
/// @param at the server's time when it was read
/// @param revision which it was
/// @param digest lower-case hexadecimal
record Print(String at, long revision, String digest) {
    private static final List<String> OF_SIGN_IN = List.of("status", "lockedUntil", "verified");

    /// Reads what is.
    static Print now(TenantView view) throws IOException, ProofFailed {
        return of(view.get("directory"));
    }

    /// Reads what was when this was made, and compares.
    void compare(TenantView view) throws IOException, ProofFailed {
        Print then = of(view.get("directory/past?at=" + at));
        ProofFailed.unless(then.revision == revision, "at %s it was %d, not %d", at, revision, then.revision);
        ProofFailed.unless(
                then.digest.equals(digest), "revision %d at %s is %s, it was %s", revision, at, then.digest, digest);
    }

    private static Print of(PlainClient.Answer answer) throws IOException, ProofFailed {
        ProofFailed.unless(answer.status() == 200, "a directory answered %s", answer.excerpt());
        var lines = new ArrayList<String>();
        List<JsonNode> all = answer.lines();
        for (JsonNode line : all.subList(1, all.size() - 1)) {
            if (!line.has("facts")) {
                lines.add(plain(line, "").toString());
            }
        }
        lines.sort(null);
        return new Print(
                all.getFirst().get("time").asString(),
                all.getFirst().get("revision").asLong(),
                sha256(String.join("\n", lines)));
    }

    /// Members in order, lists without order.
    private static Object plain(JsonNode node, String inside) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().forEach(member -> {
                String name = member.getKey();
                boolean left = OF_SIGN_IN.contains(name) || (inside.equals("grants") && name.equals("ticket"));
                if (!left) {
                    members.put(name, plain(member.getValue(), name));
                }
            });
            return members;
        }
        if (node.isArray() && (inside.equals("grants") || inside.equals("roles"))) {
            var items = new TreeSet<String>();
            node.forEach(item -> items.add(plain(item, inside).toString()));
            return items;
        }
        return node;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
