package dev.gatehouse.model.query;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a summary takes of an event.
public record SummaryRow(
        EventId id,
        Instant time,
        ActorId actor,
        String action,
        Optional<Target> target,
        Outcome outcome,
        List<String> reasons,
        Optional<String> address) {
    /// Keeps an own copy.
    public SummaryRow {
        reasons = List.copyOf(reasons);
    }
}
