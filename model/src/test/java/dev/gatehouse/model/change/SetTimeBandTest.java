package dev.gatehouse.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.hours.Bands;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetTimeBandTest {
    private static final LocalDate OVER = LocalDate.of(2020, 12, 24);
    private static final TimeBand SPENT = Bands.band("Europe/London", "", new DayException.Open(OVER));
    private static final TimeBand EMPTY = Bands.band("Europe/London", "");
    private static final TimeBand DROPPED = Bands.band("Mars/Olympus", "Mon 8-18");

    @Test
    void noneIsMadeThatOpensAtNoTime() {
        assertThat(refused(EMPTY)).contains(FaultCode.EMPTY_BAND);
        assertThat(refused(SPENT)).contains(FaultCode.BAND_NEVER_PERMITS);
        assertThat(refused(DROPPED)).contains(FaultCode.UNKNOWN_ZONE);
        assertThat(refused(Bands.band("Europe/London", "Mon 8-18"))).isEmpty();
    }

    @Test
    void noneBecomesSo() {
        TimeBand good = Bands.band("Europe/London", "Mon 8-18");
        assertThat(refused(content(good, EMPTY), good)).contains(FaultCode.EMPTY_BAND);
        assertThat(refused(content(good, SPENT), good)).contains(FaultCode.BAND_NEVER_PERMITS);
    }

    @Test
    void whatHasBecomeSoByItselfCanBeRenamedAndMended() {
        for (TimeBand stored : List.of(EMPTY, SPENT, DROPPED)) {
            assertThat(refused(renamed(stored), stored)).as(stored.name()).isEmpty();
            TimeBand mended = Bands.band("Europe/London", "Mon 8-18");
            assertThat(refused(content(stored, mended), stored)).isEmpty();
        }
        // One wrong is not changed for another.
        assertThat(refused(content(SPENT, EMPTY), SPENT)).contains(FaultCode.EMPTY_BAND);
    }

    private static TimeBand renamed(TimeBand band) {
        return new TimeBand(band.id(), "Renamed", band.zone(), band.windows(), band.exceptions(), band.holidays());
    }

    private static TimeBand content(TimeBand band, TimeBand other) {
        return new TimeBand(
                band.id(), band.name(), other.zone(), other.windows(), other.exceptions(), other.holidays());
    }

    private static Optional<FaultCode> refused(TimeBand band, TimeBand... stored) {
        var rules = new Rules();
        List.of(stored).forEach(rules::put);
        Directory before = Sample.directory().restricted(rules.all());
        var set = List.<Change>of(new Change.SetPart(new RulePart.OfBand(band)));
        return switch (Changes.apply(before, set, Sample.STAMP)) {
            case Applied.Refused(var _, Fault fault) -> Optional.of(fault.code());
            case Applied.Done _ -> Optional.empty();
        };
    }
}
