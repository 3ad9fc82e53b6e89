package dev.gatehouse.ui.hours.week;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What lies between two places of the grid: the same hours on one day or several. From a place down to one further
/// left it runs past midnight: from Monday 22:00 to Tuesday 06:00 that night, to Saturday 06:00 each night between.
///
/// @param row of the first day; -1 is the Sunday before
/// @param rows how many days, 1 to 7
/// @param from the minute of the day at which it starts
/// @param until the minute at which it ends, after `from` by a day at most; above 1440 on the next day
public record Stroke(int row, int rows, int from, int until) {
    /// What lies between two places, both included.
    ///
    /// @param step minutes that a place is wide: 60, 15 or 1
    public static Stroke between(Cell one, Cell other, int step) {
        Cell top = one.row() <= other.row() ? one : other;
        Cell bottom = one.row() <= other.row() ? other : one;
        int from = top.minute() / step * step;
        int to = bottom.minute() / step * step;
        if (top.row() != bottom.row() && to < from) {
            return new Stroke(top.row(), Math.min(bottom.row() - top.row(), 7), from, Range.DAY + to + step);
        }
        int first = Math.clamp(top.row(), 0, 6);
        int last = Math.clamp(bottom.row(), 0, 6);
        return new Stroke(first, last - first + 1, Math.min(from, to), Math.max(from, to) + step);
    }

    /// Its parts, one a day.
    public List<Range> ranges() {
        return IntStream.range(row, row + rows)
                .mapToObj(day -> Range.around(day * Range.DAY + from, day * Range.DAY + until))
                .toList();
    }

    /// The days on which it starts.
    public Set<DayOfWeek> days() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        IntStream.range(row, row + rows).forEach(day -> days.add(DayOfWeek.of(Math.floorMod(day, 7) + 1)));
        return days;
    }
}
