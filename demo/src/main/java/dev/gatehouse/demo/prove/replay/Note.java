package dev.gatehouse.demo.prove.replay;

import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What was explained of a decision right after it was made, while nothing had changed yet.
///
/// @param event the event that keeps the decision
/// @param kind what kind of event that is
/// @param refused whether somebody was refused by it
/// @param revision the revision then
/// @param told everything that was explained, as it came
record Note(String event, String kind, boolean refused, long revision, String told) {
    private static final List<String> DECIDED =
            List.of("permitted", "reasons", "permittedUntil", "nextPermitted", "notBefore", "tz", "trace");

    /// Asks why, about the very instant, place and permission that the event names.
    ///
    /// @param event as the trail shows it
    /// @param who whom it is about
    /// @param from where they were
    static Note of(Restless tenant, JsonNode event, String who, String from) throws IOException, ProofFailed {
        var asked = new java.util.HashMap<String, Object>(Map.of("user", who, "address", from));
        asked.put("at", field(event, "judged.at").orElseThrow(() -> new ProofFailed("keeps no decision: " + event)));
        field(event, "judged.permission").ifPresent(permission -> asked.put("permission", permission));
        JsonNode answer = explain(tenant.view(), asked);
        ProofFailed.unless(
                answer.get("revision").asLong() == tenant.revision(),
                "explained by revision %s, it is %d",
                answer.get("revision"),
                tenant.revision());
        ProofFailed.unless(
                field(event, "judged.revision").equals(Optional.of(Long.toString(tenant.revision()))),
                "decided by %s, it is %d",
                field(event, "judged.revision"),
                tenant.revision());
        return new Note(
                event.get("id").asString(),
                event.get("action").asString(),
                event.get("outcome").asString().equals("refused"),
                tenant.revision(),
                decided(answer));
    }

    /// What an event keeps under a name.
    private static Optional<String> field(JsonNode event, String name) {
        for (JsonNode field : event.get("fields")) {
            if (field.get("field").asString().equals(name)) {
                return Optional.of(field.get("after").asString());
            }
        }
        return Optional.empty();
    }

    private static JsonNode explain(TenantView view, Map<String, Object> asked) throws IOException, ProofFailed {
        var answer = view.client().post(view.path("explain"), view.token(), asked);
        ProofFailed.unless(answer.status() == 200, "explaining %s answered %s", asked, answer.excerpt());
        return answer.json();
    }

    private static String decided(JsonNode answer) {
        var all = new StringBuilder();
        for (String member : DECIDED) {
            if (answer.has(member)) {
                all.append(member).append(' ').append(answer.get(member)).append('\n');
            }
        }
        return all.toString();
    }

    /// Lets the decision be made again, and compares it to the byte.
    void replay(TenantView view) throws IOException, ProofFailed {
        JsonNode again = explain(view, Map.of("event", event));
        String now = decided(again);
        ProofFailed.unless(now.equals(told), "%s %s: then\n%s\nnow\n%s", kind, event, told, now);
        JsonNode replayed = again.get("replayed");
        ProofFailed.unless(
                replayed.get("sameOutcome").asBoolean()
                        && replayed.get("sameTrace").asBoolean(),
                "%s %s came out the same, and it says %s",
                kind,
                event,
                replayed);
        ProofFailed.unless(
                again.get("revision").asLong() == revision
                        && again.get("facts").asString().equals("then"),
                "%s %s was made again by other rules: %s",
                kind,
                event,
                again);
    }
}
