package dev.gatehouse.ui.port.log;

import dev.gatehouse.model.log.alarm.LogAlarm;
import java.time.Instant;
import java.util.Optional;

/// How this workstation finds a tenant's log.
public sealed interface LogSight {
    /// As it was seen here before, and perhaps longer.
    ///
    /// @param size how many entries are proved
    /// @param at when that was, by the server's clock
    /// @param wholeAt when the server last read all of it again and found nothing
    /// @param firstSight whether this workstation had seen nothing of it before, or had lost its memory
    /// @param seenBy the consoles that agree
    record Sound(long size, Instant at, Optional<Instant> wholeAt, boolean firstSight, SeenBy seenBy)
            implements LogSight {}

    /// Not as it was seen.
    ///
    /// @param alarm in which way, and from where on
    /// @param at when it was found, by the server's clock
    /// @param lastSound when it was last found to be good
    record Alarmed(LogAlarm alarm, Instant at, Optional<Instant> lastSound) implements LogSight {}
}
