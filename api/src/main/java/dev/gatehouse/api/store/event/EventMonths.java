package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.connect.Sql;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/// Which months (UTC) of a tenant's events have a table, as far as this process knows. Months are added, never taken
/// away; so what is known stays true.
public final class EventMonths {
    private final ConcurrentSkipListSet<YearMonth> known = new ConcurrentSkipListSet<>();
    private final BusyAddresses busy = new BusyAddresses();
    private volatile Optional<Instant> read = Optional.empty();

    /// The month that an instant lies in.
    public static YearMonth of(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    /// What the names of a month's tables end with.
    public static String suffix(YearMonth month) {
        return "%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    /// The first instant of a month.
    public static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// Which addresses fill a page within few of them.
    BusyAddresses busy() {
        return busy;
    }

    /// All months, the latest first. Read anew once a minute: other processes add some, too.
    public List<YearMonth> all(Sql sql, Instant now) {
        Optional<Instant> last = read;
        if (last.isEmpty() || now.isAfter(last.get().plusSeconds(60))) {
            sql.list(
                            "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                                    + " WHERE i.inhparent = 'public.event'::regclass"
                                    + " AND c.relname ~ '^event_[0-9]{4}_[0-9]{2}$'",
                            row -> row.getString(1))
                    .forEach(name -> known.add(YearMonth.of(
                            Integer.parseInt(name.substring(6, 10)), Integer.parseInt(name.substring(11, 13)))));
            read = Optional.of(now);
        }
        return List.copyOf(known.descendingSet());
    }

    /// All months as they are at this moment, the latest first: for whoever may miss none.
    public List<YearMonth> allAnew(Sql sql, Instant now) {
        read = Optional.empty();
        return all(sql, now);
    }

    /// Sees to it that months have their tables, and the one after the last.
    ///
    /// @return the months that this made; known only once the transaction has committed
    public List<YearMonth> require(Sql sql, YearMonth first, YearMonth last) {
        var missing = Stream.iterate(first, month -> !month.isAfter(last.plusMonths(1)), month -> month.plusMonths(1))
                .filter(month -> !known.contains(month))
                .toList();
        if (!missing.isEmpty()) {
            sql.run("SELECT make_event_months(?, ?)", start(missing.getFirst()), start(missing.getLast()));
        }
        return missing;
    }

    /// Notes months that are there for certain.
    public void remember(List<YearMonth> months) {
        known.addAll(months);
    }
}
