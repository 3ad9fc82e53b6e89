package dev.gatehouse.api.evidence;

import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.event.EventHistory;
import dev.gatehouse.api.store.event.EventHistory.Stretch;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.history.Rewind;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.DirectoryWire;
import dev.gatehouse.model.wire.PolicyWire;
import dev.gatehouse.model.wire.rule.PartWire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The roles and rules that were in force at a revision: those of now, minus what the log says since (decision 020).
/// Where the log does not say, it says that.
final class PolicyThen {
    private PolicyThen() {}

    /// As canonical JSON on one line.
    ///
    /// @param revision the last of the period
    /// @param at an instant at which it was current
    static byte[] of(TenantTransaction tx, long revision, Instant at) {
        var out = new JsonBuilder().put("revision", revision).put("at", at);
        try {
            Directory then = then(tx, revision, at);
            out.put("policy", PolicyWire.encode(then.policy()));
            out.putAll(
                    "roles",
                    then.roles().values().stream()
                            .sorted(Comparator.comparing(Role::id))
                            .map(DirectoryWire::encode)
                            .toList());
            for (RulePart.Kind kind : RulePart.Kind.values()) {
                out.putAll(
                        kind.wire(),
                        then.restrictions().parts().stream()
                                .filter(part -> part.key().kind() == kind)
                                .sorted(Comparator.comparing(RulePart::key))
                                .map(PartWire::encode)
                                .toList());
            }
        } catch (FaultException e) {
            out.put("unknown", e.fault().code().wire());
        }
        return (CanonicalJson.text(out.build()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Directory then(TenantTransaction tx, long revision, Instant at) {
        var now = new Directory(
                tx.tenant().id(),
                tx.revision(),
                Map.of(),
                tx.roles().roles(),
                tx.policy(),
                tx.rules().restrictions());
        if (revision >= now.revision()) {
            return now;
        }
        var events = new EventHistory(tx.sql());
        var stretch = new Stretch(revision, now.revision(), at);
        List<AuditEvent> newer = new ArrayList<>(events.ofParts(stretch));
        newer.addAll(events.ofAllRoles(stretch));
        return Rewind.to(now, revision, newer);
    }
}
