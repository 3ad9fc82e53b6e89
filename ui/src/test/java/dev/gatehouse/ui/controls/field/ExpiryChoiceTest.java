package dev.gatehouse.ui.controls.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Expiry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpiryChoiceTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");

    @Test
    void daysCountFromTheLaterOfNowAndThePresentEnd() {
        assertThat(choice(Optional.of(Instant.parse("2026-11-20T17:00:00Z"))).plusDays(30))
                .isEqualTo(until("2026-12-23T00:00:00Z"));
        assertThat(choice(Optional.of(Instant.parse("2026-12-01T17:00:00Z"))).plusDays(30))
                .isEqualTo(until("2027-01-01T00:00:00Z"));
        assertThat(choice(Optional.empty()).plusDays(7)).isEqualTo(until("2026-11-30T00:00:00Z"));
    }

    @Test
    void anEndAtMidnightCountsFromTheDayItEnds() {
        assertThat(choice(Optional.of(Instant.parse("2027-01-01T00:00:00Z"))).plusDays(7))
                .isEqualTo(until("2027-01-08T00:00:00Z"));
    }

    @Test
    void aDayWithoutATimeEndsAtTheNextMidnightOfTheHomeZone() {
        assertThat(choice(Optional.empty()).on(LocalDate.of(2027, 7, 31), Optional.empty()))
                .isEqualTo(until("2027-07-31T23:00:00Z"));
    }

    @Test
    void aTimeThatDoesNotOccurIsTakenAsTheClockShowsAfterTheGap() {
        assertThat(choice(Optional.empty()).on(LocalDate.of(2027, 3, 28), Optional.of(LocalTime.of(1, 30))))
                .isEqualTo(until("2027-03-28T01:30:00Z"));
    }

    @Test
    void whatWasEnteredIsReadBack() {
        var choice = choice(Optional.empty());
        assertThat(choice.read(Instant.parse("2027-07-31T23:00:00Z")))
                .isEqualTo(new ExpiryChoice.DayAndTime(LocalDate.of(2027, 7, 31), Optional.empty()));
        assertThat(choice.read(Instant.parse("2026-12-22T17:00:00Z")))
                .isEqualTo(new ExpiryChoice.DayAndTime(LocalDate.of(2026, 12, 22), Optional.of(LocalTime.of(17, 0))));
    }

    private static ExpiryChoice choice(Optional<Instant> present) {
        return new ExpiryChoice(NOW, present, LONDON);
    }

    private static Expiry.At until(String instant) {
        return new Expiry.At(Instant.parse(instant));
    }
}
