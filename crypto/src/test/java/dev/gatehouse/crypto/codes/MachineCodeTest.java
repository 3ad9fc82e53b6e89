package dev.gatehouse.crypto.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.crypto.SeededRandom;
import dev.gatehouse.crypto.keys.SecretKey256;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MachineCodeTest {
    private final MachineCodeHasher hasher = new MachineCodeHasher(SecretKey256.of(new byte[SecretKey256.BYTES]));

    @Test
    void itIsShownInThreeGroupsAndReadHoweverItIsTyped() {
        var code = MachineCode.issue(SeededRandom.of(4));
        assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        String typed =
                " " + code.text().toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o') + " ";
        assertThat(MachineCode.parse(typed).orElseThrow().text()).isEqualTo(code.text());
    }

    @Test
    void whatIsNoSuchCodeIsNone() {
        assertThat(MachineCode.parse("K7QF-2M9D-XH4")).isEmpty();
        assertThat(MachineCode.parse("K7QF-2M9D-XH4TT")).isEmpty();
        assertThat(MachineCode.parse("K7QF-2M9D-XH4!")).isEmpty();
        assertThat(MachineCode.parse("0".repeat(200))).isEmpty();
    }

    @Test
    void onlyTheWholeCodeOfTheSameTenantMatches() {
        var code = MachineCode.parse("K7QF-2M9D-XH4T").orElseThrow();
        var other = MachineCode.parse("K7QF-2M9D-XH4V").orElseThrow();
        String stored = hasher.hash(code, "acme");
        assertThat(hasher.matches(code, "acme", stored)).isTrue();
        assertThat(hasher.matches(other, "acme", stored)).isFalse();
        assertThat(hasher.matches(code, "other", stored)).isFalse();
        // A mistyped end finds the code it was meant to be, so that the try counts.
        assertThat(hasher.key(other, "acme")).isEqualTo(hasher.key(code, "acme"));
        assertThat(hasher.key(code, "other")).isNotEqualTo(hasher.key(code, "acme"));
        assertThat(hasher.key(code, "acme")).isNotEqualTo(stored);
    }

    @Test
    void codesDoNotRepeatAndDoNotTellThemselves() {
        var random = SeededRandom.of(5);
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(MachineCode.issue(random).text());
        }
        assertThat(seen).hasSize(1_000);
        var code = MachineCode.issue(random);
        assertThat(code.toString()).doesNotContain(code.text().substring(0, 4));
    }
}
