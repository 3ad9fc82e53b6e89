package dev.gatehouse.model.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.CalendarId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BandCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    private static final String LONDON = "Europe/London";

    @Test
    void aBandThatOpensSometimeIsFine() {
        assertThat(codes(Bands.band(LONDON, "Mon 8-9"))).isEmpty();
        assertThat(codes(Bands.band(LONDON, "", new DayException.Open(LocalDate.of(2030, 1, 1)))))
                .isEmpty();
    }

    @Test
    void aZoneThatNeverWasIsUnknown() {
        assertThat(codes(Bands.band("Mars/Olympus", "Mon 8-9"))).containsExactly(FaultCode.UNKNOWN_ZONE);
        assertThat(codes(Bands.band("EST5EDT4", "Mon 8-9"))).containsExactly(FaultCode.UNKNOWN_ZONE);
    }

    @Test
    void aZoneThatNewerDataLacksWasDropped() {
        var band = Bands.band(LONDON, "Mon 8-9");
        assertThat(codes(BandCheck.faults(band, Optional.of(band), Map.of(), NOW, new Without(LONDON))))
                .containsExactly(FaultCode.ZONE_DROPPED);
        assertThat(codes(BandCheck.faults(band, Optional.empty(), Map.of(), NOW, new Without(LONDON))))
                .containsExactly(FaultCode.UNKNOWN_ZONE);
    }

    @Test
    void aBandWithoutAnythingIsEmpty() {
        assertThat(codes(Bands.band(LONDON, ""))).containsExactly(FaultCode.EMPTY_BAND);
        assertThat(codes(Bands.band(LONDON, "", new DayException.Closed(LocalDate.of(2030, 1, 1)))))
                .containsExactly(FaultCode.EMPTY_BAND);
    }

    @Test
    void aBandWhoseDatesAreAllOverNeverPermits() {
        assertThat(codes(Bands.band(LONDON, "", new DayException.Open(LocalDate.of(2020, 1, 1)))))
                .containsExactly(FaultCode.BAND_NEVER_PERMITS);
    }

    @Test
    void aCalendarThatIsGoneIsNamed() {
        var band = Bands.band(LONDON, "Mon 8-9");
        var gone = new CalendarId(new UUID(6, 9));
        var naming = new TimeBand(band.id(), band.name(), LONDON, band.windows(), List.of(), List.of(gone));
        assertThat(codes(naming)).containsExactly(FaultCode.UNKNOWN_CONDITION);
    }

    private static List<FaultCode> codes(TimeBand band) {
        return codes(BandCheck.faults(band, Optional.empty(), Map.of(), NOW, TzData.ofJava()));
    }

    private static List<FaultCode> codes(List<Fault> faults) {
        return faults.stream().map(Fault::code).toList();
    }

    /// The zones of Java without one of them.
    private record Without(String zone) implements TzData {
        @Override
        public String version() {
            return "9999z";
        }

        @Override
        public Optional<ZoneRules> rules(String id) {
            return id.equals(zone) ? Optional.empty() : TzData.ofJava().rules(id);
        }
    }
}
