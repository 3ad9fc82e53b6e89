package dev.gatehouse.model.log.tree;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a tree (RFC 6962 §2.1): the roots of the whole subtrees that its leaves fall into, the largest
/// first. It is all it takes to add leaves and to tell the root, however many there are. Used by one thread.
public final class TreeEdge {
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
        TreeHash up = leaf;
        for (long left = size; (left & 1) == 1; left >>>= 1) {
            up = hasher.node(whole.removeLast(), up);
        }
        whole.add(up);
        size++;
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
