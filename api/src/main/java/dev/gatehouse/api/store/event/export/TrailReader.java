package dev.gatehouse.api.store.event.export;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.event.EventMonths;
import dev.gatehouse.api.store.event.export.TrailBatch.Place;
import dev.gatehouse.api.store.page.Clause;
import dev.gatehouse.model.query.EventQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Reads the events that a query finds, oldest first, some at a time. It holds nothing in the database between two
/// times: it goes on after the event it read last, and events are never changed. Used by one thread at a time.
public final class TrailReader {
    /// Most events that are read at a time.
    public static final int BATCH = 4_000;
    /// No further event is read once so many bytes were.
    public static final int BYTES = 4 << 20;

    // What the driver holds at once: few enough that they may all be as large as an event can be.
    private static final int FETCH = 500;

    private final EventQuery query;
    private final BooleanSupplier isLeft;
    private Optional<Deque<YearMonth>> months = Optional.empty();
    private Optional<Place> after = Optional.empty();

    /// @param query what is looked for; its end keeps it from running after those who write
    /// @param isLeft whether nobody waits for it any more
    public TrailReader(EventQuery query, BooleanSupplier isLeft) {
        this.query = query;
        this.isLeft = isLeft;
    }

    /// The next events; none: there are no more, or nobody waits for them.
    ///
    /// @param sql of a transaction
    /// @param known the months of the tenant
    public List<RawEvent> next(Sql sql, EventMonths known, Instant now) {
        if (months.isEmpty()) {
            months = Optional.of(months(known.allAnew(sql, now)));
        }
        Deque<YearMonth> left = months.get();
        while (!left.isEmpty() && !isLeft.getAsBoolean()) {
            List<RawEvent> found = read(sql, left.getFirst());
            if (after.isEmpty()) {
                left.removeFirst();
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// An event that is not known to have a place.
    private record Found(UUID id, RawEvent event) {}

    /// Reads some of a month; where it goes on is empty if that was the rest of it.
    private List<RawEvent> read(Sql sql, YearMonth month) {
        var found = new ArrayList<Found>(BATCH);
        var bytes = new int[1];
        Clause clause = new TrailBatch(query, month, after, BATCH).statement();
        after = Optional.empty();
        sql.eachWhile(
                clause.text(),
                FETCH,
                row -> {
                    Found event = found(row);
                    found.add(event);
                    bytes[0] += event.event().size();
                    boolean isFull = found.size() == BATCH || bytes[0] >= BYTES;
                    if (isFull) {
                        after = Optional.of(new Place(Values.instant(row, 1), event.id()));
                    }
                    return !isFull && !isLeft.getAsBoolean();
                },
                clause.values());
        Map<UUID, Long> places =
                new Places(sql).of(found.stream().map(Found::id).toList());
        return found.stream()
                .map(one -> {
                    Long place = places.get(one.id());
                    return place == null ? one.event() : one.event().at(place);
                })
                .toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                Values.uuid(row, 2),
                RawEvent.of(row.getBytes(3), Optional.ofNullable(row.getBytes(4)), OptionalLong.empty()));
    }

    private Deque<YearMonth> months(List<YearMonth> latestFirst) {
        var oldestFirst = new ArrayDeque<YearMonth>();
        for (YearMonth month : latestFirst) {
            boolean tooLate = query.to()
                    .filter(to -> !EventMonths.start(month).isBefore(to))
                    .isPresent();
            boolean tooEarly = query.from()
                    .filter(from -> month.isBefore(EventMonths.of(from)))
                    .isPresent();
            if (!tooLate && !tooEarly) {
                oldestFirst.addFirst(month);
            }
        }
        return oldestFirst;
    }
}
