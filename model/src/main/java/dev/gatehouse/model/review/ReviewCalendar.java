package dev.gatehouse.model.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// When the days of a tenant begin, end and are too late to be signed off. A day is a local date, whose length is what
/// the clocks of the zone make it.
///
/// @param zone the tenant's home zone
/// @param duty the day from which on days are missed: the one on which the tenant could first be reviewed, or that was
///     the first to be signed off, whichever is earlier
public record ReviewCalendar(ZoneId zone, LocalDate duty) {
    /// How long after its end a day can be signed off in time.
    public static final Duration IN_TIME = Duration.ofHours(24);

    /// The day that an instant lies in.
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /// The first instant of a day.
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// The end of a day, exclusive.
    public Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    /// Whether a day is over.
    public boolean isOver(LocalDate day, Instant now) {
        return !now.isBefore(end(day));
    }

    /// How far a day is.
    ///
    /// @param signedOff when it was signed off, if it was
    public DayState state(LocalDate day, Optional<Instant> signedOff, Instant now) {
        Instant last = end(day).plus(IN_TIME);
        if (signedOff.isPresent()) {
            return signedOff.get().isAfter(last) ? DayState.SIGNED_OFF_LATE : DayState.SIGNED_OFF;
        }
        if (!isOver(day, now)) {
            return DayState.TODAY;
        }
        if (day.isBefore(duty)) {
            return DayState.BEFORE;
        }
        return now.isAfter(last) ? DayState.MISSED : DayState.DUE;
    }
}
