package dev.gatehouse.ui.hours.band;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.ui.hours.paint.Painted;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WarningsTest {
    @Test
    void ordinaryHoursHaveNothingOdd() {
        assertThat(Painted.edited(Painted.band("Mon-Fri 8-18")).warnings()).isEmpty();
    }

    @Test
    void hoursThatNeverPermitAreRefused() {
        assertThat(Painted.edited(Painted.band("")).warnings())
                .containsExactly(new Warning(true, "These hours are empty: add a window or a date that opens."));
        assertThat(Painted.edited(Painted.band("", new DayException.Open(LocalDate.of(2020, 1, 1))))
                        .warnings())
                .containsExactly(new Warning(
                        true,
                        "These hours never open in the next ten years. Check the windows, exceptions and holidays."));
    }

    @Test
    void hoursThatAlwaysPermitAreNoted() {
        assertThat(Painted.edited(Painted.band("Mon-Sun 0-24")).warnings())
                .containsExactly(
                        new Warning(false, "These hours permit always: they are open at every hour of every day."));
        assertThat(Painted.edited(Painted.band("Mon-Sun 0-24", new DayException.Closed(LocalDate.of(2026, 12, 25))))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aZoneThatIsNotKnownHereShutsAndSaysSo() {
        BandViewModel edited = Painted.edited(Painted.band("Mon-Fri 8-18"));
        edited.setZone("Mars/Olympus");
        assertThat(edited.zone()).isEmpty();
        assertThat(edited.warnings())
                .containsExactly(new Warning(
                        true,
                        "The time zone Mars/Olympus is not known here, so these hours are shut."
                                + " Choose another zone."));
        edited.undo();
        assertThat(edited.warnings()).isEmpty();
    }
}
