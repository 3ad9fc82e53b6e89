package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.event.EventConditions.Place;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.query.EventQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads the events that a query finds, the nearest first. Months are read one by one, and more at a time the longer
/// nothing is found. What few events of a month tell of is read in one statement over all months.
///
/// @param <T> what is read of each
final class EventScan<T> {
    private static final int MONTHS_AT_ONCE = 16;

    private final Sql sql;
    private final EventMonths months;
    private final Row<T> row;
    private final Function<T, Instant> time;
    private final Comparator<T> latestFirst;

    /// @param row reads one
    EventScan(Sql sql, EventMonths months, Row<T> row, Function<T, Instant> time, Function<T, UUID> id) {
        this.sql = sql;
        this.months = months;
        this.row = row;
        this.time = time;
        latestFirst = Comparator.comparing(time)
                .thenComparing(one -> id.apply(one).toString())
                .reversed();
    }

    /// What a query finds, the latest first.
    List<T> read(EventMonthQuery wanted, Instant now) {
        EventConditions conditions = wanted.conditions();
        List<YearMonth> left = months(wanted.query(), conditions, now);
        boolean older = conditions.direction() == Direction.OLDER;
        int latest = older ? latest(left, now) : Math.min(1, left.size());
        if (wanted.mayBeAmongLatest() && latest > 0) {
            List<T> soon = list(clause -> wanted.addLatestTo(clause, left.get(latest - 1)));
            if (soon.size() == wanted.count()) {
                return soon;
            }
        }
        if (wanted.isSelective()) {
            return older ? selected(wanted, left, latest) : list(wanted::addTo);
        }
        var found = new ArrayList<T>();
        int from = 0;
        int to = latest;
        while (found.size() < wanted.count() && from < left.size()) {
            List<YearMonth> some = left.subList(from, to);
            found.addAll(list(clause -> wanted.addTo(clause, some)));
            from = to;
            to = Math.min(left.size(), from + Math.min(MONTHS_AT_ONCE, some.size() * 2));
        }
        if (!older) {
            found.sort(latestFirst);
        }
        int beyond = Math.max(0, found.size() - wanted.count());
        return older ? found.subList(0, found.size() - beyond) : found.subList(beyond, found.size());
    }

    /// What few events of a month tell of is read over all months; an address that is known to fill a page sooner, over
    /// as many as it took.
    private List<T> selected(EventMonthQuery wanted, List<YearMonth> left, int latest) {
        Optional<String> address = wanted.onlyAddress();
        Optional<Integer> known = address.flatMap(months.busy()::months);
        if (known.isPresent() && latest > 0) {
            YearMonth first = left.get(Math.min(left.size(), latest + known.get()) - 1);
            List<T> soon = list(clause -> wanted.addTo(clause, first));
            if (soon.size() == wanted.count()) {
                return soon;
            }
        }
        List<T> all = list(wanted::addTo);
        address.ifPresent(of -> {
            if (all.size() < wanted.count()) {
                months.busy().forget(of);
            } else {
                int index = left.indexOf(EventMonths.of(time.apply(all.getLast())));
                months.busy().filled(of, Math.max(0, index - latest + 1));
            }
        });
        return all;
    }

    private List<T> list(Consumer<Clause> query) {
        var clause = new Clause();
        query.accept(clause);
        List<T> found = sql.list(clause.text(), row, clause.values());
        found.sort(latestFirst);
        return found;
    }

    /// How many of the months make up the latest that can hold anything: one is always made ahead of its time, and a
    /// clock that is ahead may have written there.
    private static int latest(List<YearMonth> months, Instant now) {
        YearMonth current = EventMonths.of(now);
        long ahead = months.stream().filter(month -> month.isAfter(current)).count();
        return (int) Math.min(months.size(), ahead + 1);
    }

    /// The months that can hold what is looked for, the nearest first.
    private List<YearMonth> months(EventQuery query, EventConditions conditions, Instant now) {
        boolean older = conditions.direction() == Direction.OLDER;
        Optional<YearMonth> place = conditions.place().map(Place::time).map(EventMonths::of);
        Optional<YearMonth> latest = (older ? place : Optional.<YearMonth>empty())
                .or(() -> query.to().map(EventMonths::of));
        Optional<YearMonth> earliest = (older ? Optional.<YearMonth>empty() : place)
                .or(() -> query.from().map(EventMonths::of));
        List<YearMonth> all = months.all(sql, now).stream()
                .filter(month -> latest.map(last -> !month.isAfter(last)).orElse(true))
                .filter(month -> earliest.map(first -> !month.isBefore(first)).orElse(true))
                .toList();
        return older ? all : all.reversed();
    }
}
