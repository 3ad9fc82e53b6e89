package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.query.EventQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a query asks of each event, as conditions of SQL.
///
/// @param query what is looked for
/// @param place beyond which event; empty: from the end of the trail on
/// @param direction which way from there
public record EventConditions(EventQuery query, Optional<Place> place, Direction direction) {
    // As a query of its own a value is unknown to the planner. What is typed never makes a plan of its own look cheaper
    // than the one that is there; to plan for many months costs more than to read them.
    static final String TEXT = "(SELECT ?::text)";
    private static final String TIME = "(SELECT ?::timestamptz)";

    /// A place in the list.
    public record Place(Instant time, UUID id) {}

    /// What a query asks, wherever it begins.
    public static EventConditions of(EventQuery query) {
        return new EventConditions(query, Optional.empty(), Direction.OLDER);
    }

    /// Whether anything is asked of the event itself.
    public boolean any() {
        return askOfEvent() || query.reason().isPresent();
    }

    /// Whether anything is asked that is a column of the event itself, but for the reason.
    boolean askOfEvent() {
        return query.actor().isPresent()
                || query.target().isPresent()
                || query.involving().isPresent()
                || query.action().isPresent()
                || query.outcome().isPresent()
                || !query.excluded().isNothing();
    }

    /// Adds what is asked of an event.
    public void addTo(Clause clause) {
        addUsualTo(clause);
        query.involving().ifPresent(target -> {
            clause.add(" AND (");
            addTarget(clause, target);
            query.involvedActor().ifPresent(actor -> clause.add(" OR e.actor = " + TEXT, actor.value()));
            clause.add(")");
        });
        addReasonTo(clause, "e.time", "e.id");
    }

    /// Adds what is asked of an event, as far as somebody who is involved did it.
    void addInvolvedActorTo(Clause clause, String actor) {
        clause.add(" AND e.actor = " + TEXT, actor);
        addUsualTo(clause);
        addReasonTo(clause, "e.time", "e.id");
    }

    /// Adds what is asked of an event, as far as it was done to somebody who is involved, and not by themselves.
    void addInvolvedTargetTo(Clause clause, Target target) {
        clause.add(" AND ");
        addTarget(clause, target);
        query.involvedActor().ifPresent(actor -> clause.add(" AND e.actor <> " + TEXT, actor.value()));
        addUsualTo(clause);
        addReasonTo(clause, "e.time", "e.id");
    }

    private void addUsualTo(Clause clause) {
        query.actor().ifPresent(actor -> clause.add(" AND e.actor = " + TEXT, actor.value()));
        query.target().ifPresent(target -> {
            clause.add(" AND ");
            addTarget(clause, target);
        });
        query.action().ifPresent(action -> clause.add(" AND e.action = " + TEXT, action));
        // In the text: it is one of three, and what was not done has an index of its own.
        query.outcome().ifPresent(outcome -> clause.add(" AND e.outcome = '" + outcome.wire() + "'"));
        if (!query.excluded().actors().isEmpty()) {
            clause.add(
                    " AND e.actor <> ALL (?)",
                    Column.of("text", query.excluded().actors(), actor -> actor.value()));
        }
        if (!query.excluded().actions().isEmpty()) {
            clause.add(
                    " AND e.action <> ALL (?)",
                    Column.of("text", query.excluded().actions(), action -> action));
        }
    }

    private static void addTarget(Clause clause, Target target) {
        clause.add("e.target_id = " + TEXT + " AND e.target_kind = " + TEXT, target.id(), target.kind());
    }

    /// Adds that an event has the reason, looked up for each: with an offset it is never made a join, which would read
    /// all that have it.
    void addReasonTo(Clause clause, String time, String id) {
        query.reason()
                .ifPresent(reason -> clause.add(
                        " AND EXISTS (SELECT FROM event_reason r WHERE r.time = " + time + " AND r.event = " + id
                                + " AND r.reason = ? OFFSET 0)",
                        reason));
    }

    /// Adds in what time.
    void addRangeTo(Clause clause, String time, String id) {
        query.from().ifPresent(from -> clause.add(" AND " + time + " >= " + TIME, from));
        query.to().ifPresent(to -> clause.add(" AND " + time + " < " + TIME, to));
        // The time alone as well: it tells which months need not be read.
        place.ifPresent(from -> clause.add(
                " AND " + time + " " + direction.notBefore() + " " + TIME + " AND (" + time + ", " + id + ") "
                        + direction.beyond() + " (?::timestamptz, ?::uuid)",
                from.time(),
                from.time(),
                from.id()));
    }
}
