package dev.gatehouse.ui.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void eachLanguagePicksItsPlural() {
        var english = new Messages(Language.ENGLISH);
        var french = new Messages(Language.FRENCH);
        assertThat(english.text("time.unit.days", 0)).isEqualTo("0 days");
        assertThat(english.text("time.unit.days", 1)).isEqualTo("1 day");
        assertThat(english.text("time.unit.days", 1204)).isEqualTo("1,204 days");
        assertThat(french.text("time.unit.days", 0)).isEqualTo("0 jour");
        assertThat(english.text("time.unit.days", new Count(10_000, true))).isEqualTo("10,000+ days");
    }

    @Test
    void aMissingKeyIsAnError() {
        assertThatThrownBy(() -> new Messages(Language.ENGLISH).text("common.noSuchText"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("common.noSuchText");
        assertThat(new Messages(Language.ENGLISH).find("common.noSuchText")).isEmpty();
    }

    @Test
    void thePseudoLanguageIsLongerAndKeepsItsArguments() {
        String english = new Messages(Language.ENGLISH).text("fault.busy");
        String pseudo = new Messages(Language.PSEUDO).text("fault.busy");
        assertThat(pseudo).startsWith("[").endsWith("]");
        assertThat(pseudo.length()).isBetween((int) (english.length() * 1.38), (int) (english.length() * 1.45));
        assertThat(new Messages(Language.PSEUDO).text("time.unit.days", 2)).contains("2 days");
    }

    @Test
    void aFaultBecomesASentenceAndACodeToQuote() {
        var words = Words.of(Language.ENGLISH, () -> Instant.EPOCH, ZoneId.of("UTC"));
        assertThat(words.faults().full(Fault.of(FaultCode.CONFLICT, "reference", "7F3A")))
                .isEqualTo("The server refused: somebody changed the same thing meanwhile. Your edit is kept. "
                        + "Compare and choose. (conflict · 7F3A)");
        for (FaultCode code : FaultCode.values()) {
            assertThat(words.faults().full(Fault.of(code))).endsWith("(" + code.wire() + ")");
        }
    }
}
