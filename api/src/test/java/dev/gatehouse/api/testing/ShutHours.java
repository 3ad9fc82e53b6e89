package dev.gatehouse.api.testing;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.BandId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Hours that are shut for as long as any test looks. They open on a day five years on: none that are shut for good can
/// be saved.
public final class ShutHours {
    private ShutHours() {}

    /// A band, new.
    ///
    /// @param now the instant of the test
    public static TimeBand band(String name, Instant now) {
        return band(new BandId(UUID.randomUUID()), name, "Etc/UTC", now);
    }

    /// A band of a zone.
    ///
    /// @param now the instant of the test
    public static TimeBand band(BandId id, String name, String zone, Instant now) {
        var day = now.atOffset(ZoneOffset.UTC).toLocalDate().plusYears(5);
        return new TimeBand(id, name, zone, List.of(), List.of(new DayException.Open(day)), List.of());
    }
}
