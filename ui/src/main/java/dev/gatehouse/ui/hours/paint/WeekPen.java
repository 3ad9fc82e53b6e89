package dev.gatehouse.ui.hours.paint;

import dev.gatehouse.ui.hours.week.Range;
import dev.gatehouse.ui.hours.week.Stretch;
import dev.gatehouse.ui.hours.week.Stroke;
import dev.gatehouse.ui.hours.week.Week;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws the parts of a week. Everything that has an edge is a filled rectangle, so that it is sharp at any scale.
final class WeekPen {
    private static final double STRIPES = 7;
    private static final double EDGE = 3;
    private static final int MOST_EDGES = 3;

    private final GraphicsContext pen;
    private final Grid grid;
    private final Function<Ink, Paint> inks;

    WeekPen(GraphicsContext pen, Grid grid, Font font, Function<Ink, Paint> inks) {
        this.pen = pen;
        this.grid = grid;
        this.inks = inks;
        pen.setFont(font);
        pen.setTextBaseline(VPos.CENTER);
    }

    /// The ground: plain, weekend, names of days and hours, lines.
    void ground(Function<Integer, String> dayNames, Function<Integer, String> hourNames) {
        double left = grid.x(0);
        double right = grid.x(Range.DAY);
        rectangle(Ink.SURFACE, left, grid.y(0), right, grid.y(7));
        rectangle(Ink.WEEKEND, left, grid.y(5), right, grid.y(7));
        pen.setFill(inks.apply(Ink.TEXT));
        pen.setTextAlign(TextAlignment.LEFT);
        for (int row = 0; row < 7; row++) {
            pen.fillText(dayNames.apply(row), 0, grid.snapped(grid.y(row) + Grid.ROW / 2));
        }
        for (int hour = 0; hour <= 24; hour++) {
            boolean named = hour % 3 == 0;
            double x = grid.x(hour * 60);
            rectangle(named ? Ink.STRONG_LINE : Ink.LINE, x, grid.y(0), x + grid.thick(1), grid.y(7));
            if (named) {
                pen.setTextAlign(hour == 24 ? TextAlignment.RIGHT : TextAlignment.CENTER);
                pen.setFill(inks.apply(Ink.TEXT));
                pen.fillText(hourNames.apply(hour), hour == 24 ? x + 1 : x, grid.snapped(Grid.HOURS / 2));
            }
        }
        for (int row = 0; row <= 7; row++) {
            rectangle(Ink.STRONG_LINE, left, grid.y(row), right + grid.thick(1), grid.y(row) + grid.thick(1));
        }
    }

    /// What is open: filled, with light diagonals, and a side where a window starts or ends.
    void open(Week week) {
        BitSet minutes = week.minutes();
        for (int row = 0; row < 7; row++) {
            double top = grid.y(row) + grid.thick(1);
            double bottom = grid.y(row + 1);
            eachRun(minutes, row, (from, to) -> {
                rectangle(Ink.OPEN, grid.x(from), top, grid.x(to), bottom);
                stripes(grid.x(from), top, grid.x(to), bottom);
            });
        }
        for (Stretch stretch : week.stretches()) {
            Range range = stretch.range();
            side(range.start(), 0);
            side(range.end() - 1, 1);
        }
    }

    /// The side of a window: left of a minute, or right of it.
    private void side(int minuteOfWeek, int after) {
        int inside = Math.floorMod(minuteOfWeek, Range.WEEK);
        int row = inside / Range.DAY;
        double thick = grid.thick(1);
        double x = grid.x(inside % Range.DAY + after) - after * thick;
        rectangle(Ink.SIDE, x, grid.y(row) + thick, x + thick, grid.y(row + 1));
    }

    private void stripes(double left, double top, double right, double bottom) {
        pen.save();
        pen.beginPath();
        pen.rect(left, top, right - left, bottom - top);
        pen.clip();
        pen.setStroke(inks.apply(Ink.STRIPE));
        pen.setLineWidth(1);
        double height = bottom - top;
        // Counted from the same place in every rectangle, so that diagonals meet where rectangles do.
        for (double foot = Math.floor(left / STRIPES) * STRIPES - height; foot < right; foot += STRIPES) {
            pen.strokeLine(foot, bottom, foot + height, top);
        }
        pen.restore();
    }

    /// The bands beside it: edges along the foot of each row, one above the other.
    void beside(List<Beside> bands) {
        double thick = grid.thick(EDGE);
        for (int index = 0; index < Math.min(bands.size(), MOST_EDGES); index++) {
            int at = index;
            for (int row = 0; row < 7; row++) {
                double foot = grid.y(row + 1) - at * (thick + grid.thick(1));
                eachRun(bands.get(index).minutes(), row, (from, to) -> {
                    rectangle(Ink.SURFACE, grid.x(from), foot - thick - grid.thick(1), grid.x(to), foot);
                    rectangle(edge(at), grid.x(from), foot - thick, grid.x(to), foot);
                });
            }
        }
    }

    /// The ink of a band beside it.
    static Ink edge(int index) {
        return switch (index % MOST_EDGES) {
            case 0 -> Ink.FIRST;
            case 1 -> Ink.SECOND;
            default -> Ink.THIRD;
        };
    }

    /// The present time, a line across its day.
    void now(int minuteOfWeek) {
        int row = minuteOfWeek / Range.DAY;
        double x = grid.x(minuteOfWeek % Range.DAY);
        double thick = grid.thick(2);
        double halo = grid.thick(1);
        rectangle(Ink.SURFACE, x - halo, grid.y(row), x + thick + halo, grid.y(row + 1) + halo);
        rectangle(Ink.NOW, x, grid.y(row), x + thick, grid.y(row + 1) + halo);
    }

    /// A frame around what is selected.
    void selection(Stroke stroke) {
        var minutes = new BitSet();
        stroke.ranges().forEach(range -> {
            minutes.set(range.start(), Math.min(range.end(), Range.WEEK));
            minutes.set(0, Math.max(0, range.end() - Range.WEEK));
        });
        double thick = grid.thick(2);
        for (int row = 0; row < 7; row++) {
            double top = grid.y(row) + grid.thick(1);
            double bottom = grid.y(row + 1);
            eachRun(minutes, row, (from, to) -> {
                double left = grid.x(from);
                double right = Math.max(grid.x(to), left + 2 * thick);
                rectangle(Ink.SELECTION, left, top, right, top + thick);
                rectangle(Ink.SELECTION, left, bottom - thick, right, bottom);
                rectangle(Ink.SELECTION, left, top, left + thick, bottom);
                rectangle(Ink.SELECTION, right - thick, top, right, bottom);
            });
        }
    }

    /// Words on a plate of their own, above a place, or below it in the first rows.
    ///
    /// @param width how wide the words are
    void label(String text, double width, double x, int row) {
        double height = grid.snapped(22);
        double wide = Math.ceil(width) + 16;
        double left = grid.snapped(Math.clamp(x - wide / 2, 0, Math.max(0, grid.width() - wide)));
        double top = row > 0 ? grid.y(row) - height - 4 : grid.y(row + 1) + 4;
        pen.setFill(inks.apply(Ink.LABEL));
        pen.fillRoundRect(left, grid.snapped(top), wide, height, 6, 6);
        pen.setFill(inks.apply(Ink.LABEL_TEXT));
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(text, left + 8, grid.snapped(top + height / 2));
    }

    private void rectangle(Ink ink, double left, double top, double right, double bottom) {
        pen.setFill(inks.apply(ink));
        pen.fillRect(left, top, right - left, bottom - top);
    }

    /// A part of a day, in its minutes.
    private interface Run {
        void take(int from, int to);
    }

    private static void eachRun(BitSet minutes, int row, Run run) {
        int midnight = row * Range.DAY;
        int end = midnight + Range.DAY;
        int from = minutes.nextSetBit(midnight);
        while (from >= 0 && from < end) {
            int to = Math.min(minutes.nextClearBit(from), end);
            run.take(from - midnight, to - midnight);
            from = minutes.nextSetBit(to);
        }
    }
}
