package dev.gatehouse.model.review;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the review takes of an event.
///
/// @param text what was searched for or taken out; empty also where that was erased
public record ReviewEvent(
        EventId id,
        Instant time,
        ActorId actor,
        String action,
        Optional<Target> target,
        Outcome outcome,
        List<String> reasons,
        Optional<String> text) {
    /// Keeps an own copy.
    public ReviewEvent {
        reasons = List.copyOf(reasons);
    }

    /// Of a whole event.
    public static ReviewEvent of(AuditEvent event) {
        return new ReviewEvent(
                event.id(),
                event.time(),
                event.actor(),
                event.action(),
                event.target(),
                event.outcome(),
                event.reasons(),
                event.detail().text());
    }
}
