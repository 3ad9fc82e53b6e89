package dev.gatehouse.ui.port.files;

import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.TenantId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// iCalendar files (RFC 5545): holidays come in, hours go out. Calls block; nothing is asked of the server.
public interface CalendarFiles {
    /// Reads holidays, at most 5 MiB of them. What recurs is unfolded from last year to ten years ahead.
    ///
    /// @param now the server's time
    Reading read(TenantId tenant, Path file, Instant now);

    /// Writes when hours are open for the two years to come, whole or not at all.
    ///
    /// @param calendars at least those that the hours name
    /// @param now the server's time
    /// @throws dev.gatehouse.model.fault.FaultException if nobody knows when they are open, if they never are, or
    ///     if the file cannot be written
    void write(TimeBand band, Map<CalendarId, HolidayCalendar> calendars, Instant now, Path to);

    /// What came of reading a file.
    sealed interface Reading {}

    /// Holidays.
    ///
    /// @param id the one that an import of the file has, too
    /// @param name what the file calls them
    /// @param dates which they are, in order
    /// @param left what of the file is not among them
    record Holidays(CalendarId id, String name, List<HolidayCalendar.Holiday> dates, List<Left> left)
            implements Reading {
        /// Keeps own copies.
        public Holidays {
            dates = List.copyOf(dates);
            left = List.copyOf(left);
        }
    }

    /// An event that is none of the holidays.
    ///
    /// @param line where it begins, from 1
    /// @param why why not
    record Left(long line, Why why) {}

    /// Why an event is left out.
    enum Why {
        /// It has times within a day.
        TIMES,
        /// It recurs in a way that cannot be carried over.
        RECURRENCE,
        /// A day of it is missing, out of range, or cannot be read.
        DAY,
        /// It ends before it begins, or lasts too long.
        LENGTH
    }

    /// Nothing of the file can be taken.
    ///
    /// @param trouble why not
    /// @param line in which line, from 1; 0: in no one
    record NotRead(Trouble trouble, long line) implements Reading {}

    /// Why nothing of a file can be taken.
    enum Trouble {
        /// It is not there, or may not be read.
        MISSING,
        /// It is longer than any calendar.
        TOO_LARGE,
        /// It is no calendar, or a broken one.
        NO_CALENDAR,
        /// It ends in the middle of something.
        CUT,
        /// It has no event of a whole day.
        NO_DAYS,
        /// It has more days than a calendar holds.
        TOO_MANY
    }
}
