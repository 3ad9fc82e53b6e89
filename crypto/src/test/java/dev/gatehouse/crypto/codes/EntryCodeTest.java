package dev.gatehouse.crypto.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.crypto.SeededRandom;
import dev.gatehouse.crypto.codes.EntryCode.Form;
import dev.gatehouse.crypto.keys.SecretKey256;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodeTest {
    private final EntryCodeHasher hasher = new EntryCodeHasher(SecretKey256.generate(SeededRandom.of(7)));

    @Test
    void isWrittenInGroupsOfFour() {
        assertThat(EntryCode.issue(Form.SPOKEN, SeededRandom.of(1)).text())
                .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}");
        assertThat(EntryCode.issue(Form.MAILED, SeededRandom.of(1)).text())
                .matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void isReadBackHoweverItIsTyped(Form form) {
        var random = SeededRandom.of(2);
        for (int i = 0; i < 200; i++) {
            EntryCode code = EntryCode.issue(form, random);
            String stored = hasher.hash(code, "t1", "u1");
            String typed = code.text()
                    .toLowerCase(Locale.ROOT)
                    .replace('0', 'o')
                    .replace('1', 'l')
                    .replace('v', 'u')
                    .replace("-", " – ");
            EntryCode read = EntryCode.parse(" " + typed + "\n").orElseThrow();
            assertThat(read.text()).isEqualTo(code.text());
            assertThat(read.form()).isEqualTo(form);
            assertThat(hasher.matches(read, "t1", "u1", stored)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QF-2M9D-XH", "K7QF-2M9D-XH42", "K7QF-2M9D-XH!", "K7QF-2M9D-XHß", "ΚΑΤΑ-ΚΑΤΑ-ΚΑΤ"})
    void isNotReadFromAnythingElse(String typed) {
        assertThat(EntryCode.parse(typed)).isEmpty();
    }

    @Test
    void isNotReadFromAnOverlongText() {
        assertThat(EntryCode.parse("K7QF-2M9D-XH4" + " ".repeat(115))).isPresent();
        assertThat(EntryCode.parse("K7QF-2M9D-XH4" + " ".repeat(116))).isEmpty();
    }

    @Test
    void isGoodForOnePersonOfOneTenantUnderOneKey() {
        EntryCode code = EntryCode.parse("K7QF-2M9D-XH4").orElseThrow();
        String stored = hasher.hash(code, "t1", "u1");
        assertThat(hasher.matches(code, "t1", "u1", stored)).isTrue();
        assertThat(hasher.matches(code, "t1", "u2", stored)).isFalse();
        assertThat(hasher.matches(code, "t2", "u1", stored)).isFalse();
        assertThat(hasher.matches(EntryCode.parse("K7QF-2M9D-XH5").orElseThrow(), "t1", "u1", stored))
                .isFalse();
        assertThat(hasher.matches(code, "t1", "u1", "")).isFalse();
        assertThat(new EntryCodeHasher(SecretKey256.generate(SeededRandom.of(8))).hash(code, "t1", "u1"))
                .isNotEqualTo(stored);
    }

    @Test
    void usesEverySymbolAndRepeatsNoCode() {
        var random = SeededRandom.of(3);
        Set<Integer> symbols = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String text = EntryCode.issue(Form.SPOKEN, random).text();
            codes.add(text);
            text.chars().forEach(symbols::add);
        }
        assertThat(codes).hasSize(2_000);
        assertThat(symbols).hasSize(33);
    }

    @Test
    void doesNotPrintItself() {
        assertThat(EntryCode.parse("K7QF-2M9D-XH4").orElseThrow()).hasToString("EntryCode[SPOKEN]");
    }
}
