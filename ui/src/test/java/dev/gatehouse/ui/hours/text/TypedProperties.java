package dev.gatehouse.ui.hours.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.hours.WeekWords;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.paint.Painted;
import java.time.DayOfWeek;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TypedProperties {
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsTypedInAnyLanguageIsWhatIsPainted(@ForAll("windows") List<Window> windows, @ForAll WeekWords language) {
        BandViewModel edited = Painted.edited(Painted.band("Mon-Fri 8-18"));
        var typed = new WeekTextViewModel(edited);
        String text = WeekText.print(windows, language);
        for (int length = 1; length <= text.length(); length++) {
            typed.type(text.substring(0, length));
        }
        typed.type(text);
        typed.finish();
        assertThat(edited.bandProperty().get().windows()).isEqualTo(Window.canonical(windows));
        assertThat(typed.textProperty().get()).isEqualTo(WeekText.print(windows, WeekWords.ENGLISH));
        edited.undo();
        assertThat(edited.isChanged()).isFalse();
    }

    @Provide
    Arbitrary<List<Window>> windows() {
        Arbitrary<Integer> minute = Arbitraries.integers().between(0, 1_439);
        return Combinators.combine(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), minute, minute)
                .as((days, from, to) ->
                        new Window(days, from.equals(to) ? Hours.ALL_DAY : new Hours(from, to == 0 ? 1_440 : to)))
                .list()
                .ofMaxSize(5);
    }
}
