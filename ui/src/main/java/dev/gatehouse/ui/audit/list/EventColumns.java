package dev.gatehouse.ui.audit.list;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The columns of the trail, from the left.
public final class EventColumns {
    /// Those that only a list without a detail beside it has room for.
    static final Set<String> ONLY_WIDE = Set.of("what", "where");

    private final Words words;
    private final Supplier<EventWords> events;

    EventColumns(Words words, Supplier<EventWords> events) {
        this.words = words;
        this.events = events;
    }

    List<Column<AuditEvent>> all() {
        return List.of(
                Column.<AuditEvent>whole(
                                "time",
                                words.times().header(words.text("audit.column.time")),
                                152,
                                event -> words.times().cellWithSeconds(event.time()))
                        .copying(event -> event.time().toString())
                        .unsorted(),
                Column.<AuditEvent>shortenable(
                                "who",
                                words.text("audit.column.who"),
                                150,
                                event -> events.get().who(event))
                        .unsorted(),
                Column.<AuditEvent>shortenable(
                                "did",
                                words.text("audit.column.did"),
                                130,
                                event -> events.get().did(event))
                        .unsorted(),
                Column.<AuditEvent>shortenable(
                                "to",
                                words.text("audit.column.to"),
                                150,
                                event -> events.get().to(event))
                        .unsorted(),
                Column.<AuditEvent>status("outcome", words.text("audit.column.outcome"), 112, this::mark)
                        .unsorted(),
                Column.<AuditEvent>shortenable(
                                "what",
                                words.text("audit.column.what"),
                                220,
                                event -> events.get().what(event))
                        .unsorted(),
                Column.<AuditEvent>shortenable(
                                "where",
                                words.text("audit.column.where"),
                                130,
                                event -> events.get().where(event))
                        .unsorted());
    }

    Column.Mark mark(AuditEvent event) {
        String outcome = events.get().outcome(event.outcome());
        return new Column.Mark(status(event.outcome()), Optional.of(icon(event.outcome())), outcome, 0);
    }

    /// How an outcome is coloured: what went well is quiet.
    public static Status status(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Status.QUIET;
            case REFUSED -> Status.BAD;
            case PENDING -> Status.UNKNOWN;
        };
    }

    /// The icon of an outcome.
    public static Icon icon(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Icon.DONE;
            case REFUSED -> Icon.CLOSE;
            case PENDING -> Icon.STARTS;
        };
    }
}
