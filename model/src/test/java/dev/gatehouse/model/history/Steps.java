package dev.gatehouse.model.history;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Sample;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.rule.PartWire;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// The events that lead from one directory to the next: one for each account, role and part that differs.
final class Steps {
    private long made;

    /// What led from one to the next.
    List<AuditEvent> between(Directory before, Directory after) {
        var events = new ArrayList<AuditEvent>();
        both(before.users().keySet(), after.users().keySet())
                .forEach(id -> add(
                        events,
                        "EditUser",
                        new Target("user", id.toString()),
                        Differences.ofUser(before.user(id), after.user(id)),
                        after.revision()));
        both(before.roles().keySet(), after.roles().keySet())
                .forEach(id -> add(
                        events,
                        "EditRole",
                        new Target("role", id.toString()),
                        Differences.ofRole(before.role(id), after.role(id)),
                        after.revision()));
        both(keys(before), keys(after))
                .forEach(key -> add(
                        events,
                        "Set" + key.kind().inChanges(),
                        new Target(
                                key.kind().wire().toLowerCase(Locale.ROOT),
                                key.id().toString()),
                        Differences.ofPart(
                                before.restrictions().find(key).map(PartWire::encode),
                                after.restrictions().find(key).map(PartWire::encode)),
                        after.revision()));
        return events;
    }

    private static List<RulePart.Key> keys(Directory directory) {
        return directory.restrictions().parts().stream().map(RulePart::key).toList();
    }

    private static <T> Stream<T> both(java.util.Collection<T> some, java.util.Collection<T> others) {
        var all = new TreeSet<T>(some);
        all.addAll(others);
        return all.stream();
    }

    private void add(List<AuditEvent> events, String action, Target target, Differences difference, long revision) {
        if (difference.structural().isEmpty() && difference.personal().isEmpty()) {
            return;
        }
        events.add(new AuditEvent(
                new EventId(new UUID(7, made++)),
                Sample.NOW,
                Sample.STAMP.by(),
                action,
                Optional.of(target),
                Outcome.DONE,
                List.of(),
                revision,
                "test",
                difference.structural(),
                new EventDetail(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        difference.personal(),
                        Map.of()),
                OptionalLong.empty()));
    }
}
