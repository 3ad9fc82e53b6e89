package dev.gatehouse.model.review;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.identity.EventId;
import java.time.Instant;
import java.util.Map;

/// One day as it is shown: the review, and the events that its items name.
///
/// @param review what was found and said
/// @param from its first instant
/// @param to its end, exclusive
/// @param events by id
public record DayPage(DayReview review, Instant from, Instant to, Map<EventId, AuditEvent> events) {
    /// Keeps an own copy.
    public DayPage {
        events = Map.copyOf(events);
    }
}
