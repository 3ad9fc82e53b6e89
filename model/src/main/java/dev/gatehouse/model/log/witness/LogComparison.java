package dev.gatehouse.model.log.witness;

import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tile.TileSource;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import java.util.Arrays;
import java.util.Optional;

/// Holds a log as it is served against what was seen of it before. What is new is read once; what was seen is read
/// again only where something is wrong, to tell from where on. Used by one thread.
///
/// @param <E> how reading and keeping fail
public final class LogComparison<E extends Exception> {
    private final SeenHashes<E> seen;
    private final TileSource<E> source;

    /// Takes the hashes of leaves that were not seen before.
    ///
    /// @param <E> how keeping fails
    @FunctionalInterface
    public interface Added<E extends Exception> {
        /// The next of them.
        void hash(TreeHash hash) throws E;
    }

    /// @param seen before
    /// @param source what is served now
    public LogComparison(SeenHashes<E> seen, TileSource<E> source) {
        this.seen = seen;
        this.source = source;
    }

    /// Whether the log goes on from what was seen.
    ///
    /// @param before the tree over what was seen; not changed
    /// @param now a checkpoint whose signature was checked
    /// @param added takes what is new, before it is known to be good
    /// @return what is wrong; empty: nothing, and everything new was given away
    public Optional<LogAlarm> goesOn(TreeEdge before, Checkpoint now, Added<E> added) throws E {
        long size = seen.size();
        if (now.size() < size) {
            long first = firstDifference(now.size()).map(LogAlarm::first).orElse(now.size());
            return Optional.of(new LogAlarm(AlarmKind.SHRUNK, first, size, now.size()));
        }
        TreeEdge edge = before.copy();
        for (long index = size / TilePath.FULL; edge.size() < now.size(); index++) {
            TilePath path = TilePath.in(now.size(), 0, index).orElseThrow();
            Optional<byte[]> tile = tile(path);
            if (tile.isEmpty()) {
                return Optional.of(new LogAlarm(AlarmKind.DROPPED, edge.size(), size, now.size()));
            }
            long first = index * TilePath.FULL;
            if (first < size && !beginsWith(tile.get(), seen.hashes(first, size))) {
                return Optional.of(firstDifference(size).orElseGet(() -> forked(size, now)));
            }
            for (long place = edge.size(); place < first + path.width(); place++) {
                TreeHash hash = hash(tile.get(), place - first);
                edge.add(hash);
                added.hash(hash);
            }
        }
        if (edge.root().equals(now.root())) {
            return Optional.empty();
        }
        return Optional.of(firstDifference(size).orElseGet(() -> forked(size, now)));
    }

    private static LogAlarm forked(long size, Checkpoint now) {
        return new LogAlarm(AlarmKind.FORKED, size, size, now.size());
    }

    private static boolean beginsWith(byte[] tile, byte[] known) {
        return Arrays.equals(tile, 0, known.length, known, 0, known.length);
    }

    /// The first place at which what is served is not what was seen; what is not served at all says nothing.
    ///
    /// @param served how many hashes are served
    public Optional<LogAlarm> firstDifference(long served) throws E {
        long size = Math.min(served, seen.size());
        for (long from = 0; from < size; from += TilePath.FULL) {
            long to = Math.min(size, from + TilePath.FULL);
            Optional<byte[]> tile = tile(new TilePath(0, from / TilePath.FULL, (int) (to - from)));
            if (tile.isPresent()) {
                byte[] known = seen.hashes(from, to);
                int differs = Arrays.mismatch(known, tile.get());
                if (differs >= 0) {
                    long place = differs / TreeHash.LENGTH;
                    return Optional.of(new LogAlarm(kind(tile.get(), place, from), from + place, seen.size(), served));
                }
            }
        }
        return Optional.empty();
    }

    /// What became of a place: what stands there now tells, if it was seen somewhere.
    private AlarmKind kind(byte[] tile, long place, long from) throws E {
        TreeHash now = hash(tile, place);
        long index = from + place;
        if (index + 1 < seen.size() && now.equals(TreeHash.of(seen.hashes(index + 1, index + 2)))) {
            boolean followed = (place + 2) * TreeHash.LENGTH <= tile.length
                    && hash(tile, place + 1).equals(TreeHash.of(seen.hashes(index, index + 1)));
            return followed ? AlarmKind.REORDERED : AlarmKind.DROPPED;
        }
        if ((place + 2) * TreeHash.LENGTH <= tile.length
                && hash(tile, place + 1).equals(TreeHash.of(seen.hashes(index, index + 1)))) {
            return AlarmKind.INSERTED;
        }
        return wasSeen(now) ? AlarmKind.REORDERED : AlarmKind.REWRITTEN;
    }

    private boolean wasSeen(TreeHash hash) throws E {
        for (long from = 0; from < seen.size(); from += TilePath.FULL) {
            byte[] known = seen.hashes(from, Math.min(seen.size(), from + TilePath.FULL));
            for (int at = 0; at < known.length; at += TreeHash.LENGTH) {
                if (hash.equals(TreeHash.of(known, at, at + TreeHash.LENGTH))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<byte[]> tile(TilePath path) throws E {
        return source.tile(path).filter(tile -> tile.length == path.width() * TreeHash.LENGTH);
    }

    private static TreeHash hash(byte[] tile, long place) {
        int at = Math.toIntExact(place * TreeHash.LENGTH);
        return TreeHash.of(tile, at, at + TreeHash.LENGTH);
    }
}
