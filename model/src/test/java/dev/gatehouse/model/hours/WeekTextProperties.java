package dev.gatehouse.model.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WeekTextProperties {
    @Provide
    Arbitrary<List<Window>> weeks() {
        return Bands.windows().list().ofMaxSize(12);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsPrintedIsReadAsTheSameInEveryLanguage(@ForAll("weeks") List<Window> windows) {
        for (WeekWords words : WeekWords.values()) {
            String printed = WeekText.print(windows, words);
            assertThat(WeekText.parse(printed)).isEqualTo(Window.canonical(windows));
            assertThat(WeekText.print(WeekText.parse(printed), words)).isEqualTo(printed);
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void aTextIsReadOrRefusedWithItsOwnFault(@ForAll("texts") String text) {
        try {
            var windows = WeekText.parse(text);
            assertThat(WeekText.parse(WeekText.print(windows, WeekWords.GERMAN)))
                    .isEqualTo(windows);
        } catch (FaultException e) {
            assertThat(e.fault().code()).isIn(FaultCode.UNREADABLE_HOURS, FaultCode.START_EQUALS_END);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Mon", "Fri", "-", " ", ",", "8", "18", "24", "0", ":", "30", "di", "sam", "pm", "x", "25")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }
}
