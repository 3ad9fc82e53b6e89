package dev.gatehouse.ui.audit.detail;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Optional;

/// One event as a paragraph that fits a ticket.
///
/// @param events events in words
/// @param words the reader's language
public record EventText(EventWords events, Words words) {
    /// The paragraph: what happened, field by field, when, from where, and the id to find it by.
    public String paragraph(AuditEvent event) {
        var lines = new ArrayList<String>();
        lines.add(events.story(event));
        said(event).ifPresent(lines::add);
        for (FieldChange change : events.changes(event)) {
            lines.add(
                    words.text("vocabulary.change", events.field(change), events.before(change), events.after(change)));
        }
        lines.add(words.text("audit.copy.when", here(event), event.time().toString()));
        lines.add(words.text("audit.copy.where", events.where(event), event.id().toString(), event.request()));
        return String.join("\n", lines) + "\n";
    }

    /// What somebody said with it: the reason they gave, or what they looked for.
    public Optional<String> said(AuditEvent event) {
        boolean searched = event.action().equals(EventKind.TRAIL_SEARCHED.wire());
        return event.detail()
                .text()
                .map(text ->
                        searched ? words.text("vocabulary.searchedFor", text) : words.text("audit.copy.reason", text));
    }

    /// The time in the reader's zone, to the millisecond.
    public String here(AuditEvent event) {
        return words.text(
                "audit.millis",
                words.times().cellWithSeconds(event.time()),
                event.time().atOffset(ZoneOffset.UTC).get(ChronoField.MILLI_OF_SECOND));
    }
}
