package dev.gatehouse.ui.hours.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.week.Cell;
import dev.gatehouse.ui.hours.week.Week;
import org.junit.jupiter.api.Test;

class PaintViewModelTest {
    private final BandViewModel edited = Painted.edited(Painted.band("Mon-Fri 8-18"));
    private final PaintViewModel paint = new PaintViewModel(edited);

    @Test
    void aStrokeShowsAtOnceAndCountsWhenItEnds() {
        paint.press(new Cell(5, 9 * 60), 15);
        paint.drag(new Cell(5, 11 * 60 + 50), 15);
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9-12");
        assertThat(edited.undoableProperty().get()).isFalse();
        paint.release();
        assertThat(edited.undoableProperty().get()).isTrue();
        edited.undo();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18");
        edited.redo();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9-12");
    }

    @Test
    void aStrokeThatComesBackLeavesNothingBehind() {
        paint.press(new Cell(5, 9 * 60), 15);
        paint.drag(new Cell(5, 18 * 60), 15);
        paint.drag(new Cell(5, 9 * 60 + 20), 15);
        paint.release();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sat 9-9:30");
    }

    @Test
    void aStrokeThatBeginsOnOpenShuts() {
        paint.press(new Cell(4, 16 * 60), 60);
        paint.drag(new Cell(4, 22 * 60), 60);
        paint.release();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Thu 8-18, Fri 8-16");
    }

    @Test
    void aStrokeThatIsAbandonedWasNever() {
        paint.press(new Cell(5, 9 * 60), 15);
        paint.drag(new Cell(5, 18 * 60), 15);
        assertThat(paint.abandon()).isTrue();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18");
        assertThat(edited.undoableProperty().get()).isFalse();
        assertThat(paint.abandon()).isFalse();
    }

    @Test
    void theSelectionGoesOnIntoTheNextDayAndToggles() {
        paint.goTo(new Cell(6, 23 * 60 + 30));
        for (int i = 0; i < 5; i++) {
            paint.move(0, 15, true);
        }
        paint.toggle();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18, Sun 23:30-1");
        paint.toggle();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-18");
    }

    @Test
    void withoutExtendingItGoesRoundTheWeek() {
        paint.goTo(new Cell(0, 0));
        paint.move(0, -15, false);
        assertThat(paint.selectionProperty().get().head()).isEqualTo(new Cell(6, 1_425));
        paint.move(1, 0, false);
        assertThat(paint.selectionProperty().get().head()).isEqualTo(new Cell(6, 1_425));
        paint.moveToEdge(false, true);
        assertThat(paint.selectionProperty().get().stroke().until()).isEqualTo(1_440);
    }

    @Test
    void aDayIsCopiedToTheWeekdaysOrToAllAndCleared() {
        edited.setWeek(Week.of(WeekText.parse("Tue 8-12, 22-6, Sat 9-10, Wed 7-8")));
        paint.goTo(new Cell(1, 600));
        paint.copyToWeekdays();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Fri 8-12, 22-6, Sat 9-10");
        paint.copyToAll();
        assertThat(Painted.text(edited)).isEqualTo("Mon-Sun 8-12, 22-6");
        paint.clear();
        assertThat(Painted.text(edited)).isEqualTo("Mon 22-24, Mon,Wed-Sun 8-12, Wed 0-6, Wed-Sun 22-6");
    }

    @Test
    void moreWindowsThanABandHoldsAreRefusedAndSaidSo() {
        var text = new StringBuilder("Mon 0:00-0:01");
        for (int i = 1; i < 100; i++) {
            text.append(", ").append(i / 30).append(':').append("%02d".formatted(i % 30 * 2));
            text.append('-').append(i / 30).append(':').append("%02d".formatted(i % 30 * 2 + 1));
        }
        edited.setWeek(Week.of(WeekText.parse(text.toString())));
        var before = edited.bandProperty().get();
        assertThat(before.windows()).hasSize(100);
        paint.goTo(new Cell(3, 600));
        paint.toggle();
        assertThat(edited.bandProperty().get()).isEqualTo(before);
        assertThat(edited.problemProperty().get()).contains("A band holds 100 windows at most. Nothing was changed.");
    }
}
