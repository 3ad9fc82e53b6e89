package dev.gatehouse.ui.hours.paint;

import dev.gatehouse.ui.hours.week.Cell;
import dev.gatehouse.ui.hours.week.Range;

/// Where things lie on the canvas: names of days left, hours above, a row a day. Every line falls on whole pixels.
///
/// @param quarter how wide a quarter of an hour is
/// @param scale pixels of the screen to one of the canvas
record Grid(double quarter, double scale) {
    /// The room for the names of days.
    static final double NAMES = 48;
    /// The room for the hours above.
    static final double HOURS = 20;
    /// The height of a day.
    static final double ROW = 28;
    /// The height of all.
    static final double HEIGHT = HOURS + 7 * ROW + 1;

    private static final double WIDEST = 7;
    private static final double NARROWEST = 4;
    private static final int QUARTERS = Range.DAY / Selection.QUARTER;
    /// How far beside the grid a hand may slip before it means the day before Monday or the one after Sunday.
    private static final double SLIP = 20;

    /// The grid that fits a width, at most 48 + 96 × 7.
    static Grid within(double width, double scale) {
        return new Grid(Math.clamp(Math.floor((width - NAMES - 1) / QUARTERS), NARROWEST, WIDEST), scale);
    }

    /// The least width of a grid.
    static double least() {
        return NAMES + QUARTERS * NARROWEST + 1;
    }

    /// The width of the grid at its widest.
    static double most() {
        return NAMES + QUARTERS * WIDEST + 1;
    }

    double width() {
        return NAMES + QUARTERS * quarter + 1;
    }

    /// Where a minute of the day lies, from left.
    double x(int minute) {
        return snapped(NAMES + minute * quarter / Selection.QUARTER);
    }

    /// Where a row begins, from above.
    double y(int row) {
        return snapped(HOURS + row * ROW);
    }

    /// The nearest line between pixels of the screen.
    double snapped(double place) {
        return Math.round(place * scale) / scale;
    }

    /// A thickness in whole pixels of the screen, at least one.
    double thick(double thickness) {
        return Math.max(1, Math.floor(thickness * scale)) / scale;
    }

    /// The place under a point; beside the grid the nearest one.
    Cell cell(double x, double y) {
        return new Cell((int) Math.clamp(Math.floor((y - HOURS) / ROW), 0, 6), minute(x));
    }

    /// The place that a stroke has come to: also in the row above Monday, or below Sunday.
    Cell reached(double x, double y) {
        if (y < HOURS - SLIP) {
            return new Cell(-1, minute(x));
        }
        return y > y(7) + SLIP ? new Cell(7, minute(x)) : cell(x, y);
    }

    private int minute(double x) {
        return (int) Math.clamp(Math.floor((x - NAMES) / quarter * Selection.QUARTER), 0, Range.DAY - 1);
    }

    /// Whether a point lies on the rows.
    boolean holds(double x, double y) {
        return x >= NAMES && x < NAMES + QUARTERS * quarter && y >= HOURS && y < HOURS + 7 * ROW;
    }
}
