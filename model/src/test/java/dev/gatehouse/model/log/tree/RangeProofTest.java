package dev.gatehouse.model.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every range of every tree up to 24 leaves, against a tree that is made by halving.
class RangeProofTest {
    private static final int MOST = 24;

    @Test
    void everyRangeOfEveryTreeIsProvedByTheRootsBesideIt() {
        for (int size = 0; size <= MOST; size++) {
            RecursiveTree tree = RecursiveTree.of(size);
            for (int first = 0; first <= size; first++) {
                for (int end = first; end <= size; end++) {
                    RangeProof proof = proof(tree, first, end);
                    int from = first;
                    int to = end;
                    assertThatCode(() -> proof.verify(grown(proof, tree, from, to), tree.root()))
                            .as("%d to %d of %d", first, end, size)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void aLeafThatIsAnotherMissingOrTwiceLeadsElsewhere() throws LogException {
        RecursiveTree tree = RecursiveTree.of(MOST);
        RangeProof proof = proof(tree, 7, 19);
        TreeEdge another = proof.before();
        for (int i = 7; i < 19; i++) {
            another.add(tree.leaf(i == 13 ? 14 : i));
        }
        assertThatThrownBy(() -> proof.verify(another, tree.root())).isInstanceOf(LogException.RootDiffers.class);

        TreeEdge cut = grown(proof, tree, 7, 18);
        assertThatThrownBy(() -> proof.verify(cut, tree.root())).isInstanceOf(LogException.SizeBackwards.class);
        TreeEdge longer = grown(proof, tree, 7, 20);
        assertThatThrownBy(() -> proof.verify(longer, tree.root())).isInstanceOf(LogException.SizeBackwards.class);
    }

    @Test
    void aProofOfAnotherLengthOrOfNoRangeIsRefused() {
        RangeProof good = proof(RecursiveTree.of(MOST), 7, 19);
        var more = new ArrayList<>(good.left());
        more.add(TreeHasher.EMPTY);

        assertThatThrownBy(() -> new RangeProof(7, 19, MOST, more, good.right()).before())
                .isInstanceOf(LogException.ProofLength.class);
        assertThatThrownBy(() -> new RangeProof(7, 19, MOST, good.left(), List.of()).before())
                .isInstanceOf(LogException.ProofLength.class);
        assertThatThrownBy(() -> new RangeProof(19, 7, MOST, good.left(), good.right()).before())
                .isInstanceOf(LogException.IndexOutside.class);
        assertThatThrownBy(() -> new RangeProof(7, MOST + 1, MOST, good.left(), good.right()).before())
                .isInstanceOf(LogException.IndexOutside.class);
    }

    @Test
    void aSubtreeIsAddedOnlyWhereOneBegins() {
        var edge = new TreeEdge();
        edge.add(TreeHasher.EMPTY);

        assertThatThrownBy(() -> edge.add(1, TreeHasher.EMPTY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereIsNoWayToManySubtrees() {
        assertThat(RangeProof.cover(1, (1L << 53) - 1)).hasSizeLessThanOrEqualTo(2 * 53);
        assertThat(RangeProof.cover(5, 5)).isEmpty();
    }

    private static RangeProof proof(RecursiveTree tree, int first, int end) {
        int size = tree.leaves().size();
        return new RangeProof(first, end, size, roots(tree, 0, first), roots(tree, end, size));
    }

    private static List<TreeHash> roots(RecursiveTree tree, int from, int to) {
        return RangeProof.cover(from, to).stream()
                .map(subtree -> {
                    int begins = (int) (subtree.index() << subtree.height());
                    return new RecursiveTree(tree.leaves().subList(begins, begins + (1 << subtree.height()))).root();
                })
                .toList();
    }

    private static TreeEdge grown(RangeProof proof, RecursiveTree tree, int first, int end) throws LogException {
        TreeEdge edge = proof.before();
        for (int i = first; i < end; i++) {
            edge.add(tree.leaf(Math.min(i, MOST - 1)));
        }
        return edge;
    }
}
