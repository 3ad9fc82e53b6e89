package dev.gatehouse.ui.hours.week;

import java.time.DayOfWeek;

/// Minutes of the week, half-open, from Monday 00:00 on. The week is a circle: a range may run over its end.
///
/// @param start 0 to 10,079
/// @param end after the start, by a week at most
public record Range(int start, int end) {
    /// The minutes of a day.
    public static final int DAY = 1_440;
    /// The minutes of a week.
    public static final int WEEK = 7 * DAY;

    /// Refuses what is no part of a week.
    public Range {
        if (start < 0 || start >= WEEK || end <= start || end > start + WEEK) {
            throw new IllegalArgumentException("not a range of the week: " + start + " to " + end);
        }
    }

    /// A range that may begin before the week or after it.
    public static Range around(int start, int end) {
        int inside = Math.floorMod(start, WEEK);
        return new Range(inside, Math.min(end - start, WEEK) + inside);
    }

    /// Whether it holds a minute of the week.
    public boolean holds(int minute) {
        return (start <= minute && minute < end) || minute + WEEK < end;
    }

    /// The first minute of a day.
    public static int midnight(DayOfWeek day) {
        return (day.getValue() - 1) * DAY;
    }

    /// This, as many weeks later.
    int startIn(int weeks) {
        return start + weeks * WEEK;
    }

    /// The end of this, as many weeks later.
    int endIn(int weeks) {
        return end + weeks * WEEK;
    }
}
