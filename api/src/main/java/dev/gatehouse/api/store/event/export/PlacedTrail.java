package dev.gatehouse.api.store.event.export;

import dev.gatehouse.api.store.connect.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A tenant's log, in the order of its places.
///
/// @param sql on the tenant's database
public record PlacedTrail(Sql sql) {
    private static final int FETCH = 200;
    private static final int MOST = 1_000;
    private static final int BYTES = 1 << 20;

    private static final String RANGE = "SELECT l.index, e.leaf, d.detail FROM leaf l"
            + " LEFT JOIN event e ON e.time = l.time AND e.id = l.event"
            + " LEFT JOIN event_detail d ON d.time = l.time AND d.event = l.event"
            + " WHERE l.index >= ? AND l.index < ? ORDER BY l.index";

    /// How far it has come.
    ///
    /// @param epoch which of its lives it is in
    /// @param size how many places were given
    public record End(int epoch, long size) {}

    /// Events on end.
    ///
    /// @param events one for each place; none: it is not there, so somebody took it away
    public record Stretch(List<Optional<RawEvent>> events) {
        /// Keeps an own copy.
        public Stretch {
            events = List.copyOf(events);
        }
    }

    /// How far it has come.
    public End end() {
        return sql.one("SELECT epoch, size FROM log_head", row -> new End(row.getInt(1), row.getLong(2)))
                .orElseThrow();
    }

    /// The events from one place on to before another, at least one and no more than are held in memory. Needs a
    /// transaction.
    ///
    /// @param to greater than `from`
    public Stretch read(long from, long to) {
        long end = Math.min(to, from + MOST);
        var found = new ArrayList<Optional<RawEvent>>();
        var bytes = new int[1];
        sql.eachWhile(
                RANGE,
                FETCH,
                row -> {
                    long index = row.getLong(1);
                    while (from + found.size() < index) {
                        found.add(Optional.empty());
                    }
                    Optional<byte[]> detail = Optional.ofNullable(row.getBytes(3));
                    Optional<RawEvent> event = Optional.ofNullable(row.getBytes(2))
                            .map(leaf -> RawEvent.of(leaf, detail, OptionalLong.of(index)));
                    found.add(event);
                    bytes[0] += event.map(RawEvent::size).orElse(0);
                    return bytes[0] < BYTES;
                },
                from,
                end);
        while (bytes[0] < BYTES && from + found.size() < end) {
            found.add(Optional.empty());
        }
        return new Stretch(found);
    }
}
