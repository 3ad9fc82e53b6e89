package dev.gatehouse.api.store.event;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Events, written. Nothing here changes or deletes one: the login could not.
public final class EventStore {
    // All tables in one statement, so in one round trip.
    private static final String INSERT = """
            WITH n AS (
                SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS n(id, time, actor, action, target_kind, target_id, outcome, revision, touched, leaf, digest,
                    address, salt, detail, search, reasons)),
            r AS (
                INSERT INTO event_reason (time, event, reason)
                SELECT time, id, unnest(string_to_array(reasons, E'\\n')) FROM n WHERE reasons IS NOT NULL),
            d AS (
                INSERT INTO event_detail (event, time, address, salt, detail, search)
                SELECT id, time, address, decode(salt, 'hex'), detail, to_tsvector('simple', search) FROM n)
            INSERT INTO event (id, time, actor, action, target_kind, target_id, outcome, revision, touched, leaf,
                detail_digest)
            SELECT id, time, actor, action, target_kind, target_id, outcome, revision, string_to_array(touched, E'\\n'),
                leaf, decode(digest, 'hex') FROM n""";

    // One event alone, as most are: no arrays to write and to read.
    private static final String INSERT_ONE = """
            WITH d AS (
                INSERT INTO event_detail (event, time, address, salt, detail, search)
                VALUES (?, ?, ?, ?, ?, to_tsvector('simple', ?)))
            INSERT INTO event (id, time, actor, action, target_kind, target_id, outcome, revision, touched, leaf,
                detail_digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, E'\\n'), ?, ?)""";

    // The same with why it was refused.
    private static final String INSERT_ONE_REFUSED = INSERT_ONE.replace(
            "WITH d AS",
            "WITH r AS (INSERT INTO event_reason (time, event, reason) SELECT ?, ?, unnest(?::text[])),\nd AS");

    private static final int BATCH = 5_000;

    private final Sql sql;
    private final EventMonths months;
    private final Consumer<Runnable> afterCommit;
    private final Runnable writing;

    /// A field that an event wrote.
    ///
    /// @param target of what
    /// @param field which
    /// @param by who
    /// @param at when
    /// @param revision in which revision
    public record Writing(Target target, String field, ActorId by, Instant at, long revision) {}

    /// @param sql of the transaction
    /// @param months of the tenant
    /// @param afterCommit runs something once the transaction has committed
    /// @param writing is told that events are written
    public EventStore(Sql sql, EventMonths months, Consumer<Runnable> afterCommit, Runnable writing) {
        this.sql = sql;
        this.months = months;
        this.afterCommit = afterCommit;
        this.writing = writing;
    }

    /// Writes events, making the tables of their months where they are missing.
    public void insert(List<EventRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writing.run();
        var times = rows.stream().map(row -> row.event().time()).sorted().toList();
        prepare(times.getFirst(), times.getLast());
        if (rows.size() == 1) {
            insertOne(rows.getFirst());
            return;
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            insertBatch(rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    /// Makes the tables of all months between two instants, where they are missing: in one go, which is one event.
    public void prepare(Instant first, Instant last) {
        var made = months.require(sql, EventMonths.of(first), EventMonths.of(last));
        if (!made.isEmpty()) {
            afterCommit.accept(() -> months.remember(made));
        }
    }

    private void insertOne(EventRow row) {
        var event = row.event();
        var values = new ArrayList<@Nullable Object>();
        if (!event.reasons().isEmpty()) {
            values.add(event.time());
            values.add(event.id().value());
            values.add(Column.of("text", distinctReasons(row), reason -> reason));
        }
        values.addAll(Arrays.asList(
                event.id().value(),
                event.time(),
                event.detail().address(),
                HexFormat.of().parseHex(row.salt()),
                row.detail(),
                row.search(),
                event.id().value(),
                event.time(),
                event.actor().value(),
                event.action(),
                event.target().map(Target::kind),
                event.target().map(Target::id),
                event.outcome().wire(),
                event.revision(),
                row.touched().isEmpty() ? Optional.empty() : String.join("\n", row.touched()),
                row.leaf(),
                HexFormat.of().parseHex(row.digest())));
        sql.carryLast(event.reasons().isEmpty() ? INSERT_ONE : INSERT_ONE_REFUSED, values.toArray());
    }

    private static List<String> distinctReasons(EventRow row) {
        return row.event().reasons().stream().distinct().toList();
    }

    private void insertBatch(List<EventRow> rows) {
        sql.carry(
                INSERT,
                Column.of("uuid", rows, row -> row.event().id().value()),
                Column.of("timestamptz", rows, row -> row.event().time()),
                Column.of("text", rows, row -> row.event().actor().value()),
                Column.of("text", rows, row -> row.event().action()),
                Column.of("text", rows, row -> row.event().target().map(Target::kind)),
                Column.of("text", rows, row -> row.event().target().map(Target::id)),
                Column.of("text", rows, row -> row.event().outcome().wire()),
                Column.of("int8", rows, row -> row.event().revision()),
                Column.of("text", rows, row -> row.touched().isEmpty() ? null : String.join("\n", row.touched())),
                Column.of("text", rows, EventRow::leaf),
                Column.of("text", rows, EventRow::digest),
                Column.of("text", rows, row -> row.event().detail().address()),
                Column.of("text", rows, EventRow::salt),
                Column.of("text", rows, EventRow::detail),
                Column.of("text", rows, EventRow::search),
                Column.of(
                        "text",
                        rows,
                        row -> row.event().reasons().isEmpty() ? null : String.join("\n", distinctReasons(row))));
    }

    /// Whether something was done to a target since an instant.
    public boolean has(String action, Target target, Instant since) {
        return sql.one(
                        "SELECT EXISTS (SELECT FROM event WHERE target_kind = ? AND target_id = ? AND action = ?"
                                + " AND time >= ?)",
                        row -> row.getBoolean(1),
                        target.kind(),
                        target.id(),
                        action,
                        since)
                .orElseThrow();
    }

    /// What was written to some targets after a revision, the latest first.
    public List<Writing> writings(String kind, Collection<String> ids, long after) {
        var found = new ArrayList<Writing>();
        sql.list(
                "SELECT target_id, touched, actor, time, revision FROM event"
                        + " WHERE target_kind = ? AND target_id = ANY(?) AND revision > ? AND touched IS NOT NULL"
                        + " ORDER BY revision DESC, time DESC, id DESC",
                row -> {
                    var target = new Target(kind, row.getString(1));
                    var by = new ActorId(row.getString(3));
                    for (String field : Values.texts(row, 2)) {
                        found.add(new Writing(target, field, by, Values.instant(row, 4), row.getLong(5)));
                    }
                    return true;
                },
                kind,
                Column.of("text", ids, id -> id),
                after);
        return found;
    }
}
