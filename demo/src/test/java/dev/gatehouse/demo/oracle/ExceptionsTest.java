package dev.gatehouse.demo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Fridays of July 2026 in London, an hour ahead of UTC, and the turn of that year, level with it.
class ExceptionsTest {
    private static final Written NIGHTS = Written.in("Europe/London").window("\"fri\",\"sat\"", "22:00", "06:00");
    private static final Written OFFICE = Written.in("Europe/London").window("\"thu\",\"fri\"", "08:00", "18:00");

    @Test
    void aClosedDayEndsTheNightBeforeAtMidnightAndStartsNoneOfItsOwn() {
        assertThat(weekend(NIGHTS.closed("2026-07-04"))).containsExactly("2026-07-03T21:00:00Z/2026-07-03T23:00:00Z");
    }

    @Test
    void aHolidayDoesTheSame() {
        assertThat(weekend(NIGHTS.holiday("2026-07-04"))).containsExactly("2026-07-03T21:00:00Z/2026-07-03T23:00:00Z");
    }

    @Test
    void aDayWithoutHoursLetsTheNightBeforeFinish() {
        assertThat(weekend(NIGHTS.noHours("2026-07-04"))).containsExactly("2026-07-03T21:00:00Z/2026-07-04T05:00:00Z");
    }

    @Test
    void anExceptionReplacesOnlyWhatStartsOnItsDate() {
        assertThat(weekend(NIGHTS.hours("2026-07-04", "12:00", "13:00")))
                .containsExactly(
                        "2026-07-03T21:00:00Z/2026-07-04T05:00:00Z", "2026-07-04T11:00:00Z/2026-07-04T12:00:00Z");
    }

    @Test
    void anOpenDayLastsFromMidnightToMidnight() {
        assertThat(weekend(NIGHTS.noHours("2026-07-03").open("2026-07-04")))
                .containsExactly("2026-07-03T23:00:00Z/2026-07-04T23:00:00Z");
    }

    @Test
    void anExceptionOutranksAHolidayOnItsDate() {
        assertThat(weekend(NIGHTS.holiday("2026-07-04").hours("2026-07-04", "12:00", "13:00")))
                .containsExactly(
                        "2026-07-03T21:00:00Z/2026-07-04T05:00:00Z", "2026-07-04T11:00:00Z/2026-07-04T12:00:00Z");
    }

    @Test
    void theHoursOfAnExceptionMayRunPastMidnight() {
        assertThat(newYear(OFFICE.hours("2026-12-31", "22:00", "02:00")))
                .containsExactly(
                        "2026-12-31T22:00:00Z/2027-01-01T02:00:00Z", "2027-01-01T08:00:00Z/2027-01-01T18:00:00Z");
    }

    @Test
    void theyEndAtMidnightBeforeAClosedDay() {
        List<String> untilMidnight = List.of("2026-12-31T22:00:00Z/2027-01-01T00:00:00Z");

        assertThat(newYear(OFFICE.hours("2026-12-31", "22:00", "02:00").closed("2027-01-01")))
                .isEqualTo(untilMidnight);
        assertThat(newYear(OFFICE.hours("2026-12-31", "22:00", "02:00").holiday("2027-01-01")))
                .isEqualTo(untilMidnight);
    }

    @Test
    void aClosedDayOfOffice() {
        assertThat(newYear(OFFICE.closed("2026-12-31"))).containsExactly("2027-01-01T08:00:00Z/2027-01-01T18:00:00Z");
    }

    @Test
    void aCalendarTheBandDoesNotNameDoesNotCount() {
        String strange = """
                {"id":"6e2f5c0e-0000-4000-8000-000000000002","name":"Other days",\
                "dates":[{"date":"2026-12-31","name":"Elsewhere"}]}""";

        assertThat(BandOracle.read(OFFICE.band(""), List.of(strange)).isOpen(Instant.parse("2026-12-31T12:00:00Z")))
                .isTrue();
    }

    private static List<String> weekend(Written band) {
        return band.stretches("2026-07-03T12:00:00Z", "2026-07-06T00:00:00Z");
    }

    private static List<String> newYear(Written band) {
        return band.stretches("2026-12-31T00:00:00Z", "2027-01-01T23:00:00Z");
    }
}
