package dev.gatehouse.client.imports.report;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.rule.RulePart;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an import does, in numbers, and what it does not do, line by line. `read` = created + changed + unchanged +
/// refused.
///
/// @param kind what kind of source
/// @param read accounts in the file, good and bad
/// @param created accounts made
/// @param changed accounts changed
/// @param unchanged accounts left as they are
/// @param refused accounts not taken, and why
/// @param notApplied what the file says that was not applied
/// @param notes how what was taken over is to be understood
/// @param rolesCreated roles made
/// @param grants roles given
/// @param revocations roles taken away
/// @param parts rules set, and what they name, by kind
/// @param skipped entries that are no account of a person, by kind
public record ImportReport(
        String kind,
        int read,
        int created,
        int changed,
        int unchanged,
        List<Finding> refused,
        List<Finding> notApplied,
        List<Finding> notes,
        int rolesCreated,
        int grants,
        int revocations,
        Map<RulePart.Kind, Integer> parts,
        Map<String, Integer> skipped) {
    /// Keeps own copies, in the order of lines.
    public ImportReport {
        refused = sorted(refused);
        notApplied = sorted(notApplied);
        notes = sorted(notes);
        parts = Map.copyOf(parts);
        skipped = java.util.Collections.unmodifiableMap(new TreeMap<>(skipped));
    }

    /// The report as JSON, for more members to be added.
    public JsonBuilder json() {
        var other = new JsonBuilder();
        skipped.forEach(other::put);
        var set = new JsonBuilder();
        new TreeMap<>(parts).forEach((part, count) -> set.put(part.wire(), count));
        return new JsonBuilder()
                .put("read", read)
                .put("created", created)
                .put("changed", changed)
                .put("unchanged", unchanged)
                .putAll(
                        "refused",
                        refused.stream().map(f -> finding(f, "reason")).toList())
                .putAll(
                        "notApplied",
                        notApplied.stream().map(f -> finding(f, "what")).toList())
                .putAll("notes", notes.stream().map(f -> finding(f, "what")).toList())
                .put("source", kind)
                .put("rolesCreated", rolesCreated)
                .put("grants", grants)
                .put("revocations", revocations)
                .put("parts", set.build())
                .put("skipped", other.build());
    }

    private static Json.Obj finding(Finding finding, String name) {
        return new JsonBuilder()
                .put("line", finding.line())
                .put(name, finding.text())
                .build();
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparingLong(Finding::line)).toList();
    }
}
