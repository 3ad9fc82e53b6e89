package dev.gatehouse.client.imports.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// A moment as a file states it: exactly, or by a wall clock whose zone the file leaves open.
public sealed interface SourceTime {
    /// Exactly.
    ///
    /// @param instant UTC
    record Exactly(Instant instant) implements SourceTime {}

    /// By a wall clock.
    ///
    /// @param local date and time
    record Local(LocalDateTime local) implements SourceTime {}

    /// The beginning of a day.
    static SourceTime startOf(LocalDate day) {
        return new Local(day.atStartOfDay());
    }

    /// The end of a day, which is the next midnight.
    static SourceTime endOf(LocalDate day) {
        return new Local(day.plusDays(1).atStartOfDay());
    }

    /// The instant, to the microsecond. Of a time that a change of clocks repeats it is the first; one that it skips is
    /// as much later as the clock jumped.
    default Instant in(ZoneId zone) {
        Instant instant = switch (this) {
            case Exactly exactly -> exactly.instant();
            case Local wall -> wall.local().atZone(zone).toInstant();
        };
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
