package dev.gatehouse.model.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The local days of a band, each as the minutes at which it opens and shuts in turn: `[480, 1080]` is 08:00 to 18:00.
/// Days of the week have one pattern each; dates with an exception, and those after them, have their own.
final class DayPatterns {
    private static final int[] SHUT = {};
    private static final int[] OPEN = {0, Hours.DAY};

    private final List<List<Hours>> starting = new ArrayList<>();
    private final int[][] week = new int[7][];
    private final long[] dates;
    private final int[][] ofDates;
    private final boolean sameAllWeek;

    DayPatterns(TimeBand band, Collection<HolidayCalendar> calendars) {
        for (DayOfWeek day : DayOfWeek.values()) {
            starting.add(band.windows().stream()
                    .filter(window -> window.days().contains(day))
                    .map(Window::hours)
                    .toList());
        }
        for (int day = 0; day < 7; day++) {
            week[day] = edges(starting.get(day), starting.get((day + 6) % 7));
        }
        Map<Long, DayException> exceptions = exceptions(band, calendars);
        Set<Long> touched = new TreeSet<>();
        exceptions.keySet().forEach(date -> touched.addAll(List.of(date, date + 1)));
        dates = touched.stream().mapToLong(Long::longValue).toArray();
        ofDates =
                Arrays.stream(dates).mapToObj(date -> ofDate(date, exceptions)).toArray(int[][]::new);
        sameAllWeek = Arrays.stream(week).allMatch(day -> Arrays.equals(day, SHUT))
                || Arrays.stream(week).allMatch(day -> Arrays.equals(day, OPEN));
    }

    /// What a local day has, counted from 1970-01-01.
    int[] of(long day) {
        if (dates.length > 0 && day >= dates[0] && day <= dates[dates.length - 1]) {
            int found = Arrays.binarySearch(dates, day);
            if (found >= 0) {
                return ofDates[found];
            }
        }
        return week[dayOfWeek(day)];
    }

    /// Whether a day's edges have a minute inside.
    static boolean isInside(int[] edges, int minute) {
        int after = 0;
        while (after < edges.length && edges[after] <= minute) {
            after++;
        }
        return (after & 1) == 1;
    }

    /// Whether, from a local day on, nothing but this ever comes: every day open, or every day shut.
    boolean isSettled(boolean open, long day) {
        return sameAllWeek && (week[0].length > 0) == open && (dates.length == 0 || day > dates[dates.length - 1]);
    }

    /// The first day from this one on that may differ from an always open, or always shut, week.
    long skip(boolean open, long day) {
        if (!sameAllWeek || (week[0].length > 0) != open) {
            return day;
        }
        int found = Arrays.binarySearch(dates, day);
        int next = found >= 0 ? found : -found - 1;
        return next < dates.length ? dates[next] : Long.MAX_VALUE;
    }

    private int[] ofDate(long date, Map<Long, DayException> exceptions) {
        boolean closed = exceptions.get(date) instanceof DayException.Closed;
        return closed ? SHUT : edges(startingOn(date, exceptions), startingOn(date - 1, exceptions));
    }

    private List<Hours> startingOn(long date, Map<Long, DayException> exceptions) {
        DayException exception = exceptions.get(date);
        return exception == null
                ? starting.get(dayOfWeek(date))
                : switch (exception) {
                    case DayException.Closed _ -> List.of();
                    case DayException.Open _ -> List.of(Hours.ALL_DAY);
                    case DayException.OwnHours own -> own.hours();
                };
    }

    private static Map<Long, DayException> exceptions(TimeBand band, Collection<HolidayCalendar> calendars) {
        var all = new TreeMap<Long, DayException>();
        for (HolidayCalendar calendar : calendars) {
            for (HolidayCalendar.Holiday holiday : calendar.dates()) {
                all.put(holiday.date().toEpochDay(), new DayException.Closed(holiday.date()));
            }
        }
        // A band's own exception comes before what any calendar says.
        band.exceptions().forEach(own -> all.put(own.date().toEpochDay(), own));
        return all;
    }

    /// The edges of a day: what starts on it up to midnight, and what runs in from the day before.
    private static int[] edges(List<Hours> today, List<Hours> yesterday) {
        var stretches = new ArrayList<Hours>();
        today.forEach(hours -> stretches.add(hours.isOvernight() ? new Hours(hours.from(), Hours.DAY) : hours));
        yesterday.stream().filter(Hours::isOvernight).forEach(hours -> stretches.add(new Hours(0, hours.to())));
        Collections.sort(stretches);
        var edges = new int[2 * stretches.size()];
        int count = 0;
        for (Hours stretch : stretches) {
            if (count > 0 && stretch.from() <= edges[count - 1]) {
                edges[count - 1] = Math.max(edges[count - 1], stretch.to());
            } else {
                edges[count++] = stretch.from();
                edges[count++] = stretch.to();
            }
        }
        return Arrays.copyOf(edges, count);
    }

    private static int dayOfWeek(long day) {
        // 1970-01-01 was a Thursday.
        return Math.floorMod(day + LocalDate.EPOCH.getDayOfWeek().getValue() - 1, 7);
    }
}
