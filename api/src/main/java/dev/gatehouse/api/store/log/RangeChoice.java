package dev.gatehouse.api.store.log;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.model.evidence.Period;
import dev.gatehouse.model.evidence.pack.PackageForm;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which entries of a log a package of a period has to have: all from the first to the last whose time lies in it,
/// whatever lies between, and on either side so many that lie outside, or all there are.
public final class RangeChoice {
    private static final int CHUNK = 256;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final Sql sql;
    private final long size;

    /// A contiguous range.
    ///
    /// @param first the place of the first
    /// @param end the place behind the last
    public record Range(long first, long end) {}

    /// @param sql of the transaction
    /// @param size how far the log has come
    public RangeChoice(Sql sql, long size) {
        this.sql = sql;
        this.size = size;
    }

    /// Chooses it.
    ///
    /// @throws FaultException `too_large` for more than [PackageForm#MOST_ENTRIES]
    public Range of(Period period) {
        Range inside = inside(period);
        long first = period.from().isEmpty() ? 0 : back(inside.first(), period);
        long end = period.to().isEmpty() ? size : forth(inside.end(), period);
        if (end - first > PackageForm.MOST_ENTRIES) {
            throw tooLarge();
        }
        return new Range(first, end);
    }

    private static FaultException tooLarge() {
        return new FaultException(
                Fault.of(FaultCode.TOO_LARGE, "most", PackageForm.MOST_ENTRIES).with("field", "from"));
    }

    /// From the first to the last whose time lies in the period; where none does, the place at which it would.
    private Range inside(Period period) {
        record Found(long count, long least, long most) {}
        Found found = sql.listPlanned(
                        "SELECT count(*), min(f.index), max(f.index) FROM (SELECT l.index FROM event e"
                                + " JOIN leaf l ON l.event = e.id AND l.time = e.time WHERE l.index < ?"
                                + " AND e.time >= ? AND e.time < ? LIMIT " + (PackageForm.MOST_ENTRIES + 1) + ") f",
                        row -> new Found(row.getLong(1), row.getLong(2), row.getLong(3)),
                        size,
                        period.from().orElse(EARLIEST),
                        period.to().orElse(LATEST))
                .getFirst();
        if (found.count() > PackageForm.MOST_ENTRIES) {
            throw tooLarge();
        }
        if (found.count() > 0) {
            return new Range(found.least(), found.most() + 1);
        }
        long place = period.to().flatMap(this::firstSince).orElse(size);
        return new Range(place, place);
    }

    private Optional<Long> firstSince(Instant time) {
        return sql.one(
                "SELECT l.index FROM (SELECT id, time FROM event WHERE time >= ? ORDER BY time, id LIMIT 1) e"
                        + " JOIN leaf l ON l.event = e.id AND l.time = e.time WHERE l.index < ?",
                row -> row.getLong(1),
                time,
                size);
    }

    /// So far to the left that enough in a row lie before the period.
    private long back(long from, Period period) {
        return reached(from, -1, period::isBefore);
    }

    /// So far to the right that enough in a row lie behind the period.
    private long forth(long from, Period period) {
        return reached(from, 1, period::isBehind);
    }

    private long reached(long from, int step, Predicate<Instant> outside) {
        long at = from;
        int inARow = 0;
        while (inARow < PackageForm.MARGIN && (step < 0 ? at > 0 : at < size)) {
            long low = step < 0 ? Math.max(0, at - CHUNK) : at;
            long high = step < 0 ? at : Math.min(size, at + CHUNK);
            List<Instant> times = sql.list(
                    "SELECT time FROM leaf WHERE index >= ? AND index < ? ORDER BY index",
                    row -> Values.instant(row, 1),
                    low,
                    high);
            for (int i = 0; i < times.size() && inARow < PackageForm.MARGIN; i++) {
                Instant time = times.get(step < 0 ? times.size() - 1 - i : i);
                inARow = outside.test(time) ? inARow + 1 : 0;
                at += step;
            }
            if (times.isEmpty() || Math.abs(at - from) > PackageForm.MOST_ENTRIES) {
                throw tooLarge();
            }
        }
        return at;
    }
}
