package dev.gatehouse.ui.hours.week;

import dev.gatehouse.model.hours.Hours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A window on one of its days.
///
/// @param day on which it starts
/// @param hours from when to when; an end before the start lies on the next day
public record Stretch(DayOfWeek day, Hours hours) implements Comparable<Stretch> {
    private static final Comparator<Stretch> ORDER =
            Comparator.comparing(Stretch::day).thenComparing(Stretch::hours);

    /// Where it lies in the week.
    public Range range() {
        int midnight = Range.midnight(day);
        int end = hours.isOvernight() ? hours.to() + Range.DAY : hours.to();
        return new Range(midnight + hours.from(), midnight + end);
    }

    /// The stretches that a range makes: one, also past midnight, if it is shorter than a day; else one a day.
    static List<Stretch> of(Range range) {
        int midnight = (range.start() / Range.DAY + 1) * Range.DAY;
        boolean runsOver = range.end() > midnight;
        boolean fits = range.end() < midnight + Range.DAY && range.end() - range.start() < Range.DAY;
        if (!runsOver || fits) {
            return List.of(one(range.start(), range.end()));
        }
        var days = new ArrayList<Stretch>();
        int from = range.start();
        while (from < range.end()) {
            int to = Math.min((from / Range.DAY + 1) * Range.DAY, range.end());
            days.add(one(from, to));
            from = to;
        }
        return days;
    }

    private static Stretch one(int start, int end) {
        int midnight = start / Range.DAY * Range.DAY;
        int to = end - midnight;
        return new Stretch(
                DayOfWeek.of(Math.floorMod(start / Range.DAY, 7) + 1),
                new Hours(start - midnight, to > Range.DAY ? to - Range.DAY : to));
    }

    @Override
    public int compareTo(Stretch other) {
        return ORDER.compare(this, other);
    }
}
