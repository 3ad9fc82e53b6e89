package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.directory.SearchKeys;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.query.EventQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One query on the tables of one month, of some or of all, latest first. It begins with what is indexed: the words, an
/// address, or a key of the event itself.
///
/// @param query what is looked for
/// @param place before which event; empty: from the latest on
/// @param count how many events
record EventMonthQuery(EventQuery query, Optional<Place> place, int count) {
    private static final int LATEST = 2_000;
    private static final String FOUND = "SELECT e.id, e.time, e.leaf, d.detail, l.index FROM (";

    private static final String TEXT = EventConditions.TEXT;
    private static final String TIME = "(SELECT ?::timestamptz)";
    private static final String REST = " LEFT JOIN leaf l ON l.event = e.id";

    // Something to sort by, no matter what: so the database has the whole page before it sends the first row, and sends
    // it in one go. As rows are found they would wake the reader for every few of them, which costs more than a page.
    private static final String AT_ONCE = " ORDER BY index";

    /// A place in the list.
    record Place(Instant time, UUID id) {}

    /// Whether few events of a month are meant, as far as one can tell, so that it takes many months to fill a page.
    boolean isSelective() {
        return query.text().isEmpty()
                && (query.actor().isPresent()
                        || query.target().isPresent()
                        || query.address().isPresent());
    }

    /// The address, if all that came from one is meant.
    Optional<String> onlyAddress() {
        return query.text().isPresent() || asksOfEvent() ? Optional.empty() : query.address();
    }

    /// Adds the query on all months: the database reads them one by one, the latest first, until it has enough.
    void addTo(Clause clause) {
        of(clause, "event", "event_detail");
        clause.add(AT_ONCE);
    }

    /// Adds the query for what came from an address, on the latest months.
    ///
    /// @param first the earliest of them
    void addTo(Clause clause, YearMonth first) {
        byAddress(clause, "event", "event_detail", Optional.of(first));
        clause.add(AT_ONCE);
    }

    /// Adds the query on some months, the latest first: the database reads no more of them than it takes.
    void addTo(Clause clause, List<YearMonth> months) {
        if (months.size() == 1) {
            of(clause, event(months.getFirst()), detail(months.getFirst()));
        } else {
            clause.add("SELECT * FROM (SELECT * FROM (");
            for (int i = 0; i < months.size(); i++) {
                clause.add(i == 0 ? "(" : ") UNION ALL (");
                of(clause, event(months.get(i)), detail(months.get(i)));
                clause.add(" ORDER BY e.time DESC, e.id DESC");
            }
            // In order, each of them: so they are merged, and read only as far as the page goes.
            clause.add(")) m ORDER BY time DESC, id DESC" + limit(count) + ") l");
        }
        clause.add(AT_ONCE);
    }

    private void of(Clause clause, String event, String detail) {
        if (query.text().isPresent()) {
            byWords(clause, event, detail);
        } else if (query.address().isPresent()) {
            byAddress(clause, event, detail, Optional.empty());
        } else {
            byEvent(clause, event, detail);
        }
    }

    private static String event(YearMonth month) {
        return "event_" + EventMonths.suffix(month);
    }

    private static String detail(YearMonth month) {
        return "event_detail_" + EventMonths.suffix(month);
    }

    /// Adds the query for words on the latest events of a month: what many events have is found soon among them.
    void addLatestTo(Clause clause, YearMonth month) {
        clause.add(
                FOUND + "SELECT n.event, n.time, n.detail FROM (SELECT d.event, d.time, d.detail, d.search, d.address"
                        + " FROM " + detail(month) + " d WHERE true");
        range(clause, "d.time", "d.event");
        clause.add(
                " ORDER BY d.time DESC, d.event DESC" + limit(LATEST) + ") n JOIN " + event(month)
                        + " e ON e.time = n.time AND e.id = n.event WHERE n.search @@ to_tsquery('simple', ?)",
                SearchKeys.wordQuery(query.text().orElse("")));
        query.address().ifPresent(address -> clause.add(" AND n.address = ?", address));
        conditions(clause);
        clause.add(" ORDER BY n.time DESC, n.event DESC" + limit(count) + ") d JOIN " + event(month)
                + " e ON e.time = d.time AND e.id = d.event" + REST + AT_ONCE);
    }

    private void byEvent(Clause clause, String event, String detail) {
        clause.add(FOUND + "SELECT e.id, e.time, e.leaf FROM " + event + " e WHERE true");
        conditions(clause);
        range(clause, "e.time", "e.id");
        clause.add(" ORDER BY e.time DESC, e.id DESC" + limit(count) + ") e LEFT JOIN " + detail
                + " d ON d.time = e.time AND d.event = e.id" + REST);
    }

    private void byAddress(Clause clause, String event, String detail, Optional<YearMonth> since) {
        clause.add(
                FOUND + "SELECT d.event, d.time, d.detail FROM " + detail + " d WHERE d.address = " + TEXT
                        + notBefore(since, "d.time"),
                query.address());
        if (asksOfEvent()) {
            clause.add(" AND EXISTS (SELECT FROM " + event + " e WHERE e.time = d.time AND e.id = d.event");
            conditions(clause);
            clause.add(")");
        }
        range(clause, "d.time", "d.event");
        clause.add(" ORDER BY d.time DESC, d.event DESC" + limit(count) + ") d JOIN " + event
                + " e ON e.time = d.time AND e.id = d.event" + notBefore(since, "e.time") + REST);
    }

    /// A month in the text, not a value: so the plan has none before it.
    private static String notBefore(Optional<YearMonth> since, String time) {
        return since.map(first -> " AND " + time + " >= '" + EventMonths.start(first) + "'")
                .orElse("");
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
        return EventConditions.any(query);
    }

    private void conditions(Clause clause) {
        EventConditions.add(clause, query);
    }

    private void range(Clause clause, String time, String id) {
        query.from().ifPresent(from -> clause.add(" AND " + time + " >= " + TIME, from));
        query.to().ifPresent(to -> clause.add(" AND " + time + " < " + TIME, to));
        // The time alone as well: it tells which months need not be read.
        place.ifPresent(before -> clause.add(
                " AND " + time + " <= " + TIME + " AND (" + time + ", " + id + ") < (?::timestamptz, ?::uuid)",
                before.time(),
                before.time(),
                before.id()));
    }

    /// A bound in the text, not a value: so the plan knows how little is wanted.
    private static String limit(int most) {
        return " LIMIT " + most;
    }
}
