package dev.gatehouse.client.imports.source;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/// Holidays of the file.
///
/// @param line where they begin
/// @param name what they are called
/// @param days which they are
/// @param left events that are none of them
public record SourceCalendar(long line, String name, Days days, List<Left> left) {
    /// Keeps an own copy.
    public SourceCalendar {
        left = List.copyOf(left);
    }

    /// Days that recur for ever, to be asked for as far as one wants to look.
    @FunctionalInterface
    public interface Days {
        /// Each day once, with what is kept on it. Those that stand for themselves are all there, those of a rule from
        /// `first` to `last`, both inclusive.
        SortedMap<LocalDate, String> between(LocalDate first, LocalDate last);
    }

    /// Why an event is no holiday.
    public enum Flaw {
        /// It has times within a day.
        TIMES,
        /// It recurs in a way that cannot be carried over.
        RECURRENCE,
        /// A day of it is missing, out of range, or cannot be read.
        DAY,
        /// It ends before it begins, or lasts too long.
        LENGTH
    }

    /// An event that is no holiday.
    ///
    /// @param line where it begins, from 1
    /// @param flaw why not
    public record Left(long line, Flaw flaw) {}
}
