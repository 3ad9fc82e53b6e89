package dev.gatehouse.ui.hours.paint;

import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.week.Cell;
import dev.gatehouse.ui.hours.week.Range;
import dev.gatehouse.ui.hours.week.Week;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The selection in the grid of a week, and the strokes that open and shut it.
public final class PaintViewModel {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final BandViewModel edited;
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(Selection.at(new Cell(0, 8 * 60)));
    private final ReadOnlyObjectWrapper<Optional<Brush>> brush = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Week before;

    /// What a stroke does.
    public enum Brush {
        /// Opens.
        OPENS,
        /// Shuts.
        SHUTS
    }

    /// Paints a band; the first selection is Monday 08:00.
    public PaintViewModel(BandViewModel edited) {
        this.edited = edited;
        before = edited.week();
    }

    /// The band that is painted.
    public BandViewModel edited() {
        return edited;
    }

    /// What is selected.
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// What the stroke being drawn does; empty: none is drawn.
    public ReadOnlyObjectProperty<Optional<Brush>> brushProperty() {
        return brush.getReadOnlyProperty();
    }

    /// Begins a stroke. One that begins on open shuts.
    ///
    /// @param step minutes that a place is wide: 60, 15 or 1
    public void press(Cell cell, int step) {
        abandon();
        before = edited.week();
        brush.set(Optional.of(before.isOpen(cell.minuteOfWeek()) ? Brush.SHUTS : Brush.OPENS));
        selection.set(new Selection(cell, cell, step));
        draw();
    }

    /// Goes on with a stroke.
    public void drag(Cell cell, int step) {
        if (brush.get().isPresent()) {
            selection.set(new Selection(selection.get().anchor(), cell, step));
            draw();
        }
    }

    private void draw() {
        edited.preview(after(brush.get().orElseThrow(), selection.get().stroke().ranges()));
    }

    private Week after(Brush brush, List<Range> ranges) {
        return switch (brush) {
            case OPENS -> before.paint(ranges);
            case SHUTS -> before.erase(ranges);
        };
    }

    /// Ends a stroke: it counts. What was drawn over stays selected.
    public void release() {
        if (brush.get().isPresent()) {
            brush.set(Optional.empty());
            edited.settle();
        }
    }

    /// Ends a stroke, or else a selection: neither counts.
    ///
    /// @return whether there was one
    public boolean abandon() {
        boolean drawn = brush.get().isPresent();
        boolean selected = !selection.get().isPlace();
        if (drawn) {
            brush.set(Optional.empty());
            edited.takeBack();
        }
        if (drawn || selected) {
            selection.set(Selection.at(selection.get().head().inside()));
        }
        return drawn || selected;
    }

    /// Selects one place.
    public void goTo(Cell cell) {
        selection.set(Selection.at(cell.inside()));
    }

    /// Moves to another place in the same row or another.
    ///
    /// @param rows down, or up if negative
    /// @param minutes later, or earlier if negative
    /// @param extend whether what lies between is selected too
    public void move(int rows, int minutes, boolean extend) {
        Cell head = selection.get().head();
        Cell moved = rows == 0
                ? head.plus(minutes)
                : new Cell(Math.clamp(head.row() + (long) rows, extend ? -1 : 0, extend ? 7 : 6), head.minute());
        reach(moved, extend);
    }

    /// Moves to the start of the row, or to its end.
    public void moveToEdge(boolean end, boolean extend) {
        Cell head = selection.get().head();
        reach(new Cell(head.row(), end ? Range.DAY - Selection.QUARTER : 0), extend);
    }

    private void reach(Cell cell, boolean extend) {
        release();
        selection.set(
                extend
                        ? new Selection(selection.get().anchor(), cell, Selection.QUARTER)
                        : Selection.at(cell.inside()));
    }

    /// Whether all that is selected is open.
    public boolean isOpen() {
        return edited.week().isOpen(selection.get().stroke().ranges());
    }

    /// Whether a place is selected.
    public boolean isSelected(Cell cell) {
        int minute = cell.minuteOfWeek();
        return selection.get().stroke().ranges().stream().anyMatch(range -> range.holds(minute));
    }

    /// Shuts what is selected if all of it is open; else opens it.
    public void toggle() {
        List<Range> ranges = begin();
        edited.setWeek(after(before.isOpen(ranges) ? Brush.SHUTS : Brush.OPENS, ranges));
    }

    /// Shuts what is selected; a place alone stands for its whole day.
    public void clear() {
        List<Range> ranges = begin();
        int midnight = Range.midnight(day());
        boolean wholeDay = selection.get().isPlace();
        edited.setWeek(before.erase(wholeDay ? List.of(new Range(midnight, midnight + Range.DAY)) : ranges));
    }

    /// What starts on the day of the selection starts on Monday to Friday too.
    public void copyToWeekdays() {
        copy(WEEKDAYS);
    }

    /// What starts on the day of the selection starts on every day.
    public void copyToAll() {
        copy(EnumSet.allOf(DayOfWeek.class));
    }

    private void copy(Set<DayOfWeek> days) {
        begin();
        edited.setWeek(before.copy(day(), days));
    }

    private List<Range> begin() {
        release();
        before = edited.week();
        return selection.get().stroke().ranges();
    }

    private DayOfWeek day() {
        return selection.get().head().day();
    }
}
