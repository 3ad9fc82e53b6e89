package dev.gatehouse.client.imports.source;

import java.time.LocalDate;
import java.util.SortedMap;

/// Holidays of the file.
///
/// @param line where they begin
/// @param name what they are called
/// @param days which they are
public record SourceCalendar(long line, String name, Days days) {
    /// Days that recur for ever, to be asked for as far as one wants to look.
    @FunctionalInterface
    public interface Days {
        /// Each day once, with what is kept on it. Those that stand for themselves are all there, those of a rule from
        /// `first` to `last`, both inclusive.
        SortedMap<LocalDate, String> between(LocalDate first, LocalDate last);
    }
}
