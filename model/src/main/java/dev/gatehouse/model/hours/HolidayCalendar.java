package dev.gatehouse.model.hours;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.CalendarId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Dates on which the bands that name this calendar are closed.
///
/// @param id opaque, for ever
/// @param name 1 to 200 characters
/// @param dates at most 2,000, each date once, in order
public record HolidayCalendar(CalendarId id, String name, List<Holiday> dates) {
    /// The most dates of one calendar.
    public static final int MOST_DATES = 2_000;

    /// One of its dates.
    ///
    /// @param date the local date in the zone of whichever band asks
    /// @param name what is kept, perhaps empty, at most 200 characters
    public record Holiday(LocalDate date, String name) {
        /// Refuses what is out of bounds.
        public Holiday {
            if (name.length() > Bounds.NAME) {
                throw new IllegalArgumentException("the name of a holiday is too long");
            }
            new DayException.Closed(date);
        }
    }

    /// Puts the dates in their order.
    ///
    /// @throws IllegalArgumentException without a name, with too many dates or one of them twice
    public HolidayCalendar {
        if (name.isBlank() || name.length() > Bounds.NAME) {
            throw new IllegalArgumentException("a calendar needs a name");
        }
        dates = dates.stream().sorted(Comparator.comparing(Holiday::date)).toList();
        if (dates.size() > MOST_DATES) {
            throw new IllegalArgumentException("more than " + MOST_DATES + " dates");
        }
        if (dates.stream().map(Holiday::date).distinct().count() < dates.size()) {
            throw new IllegalArgumentException("a date twice");
        }
    }
}
