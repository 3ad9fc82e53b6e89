package dev.gatehouse.model.log.tree;

import java.util.ArrayList;
import java.util.List;

/// That leaves next to each other are in a tree, all of them and at their places: the roots of the whole subtrees
/// (RFC 6962 §2.1) that lie to their left and to their right. With the leaves between them they make up the root.
///
/// @param first the place of the first leaf
/// @param end the place behind the last
/// @param size how many leaves the tree has
/// @param left the roots over all leaves before the first, in their order
/// @param right the roots over all leaves from the end on, in their order
public record RangeProof(long first, long end, long size, List<TreeHash> left, List<TreeHash> right) {
    /// Keeps own copies.
    public RangeProof {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /// A subtree that is whole.
    ///
    /// @param height it has 2^height leaves
    /// @param index its place among those of its height, from 0
    public record Subtree(int height, long index) {}

    /// The fewest whole subtrees that make up the leaves from one place to before another, in their order.
    public static List<Subtree> cover(long from, long to) {
        var cover = new ArrayList<Subtree>();
        long at = from;
        while (at < to) {
            int fits = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
            int height = Math.min(Long.numberOfTrailingZeros(at), fits);
            cover.add(new Subtree(height, at >>> height));
            at += 1L << height;
        }
        return cover;
    }

    /// The tree as it is before the first leaf; the leaves are to be added to it, by their hashes.
    ///
    /// @throws LogException if the places are none, or the proof has more or fewer hashes than they ask for
    public TreeEdge before() throws LogException {
        if (first < 0 || end < first || end > size) {
            throw new LogException.IndexOutside(end, size);
        }
        sameLength(cover(0, first).size(), left.size());
        sameLength(cover(end, size).size(), right.size());
        return new TreeEdge(first, left);
    }

    /// Does nothing if the leaves are in the tree.
    ///
    /// @param grown what [#before] gave, with all leaves added
    /// @param root of the tree, from a note that was checked
    /// @throws LogException if they are not
    public void verify(TreeEdge grown, TreeHash root) throws LogException {
        if (grown.size() != end) {
            throw new LogException.SizeBackwards(end, grown.size());
        }
        TreeEdge whole = grown.copy();
        List<Subtree> rest = cover(end, size);
        for (int i = 0; i < rest.size(); i++) {
            whole.add(rest.get(i).height(), right.get(i));
        }
        if (!whole.root().equals(root)) {
            throw new LogException.RootDiffers(size, root, whole.root());
        }
    }

    private static void sameLength(int expected, int got) throws LogException {
        if (expected != got) {
            throw new LogException.ProofLength(expected, got);
        }
    }
}
