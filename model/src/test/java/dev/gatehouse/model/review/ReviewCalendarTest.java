package dev.gatehouse.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Days are those of the home zone, and late is late to the instant.
class ReviewCalendarTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final ReviewCalendar CALENDAR = new ReviewCalendar(LONDON, DAY.minusDays(3));

    @Test
    void aDayIsMissedMoreThanTwentyFourHoursAfterItsEnd() {
        Instant end = CALENDAR.end(DAY);
        Instant last = end.plus(Duration.ofHours(24));
        assertThat(state(end.minusNanos(1_000))).isEqualTo(DayState.TODAY);
        assertThat(state(end)).isEqualTo(DayState.DUE);
        assertThat(state(last)).isEqualTo(DayState.DUE);
        assertThat(state(last.plusNanos(1_000))).isEqualTo(DayState.MISSED);
    }

    @Test
    void whatWasSignedOffLateStaysLate() {
        Instant last = CALENDAR.end(DAY).plus(Duration.ofHours(24));
        Instant now = last.plus(Duration.ofDays(300));
        assertThat(CALENDAR.state(DAY, Optional.of(last), now)).isEqualTo(DayState.SIGNED_OFF);
        assertThat(CALENDAR.state(DAY, Optional.of(last.plusNanos(1_000)), now)).isEqualTo(DayState.SIGNED_OFF_LATE);
    }

    @Test
    void whatWasBeforeTheDutyIsNeverMissed() {
        Instant now = CALENDAR.end(DAY).plus(Duration.ofDays(9));
        assertThat(CALENDAR.state(DAY.minusDays(3), Optional.empty(), now)).isEqualTo(DayState.MISSED);
        assertThat(CALENDAR.state(DAY.minusDays(4), Optional.empty(), now)).isEqualTo(DayState.BEFORE);
        assertThat(CALENDAR.state(DAY.minusDays(4), Optional.of(now), now)).isEqualTo(DayState.SIGNED_OFF_LATE);
    }

    @Test
    void aDayIsAsLongAsTheClocksMakeIt() {
        assertThat(length(LocalDate.of(2026, 3, 29))).isEqualTo(Duration.ofHours(23));
        assertThat(length(LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(25));
        // In Santiago the clocks go forward at midnight: the day begins at one.
        var santiago = new ReviewCalendar(ZoneId.of("America/Santiago"), DAY);
        LocalDate spring = LocalDate.of(2026, 9, 6);
        assertThat(santiago.start(spring)).isEqualTo(santiago.end(spring.minusDays(1)));
        assertThat(santiago.dayOf(santiago.start(spring))).isEqualTo(spring);
    }

    private static Duration length(LocalDate day) {
        return Duration.between(CALENDAR.start(day), CALENDAR.end(day));
    }

    private static DayState state(Instant now) {
        return CALENDAR.state(DAY, Optional.empty(), now);
    }
}
