package dev.gatehouse.model.log.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// The right edge of a tree (RFC 6962 §2.1): the roots of the whole subtrees that its leaves fall into, the largest
/// first. It is all it takes to add leaves and to tell the root, however many there are. Used by one thread.
public final class TreeEdge {
    private static final int TILE_HEIGHT = 8;
    private static final int TILE_MASK = 0xff;
    private static final int HIGHEST_LEVEL = 7;

    private final TreeHasher hasher = new TreeHasher();
    private final List<TreeHash> whole;
    private long size;

    /// Of a tree without leaves.
    public TreeEdge() {
        this(0, List.of());
    }

    /// Of a tree that is there.
    ///
    /// @param size how many leaves it has
    /// @param whole the roots of its whole subtrees, the largest first: one for each bit of the size
    /// @throws IllegalArgumentException for more or fewer
    public TreeEdge(long size, List<TreeHash> whole) {
        if (size < 0 || whole.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has another edge");
        }
        this.size = size;
        this.whole = new ArrayList<>(whole);
    }

    /// Of a tree whose tiles are known.
    ///
    /// @param size how many leaves it has
    /// @param unfinished the hashes of a level's last tile, as far as it is not full; level 0 holds leaves
    /// @throws IllegalArgumentException for more or fewer than the size asks for
    public static TreeEdge ofTiles(long size, IntFunction<List<TreeHash>> unfinished) {
        var whole = new ArrayList<TreeHash>();
        for (int level = HIGHEST_LEVEL; level >= 0; level--) {
            long expected = (size >>> (level * TILE_HEIGHT)) & TILE_MASK;
            if (expected != 0) {
                var tile = new TreeEdge();
                unfinished.apply(level).forEach(tile::add);
                if (tile.size() != expected) {
                    throw new IllegalArgumentException("level " + level + " has " + tile.size() + " hashes too many or"
                            + " too few for a tree of " + size + " leaves");
                }
                whole.addAll(tile.whole);
            }
        }
        return new TreeEdge(size, whole);
    }

    /// How many leaves there are.
    public long size() {
        return size;
    }

    /// The roots of the whole subtrees, the largest first.
    public List<TreeHash> whole() {
        return List.copyOf(whole);
    }

    /// Adds a leaf by its hash.
    public void add(TreeHash leaf) {
        add(leaf, (_, _, _) -> {});
    }

    /// Adds a leaf by its hash, and tells of each subtree that is whole by it, the lowest first.
    public void add(TreeHash leaf, Risen risen) {
        TreeHash up = leaf;
        int height = 0;
        for (long left = size; (left & 1) == 1; left >>>= 1) {
            up = hasher.node(whole.removeLast(), up);
            height++;
            risen.whole(height, size >>> height, up);
        }
        whole.add(up);
        size++;
    }

    /// Adds a whole subtree by its root: all its leaves at once, whatever they are.
    ///
    /// @param height how high it is: it has 2^height leaves
    /// @throws IllegalArgumentException if no subtree of that height begins here
    public void add(int height, TreeHash root) {
        if (height < 0 || height >= Long.SIZE - 1 || (size & ((1L << height) - 1)) != 0) {
            throw new IllegalArgumentException("no subtree of height " + height + " begins at leaf " + size);
        }
        TreeHash up = root;
        for (long left = size >>> height; (left & 1) == 1; left >>>= 1) {
            up = hasher.node(whole.removeLast(), up);
        }
        whole.add(up);
        size += 1L << height;
    }

    /// Is told of subtrees that have become whole.
    @FunctionalInterface
    public interface Risen {
        /// One more.
        ///
        /// @param height how high it is: it has 2^height leaves
        /// @param index its place among those of its height, from 0
        /// @param root its root
        void whole(int height, long index, TreeHash root);
    }

    /// A copy that goes on by itself.
    public TreeEdge copy() {
        return new TreeEdge(size, whole);
    }

    /// The root of the tree as it is.
    public TreeHash root() {
        if (whole.isEmpty()) {
            return TreeHasher.EMPTY;
        }
        TreeHash root = whole.getLast();
        for (int i = whole.size() - 2; i >= 0; i--) {
            root = hasher.node(whole.get(i), root);
        }
        return root;
    }
}
