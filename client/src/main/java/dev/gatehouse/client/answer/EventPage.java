package dev.gatehouse.client.answer;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.wire.EventWire;
import java.util.List;
import java.util.Optional;

/// Some of the events that a query finds.
///
/// @param events newest first
/// @param next the cursor of the next page; empty: this is the last
public record EventPage(List<AuditEvent> events, Optional<String> next) {
    private static final int MOST = 500;

    /// Keeps an own copy.
    public EventPage {
        events = List.copyOf(events);
    }

    /// Reads the answer.
    public static EventPage decode(JsonFields in) {
        return new EventPage(Fields.list(in, "events", MOST, EventWire::decode), in.optionalText("next", 2_048));
    }
}
