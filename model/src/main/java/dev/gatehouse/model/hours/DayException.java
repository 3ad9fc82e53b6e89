package dev.gatehouse.model.hours;

import java.time.LocalDate;
import java.util.List;

/// What a date has instead of the windows of its day of the week. It replaces the windows that start on the date; hours
/// that run in from the day before stay, unless the date is closed.
public sealed interface DayException {
    /// The most hours of one date.
    int MOST_HOURS = 100;

    /// The local date.
    LocalDate date();

    /// Shut from 00:00 to 24:00; also ends at 00:00 what runs in from the day before.
    ///
    /// @param date the local date, year 1900 to 9999
    record Closed(LocalDate date) implements DayException {
        /// Refuses a date out of bounds.
        public Closed {
            requireWithinBounds(date);
        }
    }

    /// Open from 00:00 to 24:00.
    ///
    /// @param date the local date, year 1900 to 9999
    record Open(LocalDate date) implements DayException {
        /// Refuses a date out of bounds.
        public Open {
            requireWithinBounds(date);
        }
    }

    /// Hours of its own; none at all is a day on which nothing starts.
    ///
    /// @param date the local date, year 1900 to 9999
    /// @param hours at most 100, in order, each once; one that runs past midnight opens the next date,
    ///     unless closed
    record OwnHours(LocalDate date, List<Hours> hours) implements DayException {
        /// Puts the hours in their order.
        public OwnHours {
            requireWithinBounds(date);
            hours = hours.stream().sorted().distinct().toList();
            if (hours.size() > MOST_HOURS) {
                throw new IllegalArgumentException("more than " + MOST_HOURS + " hours on one date");
            }
        }
    }

    private static void requireWithinBounds(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 9999) {
            throw new IllegalArgumentException("a date out of bounds");
        }
    }
}
