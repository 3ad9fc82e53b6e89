package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.directory.SearchKeys;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.query.EventQuery;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// One query on the tables of one month, of some or of all, nearest first. It begins with what is indexed: the words,
/// an address, a key of the event itself, or a reason.
///
/// @param query what is looked for
/// @param conditions the same, with the place to begin at
/// @param count how many events
/// @param shape what is read of each
record EventMonthQuery(EventQuery query, EventConditions conditions, int count, EventShape shape) {
    private static final int LATEST = 2_000;

    /// Whether few events of a month are meant, as far as one can tell, so that it takes many months to fill a page.
    boolean isSelective() {
        return query.text().isEmpty()
                && (query.actor().isPresent()
                        || query.target().isPresent()
                        || query.involving().isPresent()
                        || query.reason().isPresent()
                        || query.address().isPresent());
    }

    /// The address, if all that came from one is meant.
    Optional<String> onlyAddress() {
        return query.text().isPresent() || query.reason().isPresent() || conditions.askOfEvent()
                ? Optional.empty()
                : query.address();
    }

    /// Adds the query on all months: the database reads them one by one, the latest first, until it has enough.
    void addTo(Clause clause) {
        of(clause, "public.event", "public.event_detail");
        clause.add(shape.atOnce());
    }

    /// Adds the query for what came from an address, on the latest months.
    ///
    /// @param first the earliest of them
    void addTo(Clause clause, YearMonth first) {
        byAddress(clause, "public.event", "public.event_detail", Optional.of(first));
        clause.add(shape.atOnce());
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
                clause.add(order("e.time", "e.id"));
            }
            // In order, each of them: so they are merged, and read only as far as the page goes.
            clause.add(")) m" + order("time", "id") + limit(count) + ") l");
        }
        clause.add(shape.atOnce());
    }

    private void of(Clause clause, String event, String detail) {
        if (query.text().isPresent()) {
            byWords(clause, event, detail);
        } else if (query.address().isPresent()) {
            byAddress(clause, event, detail, Optional.empty());
        } else if (query.involving().isPresent()) {
            byInvolved(clause, event, detail, query.involving().get());
        } else if (query.reason().isPresent()
                && query.actor().isEmpty()
                && query.target().isEmpty()) {
            byReason(clause, event, detail);
        } else {
            byEvent(clause, event, detail);
        }
    }

    private static String event(YearMonth month) {
        return "public.event_" + EventMonths.suffix(month);
    }

    private static String detail(YearMonth month) {
        return "public.event_detail_" + EventMonths.suffix(month);
    }

    /// Whether the latest events of a month may fill the page.
    boolean mayBeAmongLatest() {
        return query.text().isPresent()
                && conditions.direction() == Direction.OLDER
                && count <= LATEST
                && shape == EventShape.PAGE;
    }

    /// Adds the query for words on the latest events of a month: what many events have is found soon among them.
    void addLatestTo(Clause clause, YearMonth month) {
        clause.add(shape.select()
                + "SELECT n.event, n.time, n.detail FROM (SELECT d.event, d.time, d.detail, d.search, d.address"
                + " FROM " + detail(month) + " d WHERE true");
        conditions.addRangeTo(clause, "d.time", "d.event");
        clause.add(
                " ORDER BY d.time DESC, d.event DESC" + limit(LATEST) + ") n JOIN " + event(month)
                        + " e ON e.time = n.time AND e.id = n.event WHERE n.search @@ to_tsquery('simple', ?)",
                SearchKeys.wordQuery(query.text().orElse("")));
        query.address().ifPresent(address -> clause.add(" AND n.address = ?", address));
        conditions.addTo(clause);
        clause.add(" ORDER BY n.time DESC, n.event DESC" + limit(count) + ") d JOIN " + event(month)
                + " e ON e.time = d.time AND e.id = d.event" + shape.rest() + shape.atOnce());
    }

    private void byEvent(Clause clause, String event, String detail) {
        clause.add(shape.select() + "SELECT " + shape.ofEvent() + " FROM " + event + " e WHERE true");
        conditions.addTo(clause);
        conditions.addRangeTo(clause, "e.time", "e.id");
        clause.add(order("e.time", "e.id") + limit(count));
        withDetail(clause, detail);
    }

    private void withDetail(Clause clause, String detail) {
        clause.add(") e LEFT JOIN " + detail + " d ON d.time = e.time AND d.event = e.id" + shape.rest());
    }

    /// What somebody did and what was done to them are two indexes; each is read as far as a page goes.
    private void byInvolved(Clause clause, String event, String detail, Target target) {
        String begin = "(SELECT " + shape.ofEvent() + " FROM " + event + " e WHERE true";
        clause.add(shape.select() + "SELECT * FROM (" + begin);
        conditions.addInvolvedTargetTo(clause, target);
        conditions.addRangeTo(clause, "e.time", "e.id");
        clause.add(order("e.time", "e.id") + limit(count) + ")");
        query.involvedActor().ifPresent(actor -> {
            clause.add(" UNION ALL " + begin);
            conditions.addInvolvedActorTo(clause, actor.value());
            conditions.addRangeTo(clause, "e.time", "e.id");
            clause.add(order("e.time", "e.id") + limit(count) + ")");
        });
        clause.add(") e" + order("e.time", "e.id") + limit(count));
        withDetail(clause, detail);
    }

    private void byReason(Clause clause, String event, String detail) {
        clause.add(
                shape.select() + "SELECT " + shape.ofEvent()
                        + " FROM (SELECT r.time, r.event FROM event_reason r WHERE r.reason = " + EventConditions.TEXT,
                query.reason());
        if (conditions.askOfEvent()) {
            clause.add(" AND EXISTS (SELECT FROM " + event + " e WHERE e.time = r.time AND e.id = r.event");
            conditions.addTo(clause);
            clause.add(")");
        }
        conditions.addRangeTo(clause, "r.time", "r.event");
        clause.add(order("r.time", "r.event") + limit(count) + ") r JOIN " + event
                + " e ON e.time = r.time AND e.id = r.event");
        withDetail(clause, detail);
    }

    private void byAddress(Clause clause, String event, String detail, Optional<YearMonth> since) {
        clause.add(
                shape.select() + "SELECT d.event, d.time" + shape.ofDetail() + " FROM " + detail
                        + " d WHERE d.address = "
                        + EventConditions.TEXT
                        + notBefore(since, "d.time"),
                query.address());
        if (conditions.askOfEvent()) {
            clause.add(" AND EXISTS (SELECT FROM " + event + " e WHERE e.time = d.time AND e.id = d.event");
            conditions.addTo(clause);
            clause.add(")");
        } else {
            conditions.addReasonTo(clause, "d.time", "d.event");
        }
        conditions.addRangeTo(clause, "d.time", "d.event");
        clause.add(order("d.time", "d.event") + limit(count) + ") d JOIN " + event
                + " e ON e.time = d.time AND e.id = d.event" + notBefore(since, "e.time") + shape.rest());
    }

    /// A month in the text, not a value: so the plan has none before it.
    private static String notBefore(Optional<YearMonth> since, String time) {
        return since.map(first -> " AND " + time + " >= '" + EventMonths.start(first) + "'")
                .orElse("");
    }

    private void byWords(Clause clause, String event, String detail) {
        // Matched first: in order of time, a rare word would read the whole month.
        clause.add(
                shape.select() + "WITH m AS MATERIALIZED (SELECT d.event, d.time" + shape.ofDetail() + " FROM " + detail
                        + " d WHERE d.search @@ to_tsquery('simple', ?)",
                SearchKeys.wordQuery(query.text().orElse("")));
        query.address().ifPresent(address -> clause.add(" AND d.address = ?", address));
        conditions.addRangeTo(clause, "d.time", "d.event");
        clause.add(") SELECT m.* FROM m JOIN " + event + " e ON e.time = m.time AND e.id = m.event WHERE true");
        conditions.addTo(clause);
        clause.add(order("m.time", "m.event") + limit(count) + ") d JOIN " + event
                + " e ON e.time = d.time AND e.id = d.event" + shape.rest());
    }

    private String order(String time, String id) {
        return conditions.direction().orderBy(time, id);
    }

    /// A bound in the text, not a value: so the plan knows how little is wanted.
    private static String limit(int most) {
        return " LIMIT " + most;
    }
}
