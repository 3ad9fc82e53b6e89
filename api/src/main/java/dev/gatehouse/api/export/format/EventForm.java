package dev.gatehouse.api.export.format;

import dev.gatehouse.api.store.event.export.RawEvent;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.TrailFormat;
import java.time.Instant;

/// Writes events in one form. What follows the last of them says how many there were: a file without it was cut off.
/// Used by one thread.
public sealed interface EventForm permits CsvForm, JsonLinesForm, OcsfForm {
    /// What comes before the first event.
    void begin(Bytes out);

    /// An event.
    ///
    /// @throws UnreadableException for something that is none; nothing of it was added
    void event(RawEvent event, Bytes out);

    /// What follows the last event.
    ///
    /// @param events how many there were
    /// @param before the instant before which they happened
    void end(long events, Instant before, Bytes out);

    /// The form of a tenant's events.
    static EventForm of(TrailFormat format, TenantId tenant) {
        return switch (format) {
            case CSV -> new CsvForm();
            case JSONL -> new JsonLinesForm();
            case OCSF -> new OcsfForm(tenant);
        };
    }
}
