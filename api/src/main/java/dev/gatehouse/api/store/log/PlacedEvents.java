package dev.gatehouse.api.store.log;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.api.store.log.PlacedEvent.Columns;
import dev.gatehouse.api.store.log.PlacedEvent.Detail;
import dev.gatehouse.model.log.tree.TreeHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Everything that is stored of a log, for holding it against what was hashed.
public final class PlacedEvents {
    private static final String RANGE = "SELECT l.index, l.event, l.time, l.hash, e.id IS NOT NULL, e.actor, e.action,"
            + " e.target_kind || '/' || e.target_id, e.outcome, e.revision, e.leaf, encode(e.detail_digest, 'hex'),"
            + " d.event IS NOT NULL, d.address, encode(d.salt, 'hex'), d.detail,"
            + " ARRAY(SELECT r.reason FROM event_reason r WHERE r.time = l.time AND r.event = l.event)"
            + " FROM leaf l LEFT JOIN event e ON e.time = l.time AND e.id = l.event"
            + " LEFT JOIN event_detail d ON d.time = l.time AND d.event = l.event"
            + " WHERE l.index >= ? AND l.index < ? ORDER BY l.index";

    private final Sql sql;

    /// @param sql of the transaction
    public PlacedEvents(Sql sql) {
        this.sql = sql;
    }

    /// Leaves from one place to before another, in their order.
    public List<PlacedEvent> range(long from, long to) {
        return sql.list(RANGE, PlacedEvents::event, from, to);
    }

    private static PlacedEvent event(ResultSet row) throws SQLException {
        Optional<Columns> columns = row.getBoolean(5)
                ? Optional.of(new Columns(
                        row.getString(6),
                        row.getString(7),
                        Values.optionalText(row, 8),
                        row.getString(9),
                        row.getLong(10),
                        row.getString(11),
                        row.getString(12),
                        Set.copyOf(Values.texts(row, 17))))
                : Optional.empty();
        Optional<Detail> detail = row.getBoolean(13)
                ? Optional.of(new Detail(Values.optionalText(row, 14), row.getString(15), row.getString(16)))
                : Optional.empty();
        return new PlacedEvent(
                row.getLong(1),
                Values.uuid(row, 2),
                Values.instant(row, 3),
                TreeHash.of(row.getBytes(4)),
                columns,
                detail);
    }

    /// The first of some events that is not found by its words; counted from 0 among them.
    ///
    /// @param words of each event
    public OptionalLong firstNotFoundBy(List<PlacedEvent> events, List<String> words) {
        Optional<Long> first = sql.one(
                        "SELECT min(n.place) FROM unnest(?::timestamptz[], ?::uuid[], ?::text[])"
                                + " WITH ORDINALITY AS n(time, event, words, place)"
                                + " JOIN event_detail d ON d.time = n.time AND d.event = n.event"
                                + " WHERE strip(d.search) IS DISTINCT FROM strip(to_tsvector('simple', n.words))",
                        row -> Optional.ofNullable(row.getObject(1, Long.class)),
                        Column.of("timestamptz", events, PlacedEvent::time),
                        Column.of("uuid", events, PlacedEvent::event),
                        Column.of("text", words, text -> text))
                .flatMap(place -> place);
        return first.isPresent() ? OptionalLong.of(first.get() - 1) : OptionalLong.empty();
    }

    /// How many events were there when all had their places, and have none. Those from a database that had come further
    /// were all there when this one was restored.
    ///
    /// @param seen the snapshot of then
    public long withoutPlace(String seen) {
        return sql.listPlanned(
                        "SELECT count(*) FROM event e"
                                + " WHERE (e.txid IS NULL OR e.txid >= pg_snapshot_xmax(pg_current_snapshot())"
                                + " OR pg_visible_in_snapshot(e.txid, ?::pg_snapshot))"
                                + " AND NOT EXISTS (SELECT FROM leaf l WHERE l.event = e.id AND l.time = e.time)",
                        row -> row.getLong(1),
                        seen)
                .getFirst();
    }

    /// How many roots there are on a level.
    public long branches(int level) {
        return sql.one("SELECT count(*) FROM branch WHERE level = ?", row -> row.getLong(1), (short) level)
                .orElseThrow();
    }
}
