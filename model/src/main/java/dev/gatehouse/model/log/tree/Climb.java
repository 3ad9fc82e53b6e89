package dev.gatehouse.model.log.tree;

/// The way from a leaf up to the root of a tree, hash by hash of a proof. Where the last leaf of a level has no sibling
/// it rises without one.
final class Climb {
    private long here;
    private long last;

    /// @param index the leaf, within the tree
    /// @param size of the tree, at least 1
    Climb(long index, long size) {
        here = index;
        last = size - 1;
    }

    /// How many hashes prove a leaf: one for each level on which the way to it and the way to the end part, and one for
    /// each to the left of the way above.
    static int lengthOfInclusion(long index, long size) {
        int parted = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        return parted + Long.bitCount(index >>> parted);
    }

    /// Leaves what rises by itself, that is every level on which this is the right one.
    void skipRight() {
        while ((here & 1) == 1) {
            up();
        }
    }

    /// Goes up over the next hash of the proof.
    ///
    /// @return whether that hash is to the left
    boolean isRightOfTheNext() {
        boolean right = (here & 1) == 1 || here == last;
        if (right) {
            while ((here & 1) == 0 && here != 0) {
                up();
            }
        }
        up();
        return right;
    }

    private void up() {
        here >>>= 1;
        last >>>= 1;
    }
}
