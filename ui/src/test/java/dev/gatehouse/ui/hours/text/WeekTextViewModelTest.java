package dev.gatehouse.ui.hours.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.hours.paint.Painted;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.words.Language;
import org.junit.jupiter.api.Test;

class WeekTextViewModelTest {
    private final BandViewModel edited = Painted.edited(Painted.band("Mon-Fri 8-18"));
    private final WeekTextViewModel typed = new WeekTextViewModel(edited);
    private final WindowsViewModel windows = new WindowsViewModel(edited);

    @Test
    void whatIsTypedIsPaintedAsFarAsItCanBeRead() {
        typed.type("Mon-Fri 8-1");
        typed.type("Mon-Fri 8-17");
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-17");
        typed.type("Mon-Fri 8-17, Sa");
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-17");
        assertThat(typed.errorProperty().get()).isEmpty();
        typed.type("mon-fri 8-17 sat 9-12");
        typed.finish();
        assertThat(typed.textProperty().get()).isEqualTo("Mon-Fri 8-17, Sat 9-12");
        edited.undo();
        assertThat(typed.textProperty().get()).isEqualTo("Mon-Fri 8-18");
        assertThat(edited.undoableProperty().get()).isFalse();
    }

    @Test
    void aTextThatMeansNothingChangesNothingAndSaysSo() {
        typed.type("Mon-Fri 9-17");
        typed.type("Mon-Fri 9-17, Blursday");
        typed.finish();
        assertThat(typed.errorProperty().get())
                .contains("“Blursday” means nothing here. Write hours like “Mon-Fri 8-18, Sat 9-12”."
                        + " Nothing was changed.");
        assertThat(edited.isChanged()).isFalse();
        assertThat(edited.undoableProperty().get()).isFalse();
        assertThat(typed.textProperty().get()).isEqualTo("Mon-Fri 9-17, Blursday");
        typed.type("Mon-Fri 9-9");
        typed.finish();
        assertThat(typed.errorProperty().get())
                .contains("The start is the end. Choose another end; a whole day is 00:00 to 24:00.");
        typed.abandon();
        assertThat(typed.textProperty().get()).isEqualTo("Mon-Fri 8-18");
        assertThat(typed.errorProperty().get()).isEmpty();
    }

    @Test
    void paintingWritesTheText() {
        edited.setWeek(Week.of(WeekText.parse("Sat 9:07-11:53, Sun 22-6")));
        assertThat(typed.textProperty().get()).isEqualTo("Sat 9:07-11:53, Sun 22-6");
        var german = new BandViewModel(
                Painted.band("Mon-Fri 8-18, Sun 22-6"), Surroundings.none(), Painted.words(Language.GERMAN));
        assertThat(new WeekTextViewModel(german).textProperty().get()).isEqualTo("Mo-Fr 8-18, So 22-6");
    }

    @Test
    void aTextThatIsLeftAsItWasIsNoStep() {
        typed.type("Mon-Fri 8-17");
        typed.type("Mon-Fri 8-18");
        typed.finish();
        assertThat(edited.undoableProperty().get()).isFalse();
    }

    @Test
    void theListChangesOneWindowAndLeavesTheOthers() {
        assertThat(windows.add("Sat 9:07-11:53")).isEmpty();
        assertThat(windows.windows()).hasSize(2);
        assertThat(windows.replace(windows.windows().getFirst(), "Mon-Thu 8-18, Fri 8-14"))
                .isEmpty();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Thu 8-18, Fri 8-14, Sat 9:07-11:53");
        assertThat(windows.replace(windows.windows().getLast(), "Sat 9-25")).isPresent();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Thu 8-18, Fri 8-14, Sat 9:07-11:53");
        windows.remove(windows.windows().getFirst());
        assertThat(Painted.text(edited)).isEqualTo("Fri 8-14, Sat 9:07-11:53");
        edited.undo();
        assertThat(windows.windows()).hasSize(3);
    }
}
