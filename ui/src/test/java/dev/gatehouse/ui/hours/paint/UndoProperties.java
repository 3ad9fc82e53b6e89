package dev.gatehouse.ui.hours.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.week.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UndoProperties {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void undoGoesBackThroughEveryStateAndRedoForth(@ForAll("hands") List<Consumer<PaintViewModel>> hands) {
        BandViewModel edited = Painted.edited(Painted.band("Mon-Fri 8:07-18, Sun 22-6"));
        var paint = new PaintViewModel(edited);
        var states = new ArrayList<TimeBand>(List.of(edited.bandProperty().get()));
        for (Consumer<PaintViewModel> hand : hands) {
            hand.accept(paint);
            if (!edited.bandProperty().get().equals(states.getLast())) {
                states.add(edited.bandProperty().get());
            }
        }
        for (int at = states.size() - 2; at >= 0; at--) {
            edited.undo();
            assertThat(edited.bandProperty().get()).isEqualTo(states.get(at));
        }
        assertThat(edited.undoableProperty().get()).isFalse();
        assertThat(edited.isChanged()).isFalse();
        for (int at = 1; at < states.size(); at++) {
            edited.redo();
            assertThat(edited.bandProperty().get()).isEqualTo(states.get(at));
        }
        assertThat(edited.redoableProperty().get()).isFalse();
    }

    @Provide
    Arbitrary<List<Consumer<PaintViewModel>>> hands() {
        Arbitrary<Cell> cell = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 1_439))
                .as(Cell::new);
        Arbitrary<Consumer<PaintViewModel>> stroke = Combinators.combine(cell, cell, Arbitraries.of(1, 15, 60))
                .as((from, to, step) -> paint -> {
                    paint.press(from, step);
                    paint.drag(to, step);
                    paint.release();
                });
        Arbitrary<Consumer<PaintViewModel>> keys = cell.flatMap(place -> Arbitraries.of(
                paint -> {
                    paint.goTo(place);
                    paint.move(1, 0, true);
                    paint.toggle();
                },
                paint -> {
                    paint.goTo(place);
                    paint.clear();
                },
                paint -> {
                    paint.goTo(place);
                    paint.copyToWeekdays();
                },
                paint -> {
                    paint.goTo(place);
                    paint.copyToAll();
                }));
        return Arbitraries.oneOf(stroke, keys).list().ofMinSize(1).ofMaxSize(15);
    }
}
