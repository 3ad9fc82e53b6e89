package dev.gatehouse.model.log.tile;

import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proves a whole log from its leaves: each leaf against its tile, each full tile against the one above, and all
/// against the checkpoint. It holds a tile a level in memory, however large the log. Used by one thread.
///
/// @param <E> how reading fails
public final class TreeVerifier<E extends Exception> {
    private static final String TILE = "tile";
    private static final String ENTRIES = "tile/entries";
    private static final int LENGTH_BYTES = 2;
    private static final int BYTE = 0xff;

    private final TileSource<E> source;
    private final Checkpoint checkpoint;
    private final TreeHasher hasher = new TreeHasher();
    /// The tree above the full tiles of leaves: their roots are its leaves.
    private final TreeEdge tiles = new TreeEdge();
    private final List<Level> levels = new ArrayList<>();

    /// What is known of a level above the leaves: the tile that was read last, and the edge of the one that grows.
    private static final class Level {
        private Optional<TilePath> path = Optional.empty();
        private byte[] tile = {};
        private TreeEdge edge = new TreeEdge();
    }

    /// @param source where the tiles lie
    /// @param checkpoint what a key that one trusts has signed
    public TreeVerifier(TileSource<E> source, Checkpoint checkpoint) {
        this.source = source;
        this.checkpoint = checkpoint;
    }

    /// Does nothing if every leaf is proved.
    ///
    /// @throws TreeException at the first that is not
    public void verify() throws TreeException, E {
        var last = new TreeEdge();
        for (long index = 0; index * TilePath.FULL < checkpoint.size(); index++) {
            TilePath path = TilePath.in(checkpoint.size(), 0, index).orElseThrow();
            TreeEdge leaves = leaves(path);
            if (path.isFull()) {
                TreeHash root = leaves.root();
                tiles.add(root);
                rise(1, index, root);
            } else {
                last = leaves;
            }
        }
        // Nothing is hashed twice: the subtrees above the full tiles, and those of the last, are the edge of the whole.
        var whole = new ArrayList<>(tiles.whole());
        whole.addAll(last.whole());
        TreeHash root = new TreeEdge(checkpoint.size(), whole).root();
        if (!root.equals(checkpoint.root())) {
            throw new TreeException.RootDiffers(checkpoint, root);
        }
    }

    /// The tree of a tile of level 0 whose leaves are as it says.
    private TreeEdge leaves(TilePath path) throws TreeException, E {
        long first = path.index() * TilePath.FULL;
        long last = first + path.width() - 1;
        byte[] tile = tile(path, first, last);
        byte[] entries =
                source.entries(path).orElseThrow(() -> new TreeException.Missing(ENTRIES, entry(path), first, last));
        var edge = new TreeEdge();
        int at = 0;
        for (int i = 0; i < path.width(); i++) {
            int length = length(entries, at);
            int end = at + LENGTH_BYTES + length;
            if (length < 0 || end > entries.length) {
                throw new TreeException.Shape(ENTRIES, entry(path), first + i, last);
            }
            TreeHash said = hash(tile, i);
            TreeHash got = hasher.leaf(entries, at + LENGTH_BYTES, length);
            if (!said.equals(got)) {
                throw new TreeException.LeafDiffers(first + i, said, got);
            }
            edge.add(got);
            at = end;
        }
        if (at != entries.length) {
            throw new TreeException.Shape(ENTRIES, entry(path), last, last);
        }
        return edge;
    }

    private static int length(byte[] entries, int at) {
        return at + LENGTH_BYTES > entries.length ? -1 : (entries[at] & BYTE) << Byte.SIZE | (entries[at + 1] & BYTE);
    }

    /// Holds the root of a full tile against the tile above it; and where that is full by it, goes on with that.
    private void rise(int level, long index, TreeHash got) throws TreeException, E {
        while (levels.size() < level) {
            levels.add(new Level());
        }
        Level here = levels.get(level - 1);
        long span = 1L << (level * TilePath.HEIGHT);
        long first = index * span;
        long last = first + span - 1;
        TilePath path =
                TilePath.in(checkpoint.size(), level, index / TilePath.FULL).orElseThrow();
        if (!here.path.equals(Optional.of(path))) {
            here.tile = tile(path, first, last);
            here.path = Optional.of(path);
        }
        TreeHash said = hash(here.tile, (int) (index % TilePath.FULL));
        if (!said.equals(got)) {
            throw new TreeException.TileDiffers(path, first, last, said, got);
        }
        here.edge.add(got);
        if (here.edge.size() == TilePath.FULL) {
            TreeHash root = here.edge.root();
            here.edge = new TreeEdge();
            rise(level + 1, index / TilePath.FULL, root);
        }
    }

    private byte[] tile(TilePath path, long first, long last) throws TreeException, E {
        byte[] tile =
                source.tile(path).orElseThrow(() -> new TreeException.Missing(TILE, path.toString(), first, last));
        if (tile.length != path.width() * TreeHash.LENGTH) {
            throw new TreeException.Shape(TILE, path.toString(), first, last);
        }
        return tile;
    }

    private static TreeHash hash(byte[] tile, int place) {
        return TreeHash.of(tile, place * TreeHash.LENGTH, (place + 1) * TreeHash.LENGTH);
    }

    /// As the leaves below a tile are named: without the level.
    private static String entry(TilePath path) {
        return path.toString().substring(path.toString().indexOf('/') + 1);
    }
}
