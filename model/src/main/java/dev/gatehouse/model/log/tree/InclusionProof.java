package dev.gatehouse.model.log.tree;

import java.util.List;

/// That a leaf is in a tree, at its place (RFC 9162 §2.1.3).
///
/// @param index the place, from 0
/// @param size how many leaves the tree has
/// @param hashes of the subtrees beside the way up, from the leaf to the root
public record InclusionProof(long index, long size, List<TreeHash> hashes) {
    /// Keeps an own copy.
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /// Does nothing if the proof holds.
    ///
    /// @param leaf the hash of the leaf
    /// @param root the root of the tree, from a note that was checked
    /// @throws LogException if it does not
    public void verify(TreeHash leaf, TreeHash root) throws LogException {
        if (size < 1 || index < 0 || index >= size) {
            throw new LogException.IndexOutside(index, size);
        }
        int expected = Climb.lengthOfInclusion(index, size);
        if (hashes.size() != expected) {
            throw new LogException.ProofLength(expected, hashes.size());
        }
        var hasher = new TreeHasher();
        TreeHash got = leaf;
        var climb = new Climb(index, size);
        for (TreeHash beside : hashes) {
            got = climb.isRightOfTheNext() ? hasher.node(beside, got) : hasher.node(got, beside);
        }
        if (!got.equals(root)) {
            throw new LogException.RootDiffers(size, root, got);
        }
    }
}
