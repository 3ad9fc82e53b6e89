package dev.gatehouse.ui.hours.paint;

import dev.gatehouse.ui.hours.week.Cell;
import dev.gatehouse.ui.hours.week.Stroke;

/// What is selected in the grid: from where, to where.
///
/// @param anchor where it began
/// @param head where one is
/// @param step minutes that a place is wide: 60, 15 or 1
public record Selection(Cell anchor, Cell head, int step) {
    /// The usual width of a place, in minutes.
    public static final int QUARTER = 15;

    /// One place.
    static Selection at(Cell cell) {
        return new Selection(cell, cell, QUARTER);
    }

    /// What lies between.
    public Stroke stroke() {
        return Stroke.between(anchor, head, step);
    }

    /// Whether it is one place only.
    public boolean isPlace() {
        return anchor.equals(head);
    }
}
