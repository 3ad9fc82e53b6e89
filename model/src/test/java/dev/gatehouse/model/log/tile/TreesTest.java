package dev.gatehouse.model.log.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.log.tree.RecursiveTree;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TreesTest {
    @Test
    void a_tree_that_grows_leaf_by_leaf_has_the_root_of_its_definition_at_every_size() {
        var edge = new TreeEdge();
        for (int size = 0; size < 300; size++) {
            var tree = RecursiveTree.of(size + 1);
            assertThat(edge.size()).isEqualTo(size);
            assertThat(edge.root()).isEqualTo(RecursiveTree.of(size).root());
            // Taken up again from what is kept of it.
            edge = new TreeEdge(edge.size(), edge.whole());
            edge.add(tree.leaf(size));
        }
        assertThatThrownBy(() -> new TreeEdge(3, List.of(TreeHasher.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tile_has_one_name() {
        assertThat(new TilePath(0, 1_234_067, 256)).hasToString("0/x001/x234/067");
        assertThat(new TilePath(1, 0, 1)).hasToString("1/000.p/1");
        for (String good : List.of("0/000", "7/x999/999", "0/x001/x234/067.p/255", "3/000.p/1")) {
            assertThat(TilePath.parse(good)).get().hasToString(good);
        }
        for (String bad : List.of(
                "",
                "0",
                "0/",
                "0/0",
                "0/1000",
                "0/x000/001",
                "0/001/002",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "8/000",
                "-1/000",
                "0/000/",
                "/0/000",
                "0/000.p/",
                "0/x999/x999/x999/x999/x999/x999/x999/999",
                "00/000",
                "0/000.q/1",
                "0/0O0",
                "0/../0")) {
            assertThat(TilePath.parse(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void a_tree_has_the_tiles_that_its_size_asks_for() {
        assertThat(TilePath.in(0, 0, 0)).isEmpty();
        assertThat(TilePath.in(70_000, 0, 273)).contains(new TilePath(0, 273, 112));
        assertThat(TilePath.in(70_000, 0, 274)).isEmpty();
        assertThat(TilePath.in(70_000, 1, 1)).contains(new TilePath(1, 1, 17));
        assertThat(TilePath.in(70_000, 2, 0)).contains(new TilePath(2, 0, 1));
        assertThat(TilePath.in(70_000, 3, 0)).isEqualTo(Optional.empty());
    }
}
