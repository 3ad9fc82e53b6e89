package dev.gatehouse.model.log.tree;

import java.util.ArrayList;
import java.util.List;

/// That a tree begins with all leaves of an earlier one, in their order (RFC 9162 §2.1.4).
///
/// @param earlier how many leaves the earlier tree has
/// @param later how many the later one has
/// @param hashes of subtrees, as that section orders them
public record ConsistencyProof(long earlier, long later, List<TreeHash> hashes) {
    /// Keeps an own copy.
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /// Does nothing if the proof holds. Every tree begins with the empty one.
    ///
    /// @param earlierRoot of the earlier tree
    /// @param laterRoot of the later one
    /// @throws LogException if it does not
    public void verify(TreeHash earlierRoot, TreeHash laterRoot) throws LogException {
        if (earlier < 0 || later < earlier) {
            throw new LogException.SizeBackwards(earlier, later);
        }
        int expected = length(earlier, later);
        if (hashes.size() != expected) {
            throw new LogException.ProofLength(expected, hashes.size());
        }
        if (earlier == 0) {
            same(0, TreeHasher.EMPTY, earlierRoot);
        } else if (earlier == later) {
            same(later, earlierRoot, laterRoot);
        } else {
            climb(earlierRoot, laterRoot);
        }
    }

    private void climb(TreeHash earlierRoot, TreeHash laterRoot) throws LogException {
        var way = new ArrayList<>(hashes);
        if (Long.bitCount(earlier) == 1) {
            way.addFirst(earlierRoot);
        }
        var hasher = new TreeHasher();
        var climb = new Climb(earlier - 1, later);
        climb.skipRight();
        TreeHash old = way.getFirst();
        TreeHash now = way.getFirst();
        for (TreeHash beside : way.subList(1, way.size())) {
            if (climb.isRightOfTheNext()) {
                old = hasher.node(beside, old);
                now = hasher.node(beside, now);
            } else {
                now = hasher.node(now, beside);
            }
        }
        same(earlier, earlierRoot, old);
        same(later, laterRoot, now);
    }

    private static void same(long size, TreeHash expected, TreeHash got) throws LogException {
        if (!expected.equals(got)) {
            throw new LogException.RootDiffers(size, expected, got);
        }
    }

    /// How many hashes there have to be.
    private static int length(long earlier, long later) {
        if (earlier == 0 || earlier == later) {
            return 0;
        }
        int whole = Long.numberOfTrailingZeros(earlier);
        // What is proved is the last whole subtree of the earlier tree; it is given, unless it is that tree itself.
        int inner = Climb.lengthOfInclusion((earlier - 1) >>> whole, ((later - 1) >>> whole) + 1);
        return Long.bitCount(earlier) == 1 ? inner : inner + 1;
    }
}
