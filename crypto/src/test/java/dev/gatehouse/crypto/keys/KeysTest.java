package dev.gatehouse.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.SeededRandom;
import dev.gatehouse.crypto.argon.Argon2Cost;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    private final SecretKey256 key = SecretKey256.of(new byte[32]);

    @Test
    void aCodeOverPartsIsHmacSha256OverTheirLengthsAndBytes() {
        byte[] expected = HexFormat.of().parseHex("53bdef26579ed549d5b490c67b410d329dd9ce453d854d4695957f449c1f78e6");
        assertThat(new Hmac(key).of("ab", "c")).isEqualTo(expected);
        assertThat(new Hmac(key).matches(expected, bytes("ab"), bytes("c"))).isTrue();
        assertThat(new Hmac(key).matches(expected, bytes("a"), bytes("bc"))).isFalse();
        assertThat(new Hmac(SecretKey256.generate(SeededRandom.of(1))).matches(expected, bytes("ab"), bytes("c")))
                .isFalse();
    }

    @Test
    void aPassphraseGivesItsKeyAgainInEveryNormalForm() {
        Passphrase passphrase = Passphrase.create(CHEAP, SeededRandom.of(1));
        SecretKey256 derived = passphrase.derive("cafe\u0301 au lait".toCharArray());
        var stored = new Passphrase(passphrase.salt(), passphrase.cost());
        assertThat(stored.derive("caf\u00e9 au lait".toCharArray())).isEqualTo(derived);
        assertThat(stored.derive("cafe au lait".toCharArray())).isNotEqualTo(derived);
        assertThat(Passphrase.create(CHEAP, SeededRandom.of(2)).derive("caf\u00e9 au lait".toCharArray()))
                .isNotEqualTo(derived);
    }

    @Test
    void aJoinedKeyNeedsBothAndADerivedOneItsPurpose() {
        SecretKey256 one = SecretKey256.generate(SeededRandom.of(1));
        SecretKey256 other = SecretKey256.generate(SeededRandom.of(2));
        assertThat(one.joinedWith(other)).isEqualTo(one.joinedWith(SecretKey256.of(other.bytes())));
        assertThat(one.joinedWith(other)).isNotEqualTo(other.joinedWith(one)).isNotEqualTo(one.joinedWith(one));
        assertThat(one.derive("rows")).isEqualTo(one.derive("rows")).isNotEqualTo(one.derive("manifest"));
    }

    @Test
    void aKeyHas32BytesIsWipedAndNeverPrinted() {
        assertThatThrownBy(() -> SecretKey256.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        SecretKey256 generated = SecretKey256.generate(SeededRandom.of(1));
        assertThat(generated).isNotEqualTo(key).hasToString("SecretKey256[hidden]");
        generated.close();
        assertThat(generated).isEqualTo(key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
