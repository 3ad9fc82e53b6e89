package dev.gatehouse.ui.hours.week;

import dev.gatehouse.model.hours.ClockChange;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.Window;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The windows of a week, day by day. Painting and erasing change what they touch and nothing else: a window that no
/// stroke meets stays to the minute, even beside or under another.
///
/// @param stretches in order, each once
public record Week(List<Stretch> stretches) {
    /// Puts them in order.
    public Week {
        stretches = List.copyOf(new TreeSet<>(stretches));
    }

    /// The week that windows make.
    public static Week of(Collection<Window> windows) {
        return new Week(windows.stream()
                .flatMap(window -> window.days().stream().map(day -> new Stretch(day, window.hours())))
                .toList());
    }

    /// The same as windows, in the form of [Window#canonical].
    public List<Window> windows() {
        return Window.canonical(stretches.stream()
                .map(stretch -> new Window(Set.of(stretch.day()), stretch.hours()))
                .toList());
    }

    /// Every minute of the week that is open.
    public BitSet minutes() {
        var open = new BitSet(Range.WEEK);
        for (Stretch stretch : stretches) {
            Range range = stretch.range();
            open.set(range.start(), Math.min(range.end(), Range.WEEK));
            if (range.end() > Range.WEEK) {
                open.set(0, range.end() - Range.WEEK);
            }
        }
        return open;
    }

    /// Whether it holds any of the times that a change of clocks skips or doubles.
    public boolean touches(ClockChange change) {
        LocalDateTime at = change.from();
        while (at.isBefore(change.to())) {
            if (isOpen(Range.midnight(at.getDayOfWeek()) + at.getHour() * 60 + at.getMinute())) {
                return true;
            }
            at = at.plusMinutes(1);
        }
        return false;
    }

    /// Whether a minute is open; one beyond the week is that of the next.
    public boolean isOpen(int minute) {
        int inside = Math.floorMod(minute, Range.WEEK);
        return stretches.stream().map(Stretch::range).anyMatch(range -> range.holds(inside));
    }

    /// Whether every minute of all these is open.
    public boolean isOpen(Collection<Range> ranges) {
        var open = minutes();
        return ranges.stream()
                .allMatch(range ->
                        IntStream.range(range.start(), range.end()).allMatch(minute -> open.get(minute % Range.WEEK)));
    }

    /// Opens ranges. What a range overlaps, or adjoins other than at midnight, becomes one with it.
    public Week paint(Collection<Range> ranges) {
        Week week = this;
        for (Range range : ranges) {
            week = week.isOpen(List.of(range)) ? week : week.paint(range);
        }
        return week;
    }

    private Week paint(Range range) {
        var kept = new ArrayList<Stretch>();
        int start = range.start();
        int end = range.end();
        for (Stretch stretch : stretches) {
            boolean met = false;
            for (int weeks = -1; weeks <= 1; weeks++) {
                int from = stretch.range().startIn(weeks);
                int to = stretch.range().endIn(weeks);
                if (touch(from, to, range)) {
                    start = Math.min(start, from);
                    end = Math.max(end, to);
                    met = true;
                }
            }
            if (!met) {
                kept.add(stretch);
            }
        }
        kept.addAll(
                end - start < Range.WEEK ? Stretch.of(Range.around(start, end)) : Stretch.of(new Range(0, Range.WEEK)));
        return new Week(kept);
    }

    private static boolean touch(int from, int to, Range range) {
        boolean overlap = from < range.end() && range.start() < to;
        boolean adjoin = (to == range.start() && isWithinDay(to)) || (from == range.end() && isWithinDay(from));
        return overlap || adjoin;
    }

    private static boolean isWithinDay(int minute) {
        return Math.floorMod(minute, Range.DAY) != 0;
    }

    /// Shuts ranges. Of a window that is met, what is left stays.
    public Week erase(Collection<Range> ranges) {
        Week week = this;
        for (Range range : ranges) {
            week = new Week(week.stretches.stream()
                    .flatMap(stretch -> without(stretch, range).stream())
                    .toList());
        }
        return week;
    }

    private static List<Stretch> without(Stretch stretch, Range range) {
        var left = new ArrayList<Stretch>();
        int at = stretch.range().start();
        int end = stretch.range().end();
        for (int weeks = -1; weeks <= 1; weeks++) {
            int from = range.startIn(weeks);
            int to = range.endIn(weeks);
            if (from < end && at < to) {
                if (at < from) {
                    left.addAll(Stretch.of(Range.around(at, from)));
                }
                at = Math.max(at, to);
            }
        }
        if (at < end) {
            left.addAll(Stretch.of(Range.around(at, end)));
        }
        return left;
    }

    /// Puts what starts on a day on other days too, in place of what starts there.
    public Week copy(DayOfWeek day, Set<DayOfWeek> days) {
        var others = EnumSet.copyOf(days);
        others.remove(day);
        var all = new ArrayList<>(stretches.stream()
                .filter(stretch -> !others.contains(stretch.day()))
                .toList());
        for (Hours hours : starting(day)) {
            others.forEach(other -> all.add(new Stretch(other, hours)));
        }
        return new Week(all);
    }

    /// What starts on a day, in order.
    public List<Hours> starting(DayOfWeek day) {
        return stretches.stream()
                .filter(stretch -> stretch.day() == day)
                .map(Stretch::hours)
                .toList();
    }
}
