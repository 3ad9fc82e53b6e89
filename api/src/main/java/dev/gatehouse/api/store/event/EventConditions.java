package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.query.EventQuery;

/// What a query asks of an event itself, as conditions on its row `e`.
public final class EventConditions {
    // As a query of its own a value is unknown to the planner. What is typed never makes a plan of its own look cheaper
    // than the one that is there; to plan for many months costs more than to read them.
    static final String TEXT = "(SELECT ?::text)";

    private EventConditions() {}

    /// Adds them, each with its `AND`.
    public static void add(Clause clause, EventQuery query) {
        query.actor().ifPresent(actor -> clause.add(" AND e.actor = " + TEXT, actor.value()));
        query.target()
                .ifPresent(target -> clause.add(
                        " AND e.target_id = " + TEXT + " AND e.target_kind = " + TEXT, target.id(), target.kind()));
        query.action().ifPresent(action -> clause.add(" AND e.action = " + TEXT, action));
        query.outcome().ifPresent(outcome -> clause.add(" AND e.outcome = " + TEXT, outcome.wire()));
    }

    /// Whether there are any.
    public static boolean any(EventQuery query) {
        return query.actor().isPresent()
                || query.target().isPresent()
                || query.action().isPresent()
                || query.outcome().isPresent();
    }
}
