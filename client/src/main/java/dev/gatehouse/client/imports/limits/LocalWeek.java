package dev.gatehouse.client.imports.limits;

import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.WeekWords;
import dev.gatehouse.model.hours.Window;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Hours of the week as a clock shows them that is always the same span ahead of UTC.
///
/// @param windows in the form of [Window#canonical]
public record LocalWeek(List<Window> windows) {
    private static final int DAYS = 7;
    private static final int HOUR = 60;
    private static final String DASH = "\u2013";

    /// Keeps them in their one form.
    public LocalWeek {
        windows = Window.canonical(windows);
    }

    /// The hours on a clock so far ahead of UTC, to the minute.
    ///
    /// @throws IllegalArgumentException for hours that leave none out, which no window begins or ends
    public static LocalWeek of(UtcHours hours, ZoneOffset ahead) {
        var open = hours.open();
        int shut = open.nextClearBit(0);
        if (shut >= UtcHours.WEEK) {
            throw new IllegalArgumentException("every hour is open");
        }
        int shift = ahead.getTotalSeconds() / HOUR;
        var windows = new ArrayList<Window>();
        // From one hour that is shut round to itself, so that what runs through the week's end stays in one piece.
        int hour = shut;
        while (hour < shut + UtcHours.WEEK) {
            int length = length(open, hour);
            if (length > 0) {
                windows.addAll(stretch(minuteFromMonday(hour) + shift, length * HOUR));
            }
            hour += Math.max(length, 1);
        }
        return new LocalWeek(windows);
    }

    private static int length(BitSet open, int hour) {
        int length = 0;
        while (open.get((hour + length) % UtcHours.WEEK)) {
            length++;
        }
        return length;
    }

    private static int minuteFromMonday(int hourFromSunday) {
        return (hourFromSunday + (DAYS - 1) * 24) * HOUR;
    }

    /// A stretch as windows: one that passes a single midnight and is shorter than a day is kept whole, as a night
    /// shift is, and any other is cut at midnight.
    private static List<Window> stretch(int start, int length) {
        int minute = Math.floorMod(start, DAYS * Hours.DAY);
        int from = minute % Hours.DAY;
        var windows = new ArrayList<Window>();
        if (from + length > Hours.DAY && length < Hours.DAY) {
            windows.add(window(minute / Hours.DAY, from, from + length - Hours.DAY));
            return windows;
        }
        int day = minute / Hours.DAY;
        int left = length;
        while (left > 0) {
            int today = Math.min(left, Hours.DAY - from);
            windows.add(window(day, from, from + today));
            left -= today;
            from = 0;
            day++;
        }
        return windows;
    }

    private static Window window(int day, int from, int to) {
        return new Window(EnumSet.of(DayOfWeek.of(day % DAYS + 1)), new Hours(from, to));
    }

    /// The hours in words, `Mon–Fri 08:00–18:00, Sat 09:00–12:00`; `Never` if there are none.
    public String words() {
        return windows.isEmpty()
                ? "Never"
                : windows.stream()
                        .map(window -> days(window.days()) + " "
                                + window.hours().start() + DASH + window.hours().end())
                        .collect(Collectors.joining(", "));
    }

    /// Three days in a row or more as `Mon–Fri`, others one by one.
    private static String days(Set<DayOfWeek> days) {
        var parts = new ArrayList<String>();
        int day = 0;
        while (day < DAYS) {
            int end = day;
            while (end < DAYS && days.contains(DayOfWeek.of(end + 1))) {
                end++;
            }
            if (end - day >= 3) {
                parts.add(word(day) + DASH + word(end - 1));
            } else {
                for (int single = day; single < end; single++) {
                    parts.add(word(single));
                }
            }
            day = end + 1;
        }
        return String.join(", ", parts);
    }

    private static String word(int day) {
        return WeekWords.ENGLISH.brief(DayOfWeek.of(day + 1));
    }
}
