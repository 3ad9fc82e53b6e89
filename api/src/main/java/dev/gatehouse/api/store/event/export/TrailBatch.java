package dev.gatehouse.api.store.event.export;

import dev.gatehouse.api.store.directory.SearchKeys;
import dev.gatehouse.api.store.event.EventConditions;
import dev.gatehouse.api.store.event.EventMonths;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.query.EventQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/// The events of one month that come next, oldest first: one statement. The place it goes on from is a value that the
/// planner may look at, since the month is read in the order of its key and no other plan is wanted.
///
/// @param query what is looked for
/// @param month in which month
/// @param after after which event; empty: from its first
/// @param count how many at most
record TrailBatch(EventQuery query, YearMonth month, Optional<Place> after, int count) {
    private static final String TEXT = "(SELECT ?::text)";

    /// A place in the order.
    record Place(Instant time, UUID id) {}

    Clause statement() {
        var clause = new Clause().add("SELECT e.time, e.id, e.leaf, d.detail FROM (");
        if (query.text().isPresent() || query.address().isPresent()) {
            byDetail(clause);
        } else {
            byEvent(clause);
        }
        return clause.add(" ORDER BY e.time, e.id");
    }

    private void byEvent(Clause clause) {
        clause.add("SELECT e.time, e.id, e.leaf FROM " + event() + " e WHERE true");
        EventConditions.of(query).addTo(clause);
        range(clause, "e.time", "e.id");
        clause.add(" ORDER BY e.time, e.id LIMIT " + count + ") e LEFT JOIN " + detail()
                + " d ON d.time = e.time AND d.event = e.id");
        // Both are read side by side in this order: without it the details would be read from the month's first on.
        after.ifPresent(place -> clause.add(" AND d.time >= ?::timestamptz", place.time()));
    }

    private void byDetail(Clause clause) {
        clause.add("SELECT d.time, d.event, d.detail FROM " + detail() + " d WHERE true");
        query.address().ifPresent(address -> clause.add(" AND d.address = " + TEXT, address));
        query.text()
                .ifPresent(text -> clause.add(" AND d.search @@ to_tsquery('simple', ?)", SearchKeys.wordQuery(text)));
        if (EventConditions.of(query).any()) {
            clause.add(" AND EXISTS (SELECT FROM " + event() + " e WHERE e.time = d.time AND e.id = d.event");
            EventConditions.of(query).addTo(clause);
            clause.add(")");
        }
        range(clause, "d.time", "d.event");
        clause.add(" ORDER BY d.time, d.event LIMIT " + count + ") d JOIN " + event()
                + " e ON e.time = d.time AND e.id = d.event");
    }

    private void range(Clause clause, String time, String id) {
        query.from().ifPresent(from -> clause.add(" AND " + time + " >= ?::timestamptz", from));
        query.to().ifPresent(to -> clause.add(" AND " + time + " < ?::timestamptz", to));
        after.ifPresent(place ->
                clause.add(" AND (" + time + ", " + id + ") > (?::timestamptz, ?::uuid)", place.time(), place.id()));
    }

    private String event() {
        return "public.event_" + EventMonths.suffix(month);
    }

    private String detail() {
        return "public.event_detail_" + EventMonths.suffix(month);
    }
}
