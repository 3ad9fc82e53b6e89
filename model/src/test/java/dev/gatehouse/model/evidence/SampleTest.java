package dev.gatehouse.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The draw is the one that its words say.
class SampleTest {
    private static final TreeHash ROOT = TreeHasher.EMPTY;

    @Test
    void theLowestNumbersAreDrawnWhateverTheOrder() throws Exception {
        var numbers = new ArrayList<List<String>>();
        for (long i = 5; i < 105; i++) {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update("seed-1".getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(ROOT.bytes());
            numbers.add(List.of(
                    HexFormat.of().formatHex(sha.digest(HexFormat.of().parseHex("%016x".formatted(i)))),
                    Long.toString(i)));
        }
        List<Long> expected = numbers.stream()
                .sorted(Comparator.comparing(List::getFirst))
                .limit(10)
                .map(number -> Long.parseLong(number.getLast()))
                .sorted()
                .toList();

        Sample.Draw up = new Sample(10, "seed-1").begin(ROOT);
        LongStream.range(5, 105).forEach(up::add);
        Sample.Draw down = new Sample(10, "seed-1").begin(ROOT);
        LongStream.range(5, 105).map(i -> 109 - i).forEach(down::add);

        assertThat(up.drawn()).isEqualTo(expected);
        assertThat(down.drawn()).isEqualTo(expected);
    }

    @Test
    void anotherSeedOrRootDrawsOthersAndFewAreAllDrawn() {
        assertThat(drawn(new Sample(10, "a"), ROOT, 100)).isNotEqualTo(drawn(new Sample(10, "b"), ROOT, 100));
        TreeHash other = new TreeHasher().leaf(new byte[0]);
        assertThat(drawn(new Sample(10, "a"), ROOT, 100)).isNotEqualTo(drawn(new Sample(10, "a"), other, 100));
        assertThat(drawn(new Sample(10, "a"), ROOT, 3)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void whatIsOutOfBoundsIsNoDraw() {
        for (String seed : List.of("", " ", "a b", "a\n", "x".repeat(65))) {
            assertThatThrownBy(() -> new Sample(1, seed)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Sample(0, "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sample(Sample.MOST + 1, "a")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Long> drawn(Sample sample, TreeHash root, long count) {
        Sample.Draw draw = sample.begin(root);
        LongStream.range(0, count).forEach(draw::add);
        return draw.drawn();
    }
}
