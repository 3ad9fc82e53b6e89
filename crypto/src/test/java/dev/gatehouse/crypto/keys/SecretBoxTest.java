package dev.gatehouse.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private static final byte[] PLAIN = bytes("the key of the store");
    private static final byte[] CONTEXT = bytes("store key, workstation 12");

    private final SecretKey256 key = SecretKey256.generate(SeededRandom.of(1));
    private final SecretBox box = new SecretBox(key, SeededRandom.of(2));

    @Test
    void opensWhatItSealed() {
        byte[] sealed = box.seal(PLAIN, CONTEXT);
        assertThat(sealed).hasSize(PLAIN.length + 29).startsWith(1);
        assertThat(box.open(sealed, CONTEXT)).hasValue(PLAIN);
        assertThat(box.open(box.seal(new byte[0], CONTEXT), CONTEXT)).hasValue(new byte[0]);
    }

    @Test
    void refusesEverySingleFlippedBit() {
        byte[] sealed = box.seal(PLAIN, CONTEXT);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] tampered = sealed.clone();
            tampered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(box.open(tampered, CONTEXT)).as("bit " + bit).isEmpty();
        }
    }

    @Test
    void refusesEveryOtherLength() {
        byte[] sealed = box.seal(PLAIN, CONTEXT);
        for (int length = 0; length < sealed.length; length++) {
            assertThat(box.open(Arrays.copyOf(sealed, length), CONTEXT)).isEmpty();
        }
        assertThat(box.open(Arrays.copyOf(sealed, sealed.length + 1), CONTEXT)).isEmpty();
    }

    @Test
    void refusesAnotherContextAndAnotherKey() {
        byte[] sealed = box.seal(PLAIN, CONTEXT);
        assertThat(box.open(sealed, bytes("store key, workstation 13"))).isEmpty();
        var other = new SecretBox(SecretKey256.generate(SeededRandom.of(3)), SeededRandom.of(2));
        assertThat(other.open(sealed, CONTEXT)).isEmpty();
    }

    @Test
    void neverSealsTheSameTwice() {
        assertThat(box.seal(PLAIN, CONTEXT)).isNotEqualTo(box.seal(PLAIN, CONTEXT));
    }

    @Test
    void sealsOnlyWhatItWouldOpen() {
        assertThatThrownBy(() -> box.seal(new byte[SecretBox.LONGEST + 1], CONTEXT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(box.open(box.seal(new byte[SecretBox.LONGEST], CONTEXT), CONTEXT))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
