package dev.gatehouse.crypto.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueTokenTest {
    private static final String RANDOM = "A".repeat(43);

    @Test
    void namesItsTenantAndCarries256RandomBits() {
        OpaqueToken token = OpaqueToken.issue("northwind", SeededRandom.of(1));
        assertThat(token.text()).matches("northwind\\.[A-Za-z0-9_-]{43}");
        assertThat(token.tenant()).isEqualTo("northwind");
        OpaqueToken read = OpaqueToken.parse(token.text()).orElseThrow();
        assertThat(read.hash()).isEqualTo(token.hash());
        assertThat(OpaqueToken.issue("northwind", SeededRandom.of(2)).hash()).isNotEqualTo(token.hash());
    }

    @Test
    void hashesTheTenantWithTheRest() {
        assertThat(OpaqueToken.parse("a." + RANDOM).orElseThrow().hash())
                .isNotEqualTo(OpaqueToken.parse("b." + RANDOM).orElseThrow().hash());
    }

    @Test
    void isStoredAsSha256() {
        TokenHash hash = OpaqueToken.parse("a." + RANDOM).orElseThrow().hash();
        assertThat(hash.hex()).isEqualTo("4d31a16ea19506705f900aa93648b969bbb5b7633deb99c3ca930540ddc2b72c");
        assertThat(hash.bytes()).hasSize(32);
        assertThatThrownBy(() -> new TokenHash("00")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", "a.short", "a b.%s", "a.%sA", "a.%s\n", ".%s", "ä.%s", "a.%s.b"})
    void isNotReadFromAnythingElse(String form) {
        assertThat(OpaqueToken.parse(form.formatted(RANDOM))).isEmpty();
    }

    @Test
    void isNotIssuedForWhatIsNoTenantId() {
        assertThatThrownBy(() -> OpaqueToken.issue("a.b", SeededRandom.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpaqueToken.issue("a".repeat(65), SeededRandom.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotPrintItself() {
        assertThat(OpaqueToken.parse("a." + RANDOM).orElseThrow()).hasToString("OpaqueToken[a]");
    }
}
