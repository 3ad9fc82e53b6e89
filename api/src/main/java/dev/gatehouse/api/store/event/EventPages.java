package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.event.EventMonthQuery.Place;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.api.store.page.Page;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/// The trail, latest first, page by page. Months are read one by one, the latest first, and more at a time the longer
/// nothing is found: a page costs what it shows, wherever it lies. What few events of a month tell of is read in one
/// statement over all months.
public final class EventPages {
    /// Most events on a page.
    public static final int MOST = 500;

    private static final int MONTHS_AT_ONCE = 16;
    private static final Comparator<StoredEvent> LATEST_FIRST = Comparator.comparing(StoredEvent::time)
            .thenComparing(event -> event.id().toString())
            .reversed();

    private final Sql sql;
    private final EventMonths months;
    private final CursorSeal seal;
    private final TenantId tenant;
    private final String reader;

    /// @param sql of the transaction
    /// @param months of the tenant
    /// @param seal seals the cursors
    /// @param tenant whose trail
    /// @param reader who reads on where they began: a cursor is good for nobody else
    public EventPages(Sql sql, EventMonths months, CursorSeal seal, TenantId tenant, String reader) {
        this.sql = sql;
        this.months = months;
        this.seal = seal;
        this.tenant = tenant;
        this.reader = reader;
    }

    /// One page.
    ///
    /// @param cursor where it begins; empty: at the latest event
    /// @param limit how many events, 1 to [#MOST]
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` for a cursor of another list or reader
    public Page<StoredEvent> page(EventQuery query, Optional<String> cursor, int limit, Instant now) {
        int bounded = Math.clamp(limit, 1, MOST);
        String list = reader + "\n" + query;
        Optional<Place> place = cursor.map(text -> {
            List<String> key = seal.open(tenant, list, text);
            return new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        });
        List<StoredEvent> found = read(query, place, bounded + 1, now);
        if (found.size() <= bounded) {
            return new Page<>(found, Optional.empty());
        }
        StoredEvent last = found.get(bounded - 1);
        return new Page<>(
                found.subList(0, bounded),
                Optional.of(seal.seal(
                        tenant, list, List.of(last.time().toString(), last.id().toString()))));
    }

    private List<StoredEvent> read(EventQuery query, Optional<Place> place, int count, Instant now) {
        var wanted = new EventMonthQuery(query, place, count);
        List<YearMonth> left = months(query, place, now);
        int latest = latest(left, now);
        if (query.text().isPresent() && latest > 0) {
            List<StoredEvent> soon = list(clause -> wanted.addLatestTo(clause, left.get(latest - 1)));
            if (soon.size() == count) {
                return soon;
            }
        }
        if (wanted.isSelective()) {
            return selected(wanted, left, latest);
        }
        var found = new ArrayList<StoredEvent>();
        int from = 0;
        int to = latest;
        while (found.size() < count && from < left.size()) {
            List<YearMonth> some = left.subList(from, to);
            found.addAll(list(clause -> wanted.addTo(clause, some)));
            from = to;
            to = Math.min(left.size(), from + Math.min(MONTHS_AT_ONCE, some.size() * 2));
        }
        return found.size() > count ? found.subList(0, count) : found;
    }

    /// What few events of a month tell of is read over all months; an address that is known to fill a page sooner, over
    /// as many as it took.
    private List<StoredEvent> selected(EventMonthQuery wanted, List<YearMonth> left, int latest) {
        Optional<String> address = wanted.onlyAddress();
        Optional<Integer> known = address.flatMap(months.busy()::months);
        if (known.isPresent() && latest > 0) {
            YearMonth first = left.get(Math.min(left.size(), latest + known.get()) - 1);
            List<StoredEvent> soon = list(clause -> wanted.addTo(clause, first));
            if (soon.size() == wanted.count()) {
                return soon;
            }
        }
        List<StoredEvent> all = list(wanted::addTo);
        address.ifPresent(of -> {
            if (all.size() < wanted.count()) {
                months.busy().forget(of);
            } else {
                int index = left.indexOf(EventMonths.of(all.getLast().time()));
                months.busy().filled(of, Math.max(0, index - latest + 1));
            }
        });
        return all;
    }

    private List<StoredEvent> list(Consumer<Clause> query) {
        var clause = new Clause();
        query.accept(clause);
        List<StoredEvent> found = sql.list(clause.text(), EventPages::event, clause.values());
        found.sort(LATEST_FIRST);
        return found;
    }

    /// How many of the months make up the latest that can hold anything: one is always made ahead of its time, and a
    /// clock that is ahead may have written there.
    private static int latest(List<YearMonth> months, Instant now) {
        YearMonth current = EventMonths.of(now);
        long ahead = months.stream().filter(month -> month.isAfter(current)).count();
        return (int) Math.min(months.size(), ahead + 1);
    }

    /// The months that can hold what is looked for, the latest first.
    private List<YearMonth> months(EventQuery query, Optional<Place> place, Instant now) {
        Optional<YearMonth> latest = place.map(Place::time).or(query::to).map(EventMonths::of);
        Optional<YearMonth> earliest = query.from().map(EventMonths::of);
        return months.all(sql, now).stream()
                .filter(month -> latest.map(last -> !month.isAfter(last)).orElse(true))
                .filter(month -> earliest.map(first -> !month.isBefore(first)).orElse(true))
                .toList();
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        long place = row.getLong(5);
        OptionalLong index = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(place);
        return new StoredEvent(
                Values.uuid(row, 1), Values.instant(row, 2), row.getString(3), Values.optionalText(row, 4), index);
    }
}
