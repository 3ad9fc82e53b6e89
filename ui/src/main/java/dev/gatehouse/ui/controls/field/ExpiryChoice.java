package dev.gatehouse.ui.controls.field;

import dev.gatehouse.model.directory.Expiry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The arithmetic of an end of validity, in the tenant's home zone.
///
/// @param now the server's time
/// @param present the end so far; empty: none
/// @param zone the home zone, in which a date without a time is meant
public record ExpiryChoice(Instant now, Optional<Instant> present, ZoneId zone) {
    /// Days later, counted from the later of now and the present end, to the end of that day.
    public Expiry.At plusDays(int days) {
        return plusDays(days, Optional.empty());
    }

    /// Days later, at a time of that day; without a time to the end of the day.
    public Expiry.At plusDays(int days, Optional<LocalTime> time) {
        Instant from = present.filter(now::isBefore).orElse(now);
        // An end at midnight belongs to the day before.
        LocalDate day = from.minusNanos(1).atZone(zone).toLocalDate();
        return on(day.plusDays(days), time);
    }

    /// A day, to its end or to a time of it. A time that does not occur that day is taken as the clock shows after the
    /// gap.
    public Expiry.At on(LocalDate day, Optional<LocalTime> time) {
        ZonedDateTime end = time.map(at -> day.atTime(at).atZone(zone))
                .orElseGet(() -> day.plusDays(1).atStartOfDay(zone));
        return new Expiry.At(end.toInstant());
    }

    /// Whether this end has passed already.
    public boolean isPast(Expiry expiry) {
        return expiry.isOver(now);
    }

    /// The day and, unless it is the end of that day, the time of an end.
    public DayAndTime read(Instant until) {
        ZonedDateTime local = until.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new DayAndTime(local.toLocalDate().minusDays(1), Optional.empty())
                : new DayAndTime(local.toLocalDate(), Optional.of(local.toLocalTime()));
    }

    /// An end as a person enters it.
    ///
    /// @param day the local day
    /// @param time the local time; empty: to the end of the day
    public record DayAndTime(LocalDate day, Optional<LocalTime> time) {}
}
