package dev.gatehouse.api.store.event.export;

import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which places some events have in the log. Ids grow with time, so the places of events on end lie beside each other
/// in the index: to read that stretch costs a tenth of looking each of them up.
///
/// @param sql on the tenant's database
record Places(Sql sql) {
    private static final int MOST = 2 * TrailReader.BATCH;
    private static final String STRETCH =
            "SELECT event, index FROM leaf WHERE event >= ? AND event <= ? ORDER BY event LIMIT " + MOST;
    private static final String EACH = "SELECT event, index FROM leaf WHERE event = ANY(?)";
    private static final Row<Map.Entry<UUID, Long>> ROW = row -> Map.entry(Values.uuid(row, 1), row.getLong(2));

    // As PostgreSQL compares them: byte by byte.
    private static final Comparator<UUID> BYTES = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    /// The places of those that have one.
    Map<UUID, Long> of(List<UUID> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        UUID first = Collections.min(events, BYTES);
        UUID last = Collections.max(events, BYTES);
        List<Map.Entry<UUID, Long>> found = sql.list(STRETCH, ROW, first, last);
        if (found.size() == MOST) {
            // They lie among many others.
            found = sql.list(EACH, ROW, Column.of("uuid", events, id -> id));
        }
        var places = HashMap.<UUID, Long>newHashMap(found.size());
        found.forEach(entry -> places.put(entry.getKey(), entry.getValue()));
        return places;
    }
}
