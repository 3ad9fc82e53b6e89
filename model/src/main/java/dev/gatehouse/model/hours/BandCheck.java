package dev.gatehouse.model.hours;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.CalendarId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is wrong with a band that is well formed: what the editor says and the server refuses.
public final class BandCheck {
    private BandCheck() {}

    /// Everything that is wrong.
    ///
    /// @param stored the band as it was before, whose zone was known then; empty for a new one
    /// @param calendars those there are
    /// @param at from when on it would count
    /// @param data the zones
    public static List<Fault> faults(
            TimeBand band,
            Optional<TimeBand> stored,
            Map<CalendarId, HolidayCalendar> calendars,
            Instant at,
            TzData data) {
        var found = new ArrayList<Fault>();
        boolean zoned = data.rules(band.zone()).isPresent();
        if (!zoned) {
            boolean dropped = stored.map(old -> old.zone().equals(band.zone())).orElse(false);
            found.add(Fault.of(dropped ? FaultCode.ZONE_DROPPED : FaultCode.UNKNOWN_ZONE, "zone", band.zone())
                    .with("band", band.name()));
        }
        for (CalendarId id : band.holidays()) {
            if (!calendars.containsKey(id)) {
                found.add(Fault.of(FaultCode.UNKNOWN_CONDITION, "what", "calendar " + id));
            }
        }
        if (band.windows().isEmpty() && band.exceptions().stream().noneMatch(BandCheck::opens)) {
            found.add(Fault.of(FaultCode.EMPTY_BAND, "band", band.name()));
        } else if (found.isEmpty() && !(BandSchedule.of(band, calendars, data).nextOpen(at) instanceof Next.At)) {
            found.add(
                    Fault.of(FaultCode.BAND_NEVER_PERMITS, "band", band.name()).with("until", Next.horizon(at)));
        }
        return found;
    }

    private static boolean opens(DayException exception) {
        return switch (exception) {
            case DayException.Open _ -> true;
            case DayException.OwnHours own -> !own.hours().isEmpty();
            case DayException.Closed _ -> false;
        };
    }
}
