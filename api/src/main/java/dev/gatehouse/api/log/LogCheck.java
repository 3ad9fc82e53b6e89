package dev.gatehouse.api.log;

import dev.gatehouse.api.log.LeafCheck.Found;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.log.EventTables;
import dev.gatehouse.api.store.log.LogHead;
import dev.gatehouse.api.store.log.PlacedEvent;
import dev.gatehouse.api.store.log.PlacedEvents;
import dev.gatehouse.api.store.log.TreeStore;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a tenant's log again and holds everything that is stored of it against the tree that was signed: events, what
/// lies beside them, the words they are found by, the hashes above. A large log is read bit by bit, call after call;
/// how far it has come is told. One at a time in a process.
final class LogCheck {
    private static final Logger LOG = LoggerFactory.getLogger(LogCheck.class);

    /// How many leaves are read in one call.
    static final int AT_ONCE = 200_000;

    private static final int CHUNK = 4 * TilePath.FULL;
    /// Of the time that passes, a tenth at most is spent on this.
    private static final int SELDOM = 10;
    /// What takes no longer is done whenever somebody asks.
    private static final long BRIEF_NANOS = 100_000_000;

    private final TenantId tenant;
    private final TenantDatabases databases;
    private final InstantSource clock;
    private final LeafCheck leaves = new LeafCheck();
    private TreeEdge edge = new TreeEdge();
    private Optional<Checked> last = Optional.empty();
    private long started;
    private long took;
    private long ended;
    private Optional<Instant> wholeAt = Optional.empty();
    /// What was found stands until all was read again, from the beginning, and nothing was found.
    private Optional<LogAlarm> standing = Optional.empty();

    /// What was read, and what was found.
    ///
    /// @param alarm what is not as it was; empty: nothing was found
    /// @param from the first place that was read
    /// @param to the place before which reading ended
    /// @param size how many leaves there are
    /// @param at when it was read, UTC
    /// @param wholeAt when the last reading ended that began at the beginning and found nothing
    record Checked(Optional<LogAlarm> alarm, long from, long to, long size, Instant at, Optional<Instant> wholeAt) {}

    private static final class WrongException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final AlarmKind kind;
        private final long first;

        WrongException(AlarmKind kind, long first) {
            super(kind.wire());
            this.kind = kind;
            this.first = first;
        }
    }

    LogCheck(TenantId tenant, TenantDatabases databases, InstantSource clock) {
        this.tenant = tenant;
        this.databases = databases;
        this.clock = clock;
    }

    /// Reads on, unless that was done just now.
    ///
    /// @param signed how far the log has come, from a note that was checked
    /// @param anew whether somebody asks for it who waits: what began before they asked will not do
    Checked check(Checkpoint signed, boolean anew) {
        return check(signed, anew, System.nanoTime());
    }

    private synchronized Checked check(Checkpoint signed, boolean anew, long asked) {
        long start = System.nanoTime();
        boolean recent = anew ? started > asked : took > BRIEF_NANOS && start - ended < took * SELDOM;
        if (last.isPresent() && recent) {
            return last.get();
        }
        TreeEdge before = edge.size() < signed.size() ? edge : new TreeEdge();
        // Until it is known to be good, nothing is gone on with.
        edge = new TreeEdge();
        Instant begun = clock.instant();
        var reading = new Reading(before.copy());
        Optional<LogAlarm> alarm = reading.read(signed);
        ended = System.nanoTime();
        took = ended - start;
        long to = reading.edge.size();
        if (alarm.isEmpty() && to == signed.size()) {
            // The next begins at the beginning, however much the log grows until then.
            wholeAt = Optional.of(begun);
            standing = Optional.empty();
        } else if (alarm.isEmpty()) {
            edge = reading.edge;
        } else {
            standing = alarm;
        }
        started = start;
        var checked = new Checked(standing, before.size(), to, signed.size(), begun, wholeAt);
        last = Optional.of(checked);
        return checked;
    }

    /// One call's reading.
    private final class Reading {
        private final TreeEdge edge;

        Reading(TreeEdge edge) {
            this.edge = edge;
        }

        Optional<LogAlarm> read(Checkpoint signed) {
            long end = Math.min(signed.size(), edge.size() + AT_ONCE);
            try {
                while (edge.size() < end) {
                    long from = edge.size();
                    long to = Math.min(end, from + CHUNK);
                    databases.reading(
                            tenant, tx -> chunk(new PlacedEvents(tx.sql()), new TreeStore(tx.sql()), from, to));
                }
                if (end == signed.size()) {
                    whole(signed);
                }
                return Optional.empty();
            } catch (WrongException e) {
                return Optional.of(new LogAlarm(e.kind, e.first, signed.size(), signed.size()));
            } catch (RuntimeException e) {
                if (Sequencer.passes(e)) {
                    throw e;
                }
                LOG.error("the log of {} cannot be read from {} on", tenant, edge.size(), e);
                return Optional.of(new LogAlarm(AlarmKind.ALTERED, edge.size(), signed.size(), signed.size()));
            }
        }

        private boolean chunk(PlacedEvents store, TreeStore tree, long from, long to) {
            List<PlacedEvent> events = store.range(from, to);
            var words = new ArrayList<String>(events.size());
            Optional<WrongException> wrong = Optional.empty();
            for (PlacedEvent event : events) {
                long expected = from + words.size();
                Found found =
                        event.index() == expected ? leaves.check(event) : new Found(Optional.of(AlarmKind.DROPPED), "");
                if (found.wrong().isPresent()) {
                    wrong = Optional.of(new WrongException(found.wrong().get(), expected));
                    break;
                }
                words.add(found.words());
            }
            if (wrong.isEmpty() && events.size() < to - from) {
                wrong = Optional.of(new WrongException(AlarmKind.DROPPED, from + events.size()));
            }
            List<PlacedEvent> good = events.subList(0, words.size());
            OptionalLong hidden = store.firstNotFoundBy(good, words);
            if (hidden.isPresent()) {
                throw new WrongException(AlarmKind.ALTERED, from + hidden.getAsLong());
            }
            good.forEach(event -> edge.add(event.hash(), (height, index, root) -> {
                if (height % TilePath.HEIGHT == 0) {
                    branch(tree, height / TilePath.HEIGHT, index, root);
                }
            }));
            wrong.ifPresent(found -> {
                throw found;
            });
            return true;
        }

        /// What can only be said at the end: that it is the tree that was signed, and that nothing is there besides.
        private void whole(Checkpoint signed) {
            if (!edge.root().equals(signed.root())) {
                // Each part agrees with itself: it was all hashed again.
                throw new WrongException(AlarmKind.REWRITTEN, 0);
            }
            databases.snapshot(tenant, tx -> {
                var store = new PlacedEvents(tx.sql());
                LogHead head = new TreeStore(tx.sql()).moment().head();
                for (int level = 1; level <= TilePath.HIGHEST; level++) {
                    if (store.branches(level) != TilePath.hashes(level, head.size())) {
                        throw new WrongException(AlarmKind.INSERTED, head.size());
                    }
                }
                if (store.withoutPlace(head.seen()) > 0) {
                    throw new WrongException(AlarmKind.INSERTED, head.size());
                }
                List<String> strange = new EventTables(tx.sql()).strange();
                if (!strange.isEmpty()) {
                    LOG.error("tables of {} that searches would read in place of its events: {}", tenant, strange);
                    throw new WrongException(AlarmKind.ALTERED, 0);
                }
                return true;
            });
        }
    }

    private static void branch(TreeStore tree, int level, long index, TreeHash root) {
        List<TreeHash> stored = tree.hashes(level, index, index + 1);
        if (!stored.equals(List.of(root))) {
            throw new WrongException(
                    stored.isEmpty() ? AlarmKind.DROPPED : AlarmKind.REWRITTEN, index << (level * TilePath.HEIGHT));
        }
    }
}
