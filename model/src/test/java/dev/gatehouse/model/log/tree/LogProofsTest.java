package dev.gatehouse.model.log.tree;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proofs against the definition of the tree, for every place and every two sizes up to 70, and every way to spoil
/// them.
final class LogProofsTest {
    private static final int MOST = 70;
    private static final TreeHash OTHER = new TreeHasher().leaf(new byte[] {9});

    @Test
    void every_leaf_of_every_tree_is_proved_at_its_place_and_at_no_other() throws LogException {
        for (int size = 1; size <= MOST; size++) {
            var tree = RecursiveTree.of(size);
            for (int index = 0; index < size; index++) {
                var proof = tree.inclusion(index);
                var leaf = tree.leaf(index);
                new InclusionProof(index, size, proof).verify(leaf, tree.root());

                refused(index, size, proof, OTHER, tree.root());
                refused(index, size, proof, leaf, OTHER);
                for (int other = 0; other < size; other++) {
                    if (other != index) {
                        refused(other, size, proof, leaf, tree.root());
                    }
                }
                for (List<TreeHash> spoiled : spoiled(proof)) {
                    refused(index, size, spoiled, leaf, tree.root());
                }
            }
        }
    }

    @Test
    void every_tree_begins_with_every_earlier_one_and_with_no_other() throws LogException {
        for (int later = 0; later <= MOST; later++) {
            var tree = RecursiveTree.of(later);
            for (int earlier = 0; earlier <= later; earlier++) {
                var before = RecursiveTree.of(earlier).root();
                var proof = tree.consistency(earlier);
                new ConsistencyProof(earlier, later, proof).verify(before, tree.root());

                inconsistent(earlier, later, proof, OTHER, tree.root());
                if (earlier > 0) {
                    inconsistent(earlier, later, proof, before, OTHER);
                }
                for (List<TreeHash> spoiled : spoiled(proof)) {
                    inconsistent(earlier, later, spoiled, before, tree.root());
                }
            }
        }
    }

    @Test
    void what_no_tree_has_is_refused_as_such() {
        var root = RecursiveTree.of(3).root();

        assertThatThrownBy(() -> new InclusionProof(3, 3, List.of()).verify(OTHER, root))
                .isInstanceOf(LogException.IndexOutside.class);
        assertThatThrownBy(() -> new InclusionProof(-1, 3, List.of()).verify(OTHER, root))
                .isInstanceOf(LogException.IndexOutside.class);
        assertThatThrownBy(() -> new InclusionProof(0, 0, List.of()).verify(OTHER, root))
                .isInstanceOf(LogException.IndexOutside.class);
        assertThatThrownBy(() -> new ConsistencyProof(3, 2, List.of()).verify(root, root))
                .isInstanceOf(LogException.SizeBackwards.class);
        assertThatThrownBy(() -> new ConsistencyProof(-1, 2, List.of()).verify(root, root))
                .isInstanceOf(LogException.SizeBackwards.class);
        assertThatThrownBy(() -> new InclusionProof(0, 3, List.of(OTHER)).verify(OTHER, root))
                .isInstanceOf(LogException.ProofLength.class)
                .hasMessageContaining("needs 2 hashes, not 1");
        assertThatThrownBy(() -> new InclusionProof(0, 1, List.of()).verify(OTHER, root))
                .isInstanceOf(LogException.RootDiffers.class)
                .hasMessageContaining(root.toString());
        assertThatCode(() -> new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, List.of()))
                .doesNotThrowAnyException();
    }

    /// One too few at either end, one too many at either end, each one changed, neighbours swapped.
    private static List<List<TreeHash>> spoiled(List<TreeHash> proof) {
        var all = new ArrayList<List<TreeHash>>();
        all.add(with(proof, proof.size(), OTHER));
        all.add(with(proof, 0, OTHER));
        for (int i = 0; i < proof.size(); i++) {
            var without = new ArrayList<>(proof);
            without.remove(i);
            all.add(without);
            all.add(with(without, i, OTHER));
            if (i > 0) {
                all.add(with(without, i - 1, proof.get(i)));
            }
        }
        return all;
    }

    private static List<TreeHash> with(List<TreeHash> proof, int at, TreeHash more) {
        var all = new ArrayList<>(proof);
        all.add(at, more);
        return all;
    }

    private static void refused(long index, long size, List<TreeHash> proof, TreeHash leaf, TreeHash root) {
        assertThatThrownBy(() -> new InclusionProof(index, size, proof).verify(leaf, root))
                .isInstanceOf(LogException.class);
    }

    private static void inconsistent(long earlier, long later, List<TreeHash> proof, TreeHash before, TreeHash root) {
        assertThatThrownBy(() -> new ConsistencyProof(earlier, later, proof).verify(before, root))
                .as("%d to %d", earlier, later)
                .isInstanceOf(LogException.class);
    }
}
