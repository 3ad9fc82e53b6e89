package dev.gatehouse.ui.hours.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.hours.WeekWords;
import dev.gatehouse.model.hours.Window;
import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WeekProperties {
    /// One stroke of a hand.
    ///
    /// @param opens whether it opens
    record Pass(Cell one, Cell other, int step, boolean opens) {
        Stroke stroke() {
            return Stroke.between(one, other, step);
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void strokesOpenAndShutExactlyTheirMinutes(
            @ForAll("windows") List<Window> loaded, @ForAll("passes") List<Pass> passes) {
        Week week = Week.of(loaded);
        BitSet minutes = minutesOf(loaded);
        for (Pass pass : passes) {
            List<Range> ranges = pass.stroke().ranges();
            week = pass.opens() ? week.paint(ranges) : week.erase(ranges);
            for (Range range : ranges) {
                for (int minute = range.start(); minute < range.end(); minute++) {
                    minutes.set(minute % 10_080, pass.opens());
                }
            }
            assertThat(minutesOf(week.windows())).isEqualTo(minutes);
            assertThat(week.minutes()).isEqualTo(minutes);
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatNoStrokeMeetsStaysToTheMinute(@ForAll("windows") List<Window> loaded, @ForAll("pass") Pass pass) {
        Week before = Week.of(loaded);
        List<Range> ranges = pass.stroke().ranges();
        Week after = pass.opens() ? before.paint(ranges) : before.erase(ranges);
        var painted = new BitSet();
        // A minute wider on both sides: what adjoins may become one with the stroke.
        for (Range range : ranges) {
            for (int minute = range.start() - 1; minute <= range.end(); minute++) {
                painted.set(Math.floorMod(minute, 10_080));
            }
        }
        assertThat(after.stretches())
                .containsAll(before.stretches().stream()
                        .filter(stretch -> !minutesOf(List.of(new Window(Set.of(stretch.day()), stretch.hours())))
                                .intersects(painted))
                        .toList());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aWeekIsSavedAsItWasLoaded(@ForAll("windows") List<Window> loaded) {
        assertThat(Week.of(loaded).windows()).isEqualTo(Window.canonical(loaded));
        assertThat(Week.of(WeekText.parse(WeekText.print(Week.of(loaded).windows(), WeekWords.FRENCH))))
                .isEqualTo(Week.of(loaded));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void paintingWhatIsOpenAndErasingWhatIsShutChangeNothing(
            @ForAll("windows") List<Window> loaded, @ForAll("pass") Pass pass) {
        List<Range> ranges = pass.stroke().ranges();
        Week painted = Week.of(loaded).paint(ranges);
        Week erased = Week.of(loaded).erase(ranges);
        assertThat(painted.paint(ranges)).isEqualTo(painted);
        assertThat(painted.isOpen(ranges)).isTrue();
        assertThat(erased.erase(ranges)).isEqualTo(erased);
    }

    /// What windows mean, said again in the plainest way.
    private static BitSet minutesOf(List<Window> windows) {
        var minutes = new BitSet(10_080);
        for (Window window : windows) {
            for (DayOfWeek day : window.days()) {
                Hours hours = window.hours();
                int minute = hours.from();
                do {
                    minutes.set(((day.getValue() - 1) * 1_440 + minute) % 10_080);
                    minute++;
                } while (minute != hours.to() && minute != hours.to() + 1_440);
            }
        }
        return minutes;
    }

    @Provide
    Arbitrary<List<Window>> windows() {
        Arbitrary<Integer> minute = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1_439), Arbitraries.of(0, 1, 360, 480, 487, 1_080, 1_320, 1_439));
        return Combinators.combine(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), minute, minute)
                .as((days, from, to) ->
                        new Window(days, from.equals(to) ? Hours.ALL_DAY : new Hours(from, to == 0 ? 1_440 : to)))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Pass> pass() {
        Arbitrary<Cell> cell = Combinators.combine(
                        Arbitraries.integers().between(-1, 7),
                        Arbitraries.integers().between(0, 1_439))
                .as(Cell::new);
        return Combinators.combine(cell, cell, Arbitraries.of(1, 15, 60), Arbitraries.of(true, false))
                .as(Pass::new);
    }

    @Provide
    Arbitrary<List<Pass>> passes() {
        return pass().list().ofMinSize(1).ofMaxSize(12);
    }
}
