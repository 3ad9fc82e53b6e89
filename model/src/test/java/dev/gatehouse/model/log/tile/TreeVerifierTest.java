package dev.gatehouse.model.log.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.tree.RecursiveTree;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class TreeVerifierTest {
    /// Beyond 256 times 256: three levels of tiles, the upper two partial.
    private static final int LARGE = 66_000;

    private final Map<String, byte[]> files = new HashMap<>();

    private final TileSource<RuntimeException> source = new TileSource<>() {
        @Override
        public Optional<byte[]> tile(TilePath path) {
            return Optional.ofNullable(files.get("tile/" + path));
        }

        @Override
        public Optional<byte[]> entries(TilePath path) {
            return Optional.ofNullable(files.get("entries/" + path));
        }
    };

    @Test
    void every_size_is_proved_by_its_own_checkpoint_and_by_no_other() throws TreeException {
        for (int size : List.of(0, 1, 2, 255, 256, 257, 511, 512, 700)) {
            Checkpoint checkpoint = publish(RecursiveTree.of(size));
            new TreeVerifier<>(source, checkpoint).verify();
            if (size > 0) {
                var smaller = new Checkpoint("log", size - 1, checkpoint.root());
                assertThatThrownBy(() -> new TreeVerifier<>(source, smaller).verify())
                        .isInstanceOf(TreeException.class);
            }
            var larger = new Checkpoint("log", size + 1, checkpoint.root());
            assertThatThrownBy(() -> new TreeVerifier<>(source, larger).verify())
                    .isInstanceOf(TreeException.class);
        }
    }

    @Test
    void no_bit_of_a_small_log_can_be_changed_nor_a_byte_be_cut_or_added() {
        Checkpoint checkpoint = publish(RecursiveTree.of(5));
        for (var file : new TreeMap<>(files).entrySet()) {
            byte[] good = file.getValue();
            for (int bit = 0; bit < good.length * 8; bit++) {
                byte[] bad = good.clone();
                bad[bit / 8] ^= (byte) (1 << (bit % 8));
                files.put(file.getKey(), bad);
                refused(checkpoint, file.getKey() + " bit " + bit);
            }
            files.put(file.getKey(), Arrays.copyOf(good, good.length - 1));
            refused(checkpoint, file.getKey() + " cut");
            files.put(file.getKey(), Arrays.copyOf(good, good.length + 1));
            refused(checkpoint, file.getKey() + " longer");
            files.remove(file.getKey());
            refused(checkpoint, file.getKey() + " gone");
            files.put(file.getKey(), good);
        }
    }

    @Test
    void in_a_large_log_the_first_bad_leaf_is_named() throws TreeException {
        var tree = RecursiveTree.of(LARGE);
        Checkpoint checkpoint = publish(tree);
        new TreeVerifier<>(source, checkpoint).verify();

        // A leaf alone.
        byte[] entries = file("entries/0/100");
        entries[7] ^= 1;
        bad(checkpoint, TreeException.LeafDiffers.class, 25_600, 25_600);

        // The leaf and its hash: the tile above knows better, for all below it.
        var hasher = new TreeHasher();
        int length = (entries[0] & 0xff) << 8 | (entries[1] & 0xff);
        System.arraycopy(hasher.leaf(entries, 2, length).bytes(), 0, file("tile/0/100"), 0, TreeHash.LENGTH);
        bad(checkpoint, TreeException.TileDiffers.class, 25_600, 25_855);

        // And that of the tile above: the one above that.
        file("tile/1/000")[100 * TreeHash.LENGTH] ^= 1;
        bad(checkpoint, TreeException.TileDiffers.class, 25_600, 25_855);
        publish(tree);
        file("tile/2/000.p/1")[3] ^= 1;
        bad(checkpoint, TreeException.TileDiffers.class, 0, 65_535);

        // Everything hashed anew over another leaf: only the checkpoint knows.
        publish(new RecursiveTree(java.util.stream.IntStream.range(0, LARGE)
                .mapToObj(i -> i == 40_000 ? new byte[] {1} : tree.leaves().get(i))
                .toList()));
        bad(checkpoint, TreeException.RootDiffers.class, 0, LARGE - 1);

        publish(tree);
        files.remove("tile/0/257.p/208");
        bad(checkpoint, TreeException.Missing.class, 65_792, LARGE - 1);
    }

    private byte[] file(String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow();
    }

    private void bad(Checkpoint checkpoint, Class<? extends TreeException> how, long first, long last) {
        assertThatThrownBy(() -> new TreeVerifier<>(source, checkpoint).verify())
                .isInstanceOfSatisfying(TreeException.class, e -> {
                    assertThat(e).isInstanceOf(how);
                    assertThat(List.of(e.first(), e.last())).as(e.getMessage()).containsExactly(first, last);
                });
    }

    private void refused(Checkpoint checkpoint, String what) {
        ThrowingCallable verifying = () -> new TreeVerifier<>(source, checkpoint).verify();
        assertThatThrownBy(verifying).as(what).isInstanceOf(TreeException.class);
    }

    /// Lays out tiles as the specification says, by the definition of the tree.
    private Checkpoint publish(RecursiveTree tree) {
        files.clear();
        int size = tree.leaves().size();
        for (int level = 0, span = 1; span <= size; level++, span *= TilePath.FULL) {
            for (int index = 0; TilePath.in(size, level, index).isPresent(); index++) {
                TilePath path = TilePath.in(size, level, index).orElseThrow();
                var hashes = new ByteArrayOutputStream();
                var entries = new ByteArrayOutputStream();
                for (int i = 0; i < path.width(); i++) {
                    int from = (index * TilePath.FULL + i) * span;
                    var below = tree.leaves().subList(from, from + span);
                    hashes.writeBytes(new RecursiveTree(below).root().bytes());
                    entries.write(below.getFirst().length >> 8);
                    entries.write(below.getFirst().length);
                    entries.writeBytes(below.getFirst());
                }
                files.put("tile/" + path, hashes.toByteArray());
                if (level == 0) {
                    files.put("entries/" + path, entries.toByteArray());
                }
            }
        }
        return new Checkpoint("log", size, tree.root());
    }
}
