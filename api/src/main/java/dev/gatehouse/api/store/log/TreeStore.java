package dev.gatehouse.api.store.log;

import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tree.RangeProof;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// The leaves' places and hashes, the roots above them, and the head. Rows are added, never changed; only the head
/// moves.
public final class TreeStore {
    /// How many events are looked at in one go while there is little to do.
    public static final int FEW = 2_000;

    /// How long a lock is waited for while places are given, as PostgreSQL takes it.
    static final String PATIENCE = "2s";

    // One of a kind in each database.
    private static final long PLACES = 7412;

    private static final String HEAD = "SELECT epoch, size, seen::text, note,"
            + " coalesce((SELECT max(index) + 1 FROM leaf), 0), pg_current_snapshot()::text,"
            + " pg_snapshot_xmin(seen) > pg_snapshot_xmax(pg_current_snapshot()) FROM log_head";
    private static final Row<Moment> MOMENT = row -> new Moment(
            new LogHead(row.getInt(1), row.getLong(2), Values.text(row, 3), Values.text(row, 4), row.getLong(5)),
            row.getString(6),
            row.getBoolean(7));
    private static final Row<Unplaced> UNPLACED =
            row -> new Unplaced(Values.uuid(row, 1), Values.instant(row, 2), row.getString(3));

    // Numbers above all that this database has given come from another one, whose events were restored here. They were
    // given places when that was noticed, and are no news until this one has come as far.
    private static final String SINCE = " WHERE e.txid >= pg_snapshot_xmin(?::pg_snapshot)"
            + " AND e.txid < CASE ?::text WHEN '1:1:' THEN '18446744073709551615'::xid8"
            + " ELSE pg_snapshot_xmax(pg_current_snapshot()) END"
            + " AND NOT pg_visible_in_snapshot(e.txid, ?::pg_snapshot)";

    // In the order of the index and cut off, so that no plan reads more of the events than are new.
    private static final String NEW =
            "SELECT e.id, e.time, e.leaf, e.txid FROM event e" + SINCE + " ORDER BY e.txid LIMIT " + (FEW + 1);

    private final Sql sql;

    /// How far the log has come, and when that is.
    ///
    /// @param head how far
    /// @param now what is visible, as `pg_snapshot`; later statements of the transaction see all of it, and more
    /// @param foreign whether a database that had come further than this one saw what the head has seen
    public record Moment(LogHead head, String now, boolean foreign) {}

    /// @param sql of the transaction
    public TreeStore(Sql sql) {
        this.sql = sql;
    }

    /// Waits until nobody else gives places; nobody does before this transaction ends. No lock is waited for longer
    /// than {@value #PATIENCE} in it.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `busy`
    public void alone() {
        sql.one("SELECT set_config('lock_timeout', ?, true), pg_advisory_xact_lock(?)", row -> true, PATIENCE, PLACES);
    }

    /// As [#alone], without waiting for whoever gives places now.
    ///
    /// @return whether nobody did
    public boolean aloneAtOnce() {
        return sql.one(
                        "SELECT set_config('lock_timeout', ?, true), pg_try_advisory_xact_lock(?)",
                        row -> row.getBoolean(2),
                        PATIENCE,
                        PLACES)
                .orElseThrow();
    }

    /// How far the log has come.
    public Moment moment() {
        return sql.one(HEAD, MOMENT).orElseThrow();
    }

    /// Events that came after a snapshot and have no place; empty if there are more than {@value #FEW} candidates.
    public Optional<List<Unplaced>> few(String seen) {
        record Candidate(Unplaced event, boolean placed) {}
        List<Candidate> found = sql.list(
                "SELECT n.id, n.time, n.leaf, l.index IS NOT NULL FROM (" + NEW + ") n"
                        + " LEFT JOIN leaf l ON l.event = n.id",
                row -> new Candidate(UNPLACED.read(row), row.getBoolean(4)),
                seen,
                seen,
                seen);
        if (found.size() > FEW) {
            return Optional.empty();
        }
        return Optional.of(found.stream()
                .filter(one -> !one.placed())
                .map(Candidate::event)
                .sorted(Unplaced.ORDER)
                .toList());
    }

    /// Events that came after a snapshot and have no place, the earliest first, however many there are: a history that
    /// was brought in.
    ///
    /// @param after begins behind this one; empty: at the earliest
    /// @param most how many at most
    public List<Unplaced> many(String seen, Optional<Unplaced> after, int most) {
        String since = SINCE + " AND NOT EXISTS (SELECT FROM leaf l WHERE l.event = e.id)";
        String rest = " ORDER BY e.time, e.id LIMIT " + most;
        return after.map(last -> sql.listPlanned(
                        "SELECT e.id, e.time, e.leaf FROM event e" + since
                                + " AND e.time >= ? AND (e.time, e.id) > (?, ?)" + rest,
                        UNPLACED,
                        seen,
                        seen,
                        seen,
                        last.time(),
                        last.time(),
                        last.id()))
                .orElseGet(() -> sql.listPlanned(
                        "SELECT e.id, e.time, e.leaf FROM event e" + since + rest, UNPLACED, seen, seen, seen));
    }

    /// Adds leaves and the roots that became whole by them.
    ///
    /// @param first the place of the first
    /// @param hashes of the leaves, one for each event
    /// @return whether all could be added; nothing was there in their places
    public boolean add(long first, List<Unplaced> events, List<TreeHash> hashes, List<Branch> branches) {
        var places = LongStream.range(first, first + events.size()).boxed().toList();
        int added = sql.run(
                "INSERT INTO leaf (index, event, time, hash) SELECT index, event, time, decode(hash, 'hex')"
                        + " FROM unnest(?::int8[], ?::uuid[], ?::timestamptz[], ?::text[])"
                        + " AS n(index, event, time, hash) ON CONFLICT DO NOTHING",
                Column.of("int8", places, place -> place),
                Column.of("uuid", events, Unplaced::id),
                Column.of("timestamptz", events, Unplaced::time),
                Column.of("text", hashes, TreeHash::toString));
        if (added != events.size() || branches.isEmpty()) {
            return added == events.size();
        }
        return branches.size()
                == sql.run(
                        "INSERT INTO branch (level, index, hash) SELECT level, index, decode(hash, 'hex')"
                                + " FROM unnest(?::int2[], ?::int8[], ?::text[]) AS n(level, index, hash)"
                                + " ON CONFLICT DO NOTHING",
                        Column.of("int2", branches, branch -> (short) branch.level()),
                        Column.of("int8", branches, Branch::index),
                        Column.of("text", branches, branch -> branch.hash().toString()));
    }

    /// Moves the head.
    public void moveTo(LogHead head) {
        sql.run(
                "UPDATE log_head SET epoch = ?, size = ?, seen = ?::pg_snapshot, note = ?",
                head.epoch(),
                head.size(),
                head.seen(),
                head.note());
    }

    /// The right edge of the tree of a size, from the roots that are stored.
    ///
    /// @throws IllegalArgumentException if some are missing
    public TreeEdge edge(long size) {
        return TreeEdge.ofTiles(size, level -> {
            long last = TilePath.hashes(level, size);
            return hashes(level, last / TilePath.FULL * TilePath.FULL, last);
        });
    }

    /// The hashes of a level from one place to before another, in their order.
    public List<TreeHash> hashes(int level, long from, long to) {
        return level == 0
                ? sql.list(
                        "SELECT hash FROM leaf WHERE index >= ? AND index < ? ORDER BY index",
                        row -> TreeHash.of(row.getBytes(1)),
                        from,
                        to)
                : sql.list(
                        "SELECT hash FROM branch WHERE level = ? AND index >= ? AND index < ? ORDER BY index",
                        row -> TreeHash.of(row.getBytes(1)),
                        (short) level,
                        from,
                        to);
    }

    /// The root of a subtree that is whole.
    ///
    /// @throws IllegalArgumentException if some of what it is made of is missing
    public TreeHash root(RangeProof.Subtree subtree) {
        int level = Math.min(subtree.height() / TilePath.HEIGHT, TilePath.HIGHEST);
        int within = subtree.height() - level * TilePath.HEIGHT;
        List<TreeHash> below = hashes(level, subtree.index() << within, (subtree.index() + 1) << within);
        if (below.size() != 1 << within) {
            throw new IllegalArgumentException("level " + level + " lacks some of " + subtree);
        }
        var tree = new TreeEdge();
        below.forEach(tree::add);
        return tree.root();
    }

    /// Gives the leaves' hashes from one place to before another, in their order. Needs a transaction.
    public void each(long from, long to, Consumer<TreeHash> leaf) {
        sql.each(
                "SELECT hash FROM leaf WHERE index >= ? AND index < ? ORDER BY index",
                FEW,
                row -> TreeHash.of(row.getBytes(1)),
                leaf,
                from,
                to);
    }

    /// What the leaves hold from one place to before another, in their order; what is missing is left out.
    public List<String> entries(long from, long to) {
        return sql.list(
                "SELECT e.leaf FROM leaf l JOIN event e ON e.time = l.time AND e.id = l.event"
                        + " WHERE l.index >= ? AND l.index < ? ORDER BY l.index",
                row -> row.getString(1),
                from,
                to);
    }
}
