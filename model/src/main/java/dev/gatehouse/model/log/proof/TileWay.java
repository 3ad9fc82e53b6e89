package dev.gatehouse.model.log.proof;

import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tile.TileSource;
import dev.gatehouse.model.log.tree.InclusionProof;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way from an entry up to the root (RFC 6962 §2.1.1), out of the tiles of a log: about one tile for each eight
/// levels. Nothing of it is proved until the proof is verified. Used by one thread.
///
/// @param <E> how reading fails
public final class TileWay<E extends Exception> {
    private final TileSource<E> tiles;
    private final long size;
    private final Map<TilePath, List<TreeHash>> read = new HashMap<>();
    private boolean complete = true;

    /// @param size of the tree
    public TileWay(TileSource<E> tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /// The proof for an entry; empty: a tile is missing, or has another size.
    ///
    /// @param index the place, from 0, within the tree
    public Optional<InclusionProof> to(long index) throws E {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        var hashes = new ArrayList<TreeHash>();
        climb(index, 0, size, hashes);
        return complete ? Optional.of(new InclusionProof(index, size, hashes)) : Optional.empty();
    }

    private void climb(long index, long from, long to, List<TreeHash> hashes) throws E {
        if (to - from == 1) {
            return;
        }
        long middle = from + largestWithin(to - from);
        if (index < middle) {
            climb(index, from, middle, hashes);
            hashes.add(root(middle, to));
        } else {
            climb(index, middle, to, hashes);
            hashes.add(root(from, middle));
        }
    }

    /// The largest power of two that is less.
    private static long largestWithin(long count) {
        return Long.highestOneBit(count - 1);
    }

    private TreeHash root(long from, long to) throws E {
        var edge = new TreeEdge();
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            int level = Math.min(height / TilePath.HEIGHT, TilePath.HIGHEST);
            int within = height - level * TilePath.HEIGHT;
            long first = from >>> (level * TilePath.HEIGHT);
            for (long at = first; at < first + (1L << within); at++) {
                edge.add(hash(level, at));
            }
            return edge.root();
        }
        long middle = from + largestWithin(count);
        edge.add(root(from, middle));
        edge.add(root(middle, to));
        return edge.root();
    }

    private TreeHash hash(int level, long at) throws E {
        Optional<TilePath> path = TilePath.in(size, level, at / TilePath.FULL);
        List<TreeHash> tile = path.isPresent() ? tile(path.get()) : List.of();
        int within = (int) (at % TilePath.FULL);
        if (within < tile.size()) {
            return tile.get(within);
        }
        complete = false;
        return TreeHasher.EMPTY;
    }

    private List<TreeHash> tile(TilePath path) throws E {
        List<TreeHash> known = read.get(path);
        if (known != null) {
            return known;
        }
        byte[] bytes = tiles.tile(path).orElse(new byte[0]);
        var hashes = new ArrayList<TreeHash>();
        if (bytes.length == path.width() * TreeHash.LENGTH) {
            for (int at = 0; at < bytes.length; at += TreeHash.LENGTH) {
                hashes.add(TreeHash.of(bytes, at, at + TreeHash.LENGTH));
            }
        }
        read.put(path, hashes);
        return hashes;
    }
}
