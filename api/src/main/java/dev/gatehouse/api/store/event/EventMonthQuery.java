package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.directory.SearchKeys;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.query.EventQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/// One query on the tables of one month, latest first. It begins with what is indexed: the words, the address, or a key
/// of the event itself.
///
/// @param query what is looked for
/// @param place before which event; empty: from the latest on
/// @param count how many events
record EventMonthQuery(EventQuery query, Optional<Place> place, int count) {
    private static final int LATEST = 2_000;
    private static final String FOUND = "SELECT e.id, e.time, e.leaf, d.detail, l.index FROM (";
    private static final String REST = " LEFT JOIN leaf l ON l.event = e.id";

    /// A place in the list.
    record Place(Instant time, UUID id) {}

    /// Adds the query on a month.
    void addTo(Clause clause, YearMonth month) {
        String event = "event_" + EventMonths.suffix(month);
        String detail = "event_detail_" + EventMonths.suffix(month);
        if (query.text().isPresent()) {
            byWords(clause, event, detail);
        } else if (query.address().isPresent()) {
            byAddress(clause, event, detail);
        } else {
            byEvent(clause, event, detail);
        }
    }

    /// Adds the query for words on the latest events of a month: what many events have is found soon among them.
    void addLatestTo(Clause clause, YearMonth month) {
        String event = "event_" + EventMonths.suffix(month);
        clause.add(
                FOUND + "SELECT n.event, n.time, n.detail FROM (SELECT d.event, d.time, d.detail, d.search, d.address"
                        + " FROM event_detail_" + EventMonths.suffix(month) + " d WHERE true");
        range(clause, "d.time", "d.event");
        clause.add(
                " ORDER BY d.time DESC, d.event DESC" + limit(LATEST) + ") n JOIN " + event
                        + " e ON e.time = n.time AND e.id = n.event WHERE n.search @@ to_tsquery('simple', ?)",
                SearchKeys.wordQuery(query.text().orElse("")));
        query.address().ifPresent(address -> clause.add(" AND n.address = ?", address));
        conditions(clause);
        clause.add(" ORDER BY n.time DESC, n.event DESC" + limit(count) + ") d JOIN " + event
                + " e ON e.time = d.time AND e.id = d.event" + REST);
    }

    private void byEvent(Clause clause, String event, String detail) {
        clause.add(FOUND + "SELECT e.id, e.time, e.leaf FROM " + event + " e WHERE true");
        conditions(clause);
        range(clause, "e.time", "e.id");
        clause.add(" ORDER BY e.time DESC, e.id DESC" + limit(count) + ") e LEFT JOIN " + detail
                + " d ON d.time = e.time AND d.event = e.id" + REST);
    }

    private void byAddress(Clause clause, String event, String detail) {
        clause.add(
                FOUND + "SELECT d.event, d.time, d.detail FROM " + detail + " d WHERE d.address = ?", query.address());
        if (asksOfEvent()) {
            clause.add(" AND EXISTS (SELECT FROM " + event + " e WHERE e.time = d.time AND e.id = d.event");
            conditions(clause);
            clause.add(")");
        }
        range(clause, "d.time", "d.event");
        clause.add(" ORDER BY d.time DESC, d.event DESC" + limit(count) + ") d JOIN " + event
                + " e ON e.time = d.time AND e.id = d.event" + REST);
    }

    private void byWords(Clause clause, String event, String detail) {
        // Matched first: in order of time, a rare word would read the whole month.
        clause.add(
                FOUND + "WITH m AS MATERIALIZED (SELECT d.event, d.time, d.detail FROM " + detail
                        + " d WHERE d.search @@ to_tsquery('simple', ?)",
                SearchKeys.wordQuery(query.text().orElse("")));
        query.address().ifPresent(address -> clause.add(" AND d.address = ?", address));
        range(clause, "d.time", "d.event");
        clause.add(") SELECT m.event, m.time, m.detail FROM m JOIN " + event
                + " e ON e.time = m.time AND e.id = m.event WHERE true");
        conditions(clause);
        clause.add(" ORDER BY m.time DESC, m.event DESC" + limit(count) + ") d JOIN " + event
                + " e ON e.time = d.time AND e.id = d.event" + REST);
    }

    private boolean asksOfEvent() {
        return query.actor().isPresent()
                || query.target().isPresent()
                || query.action().isPresent()
                || query.outcome().isPresent();
    }

    private void conditions(Clause clause) {
        query.actor().ifPresent(actor -> clause.add(" AND e.actor = ?", actor.value()));
        query.target()
                .ifPresent(
                        target -> clause.add(" AND e.target_id = ? AND e.target_kind = ?", target.id(), target.kind()));
        query.action().ifPresent(action -> clause.add(" AND e.action = ?", action));
        query.outcome().ifPresent(outcome -> clause.add(" AND e.outcome = ?", outcome.wire()));
    }

    private void range(Clause clause, String time, String id) {
        query.from().ifPresent(from -> clause.add(" AND " + time + " >= ?", from));
        query.to().ifPresent(to -> clause.add(" AND " + time + " < ?", to));
        place.ifPresent(before ->
                clause.add(" AND (" + time + ", " + id + ") < (?::timestamptz, ?::uuid)", before.time(), before.id()));
    }

    /// A bound in the text, not a value: so the plan knows how little is wanted.
    private static String limit(int most) {
        return " LIMIT " + most;
    }
}
