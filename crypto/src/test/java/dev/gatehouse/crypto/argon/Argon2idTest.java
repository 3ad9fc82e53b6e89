package dev.gatehouse.crypto.argon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2idTest {
    @Test
    void givesTheTagOfRfc9106Section53() {
        byte[] tag =
                Argon2id.hash(filled(32, 1), filled(16, 2), filled(8, 3), filled(12, 4), new Argon2Cost(32, 3, 4), 32);
        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void givesWhatTheReferenceImplementationGives() {
        byte[] tag = Argon2id.hash(
                "password".getBytes(StandardCharsets.US_ASCII),
                "somesalt".getBytes(StandardCharsets.US_ASCII),
                new Argon2Cost(65_536, 2, 1),
                32);
        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void refusesAShortSaltAndAnOddLength() {
        var cost = new Argon2Cost(64, 1, 1);
        assertThatThrownBy(() -> Argon2id.hash(filled(8, 1), filled(7, 2), cost, 32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Argon2id.hash(filled(8, 1), filled(8, 2), cost, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Argon2id.hash(filled(8, 1), filled(8, 2), cost, 1025))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"7,1,1", "31,1,4", "1048577,1,1", "64,0,1", "64,65,1", "64,1,0", "1024,1,17"})
    void refusesACostOutsideTheBounds(int memory, int iterations, int parallelism) {
        assertThatThrownBy(() -> new Argon2Cost(memory, iterations, parallelism))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
