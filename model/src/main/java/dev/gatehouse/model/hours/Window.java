package dev.gatehouse.model.hours;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Hours on some days of the week. A window that runs past midnight belongs to the day on which it starts.
///
/// @param days on which it starts, at least one, Monday first
/// @param hours from when to when
public record Window(Set<DayOfWeek> days, Hours hours) implements Comparable<Window> {
    /// Keeps an own set.
    ///
    /// @throws IllegalArgumentException without a day
    public Window {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a window without a day");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /// One way to write what several windows mean: those of the same hours joined, in order of days and hours.
    public static List<Window> canonical(Collection<Window> windows) {
        var byHours = new TreeMap<Hours, EnumSet<DayOfWeek>>();
        for (Window window : windows) {
            byHours.computeIfAbsent(window.hours(), _ -> EnumSet.noneOf(DayOfWeek.class))
                    .addAll(window.days());
        }
        return byHours.entrySet().stream()
                .map(entry -> new Window(entry.getValue(), entry.getKey()))
                .sorted()
                .toList();
    }

    /// By days, as a word of their order in the week, then by hours.
    @Override
    public int compareTo(Window other) {
        return Comparator.comparing(Window::spelling)
                .thenComparing(Window::hours)
                .compare(this, other);
    }

    private String spelling() {
        var word = new StringBuilder();
        days.forEach(day -> word.append(day.getValue()));
        return word.toString();
    }
}
