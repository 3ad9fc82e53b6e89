package dev.gatehouse.ui.hours.week;

import java.time.DayOfWeek;

/// A place in the grid of the week.
///
/// @param row 0 is Monday; -1 is the Sunday before it, 7 the Monday after Sunday
/// @param minute of that day, 0 to 1439
public record Cell(int row, int minute) {
    /// Refuses what is beside the grid.
    public Cell {
        if (row < -1 || row > 7 || minute < 0 || minute >= Range.DAY) {
            throw new IllegalArgumentException("beside the grid: " + row + ", " + minute);
        }
    }

    /// The day of its row.
    public DayOfWeek day() {
        return DayOfWeek.of(Math.floorMod(row, 7) + 1);
    }

    /// Its minute of the week.
    public int minuteOfWeek() {
        return Math.floorMod(row, 7) * Range.DAY + minute;
    }

    /// The same place with its row among the seven.
    public Cell inside() {
        return new Cell(Math.floorMod(row, 7), minute);
    }

    /// The place some minutes on, or back; past midnight it is in the next row, or the one before.
    public Cell plus(int minutes) {
        int all = row * Range.DAY + minute + minutes;
        int limited = Math.clamp(all, -Range.DAY, 8 * Range.DAY - 1);
        return new Cell(Math.floorDiv(limited, Range.DAY), Math.floorMod(limited, Range.DAY));
    }
}
