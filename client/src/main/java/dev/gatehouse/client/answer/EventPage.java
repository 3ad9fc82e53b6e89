package dev.gatehouse.client.answer;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.wire.EventWire;
import java.util.List;
import java.util.Optional;

/// Some of the events that a query finds.
///
/// @param events newest first
/// @param next the cursor of what is older; empty: there is nothing
/// @param prev the cursor of what is newer; empty: it began at the latest, or there is nothing
public record EventPage(List<AuditEvent> events, Optional<String> next, Optional<String> prev) {
    private static final int MOST = 500;

    /// Keeps an own copy.
    public EventPage {
        events = List.copyOf(events);
    }

    /// A page that began at the latest event.
    public EventPage(List<AuditEvent> events, Optional<String> next) {
        this(events, next, Optional.empty());
    }

    /// Reads the answer.
    public static EventPage decode(JsonFields in) {
        return new EventPage(
                Fields.list(in, "events", MOST, EventWire::decode),
                in.optionalText("next", 2_048),
                in.optionalText("prev", 2_048));
    }
}
