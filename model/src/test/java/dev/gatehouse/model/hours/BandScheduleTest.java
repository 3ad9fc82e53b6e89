package dev.gatehouse.model.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BandScheduleTest {
    private static final String LONDON = "Europe/London";
    /// Sunday the 22nd is the day before the first of these.
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void officeHoursAreHalfOpenToTheNanosecond() {
        var office = Bands.schedule(LONDON, "Mon-Fri 8-18");
        assertThat(office.isOpen(at("2026-11-23T07:59:59.999999999Z"))).isFalse();
        assertThat(office.isOpen(at("2026-11-23T08:00:00Z"))).isTrue();
        assertThat(office.isOpen(at("2026-11-23T17:59:59.999999999Z"))).isTrue();
        assertThat(office.isOpen(at("2026-11-23T18:00:00Z"))).isFalse();
        assertThat(office.nextOpen(at("2026-11-27T18:00:00Z"))).isEqualTo(on("2026-11-30T08:00:00Z"));
        assertThat(office.openUntil(at("2026-11-23T09:00:00.5Z"))).isEqualTo(on("2026-11-23T18:00:00Z"));
        assertThat(office.nextOpen(at("2026-11-23T09:00:00.5Z"))).isEqualTo(on("2026-11-23T09:00:00.5Z"));
        assertThat(office.openUntil(at("2026-11-23T18:00:00Z"))).isEqualTo(on("2026-11-23T18:00:00Z"));
    }

    @Test
    void inSummerTheSameHoursComeAnHourEarlierInUtc() {
        var office = Bands.schedule(LONDON, "Mon-Fri 8-18");
        assertThat(office.nextOpen(at("2026-03-27T18:00:00Z"))).isEqualTo(on("2026-03-30T07:00:00Z"));
        assertThat(office.nextOpen(at("2026-10-23T17:00:00Z"))).isEqualTo(on("2026-10-26T08:00:00Z"));
    }

    @Test
    void aWindowEndsAtMidnightOrRunsPastIt() {
        var evening = Bands.schedule(LONDON, "Mon 18-24");
        assertThat(evening.openUntil(at("2026-11-23T20:00:00Z"))).isEqualTo(on("2026-11-24T00:00:00Z"));
        var night = Bands.schedule(LONDON, "Mon 22-6");
        assertThat(night.openUntil(at("2026-11-23T23:00:00Z"))).isEqualTo(on("2026-11-24T06:00:00Z"));
        assertThat(night.isOpen(at("2026-11-23T05:00:00Z"))).isFalse();
        var nightAndDay = Bands.schedule(LONDON, "Mon 22-6, Tue 6-9");
        assertThat(nightAndDay.openUntil(at("2026-11-23T23:00:00Z"))).isEqualTo(on("2026-11-24T09:00:00Z"));
    }

    @Test
    void aWeekWithoutAnEndIsOpenForEver() {
        var always = Bands.schedule(LONDON, "Mon-Sun 0-24");
        assertThat(always.openUntil(at("2026-11-23T20:00:00Z"))).isEqualTo(new Next.Never());
        assertThat(Bands.schedule(LONDON, "").nextOpen(at("2026-11-23T20:00:00Z")))
                .isEqualTo(new Next.Never());
    }

    @Test
    void aClosedDateEndsAtMidnightWhatRunsIn() {
        var nights = Bands.schedule(LONDON, "Mon-Sun 22-6", new DayException.Closed(MONDAY));
        assertThat(nights.openUntil(at("2026-11-22T23:00:00Z"))).isEqualTo(on("2026-11-23T00:00:00Z"));
        assertThat(nights.isOpen(at("2026-11-23T23:00:00Z"))).isFalse();
        assertThat(nights.isOpen(at("2026-11-24T05:00:00Z"))).isFalse();
        assertThat(nights.nextOpen(at("2026-11-23T00:00:00Z"))).isEqualTo(on("2026-11-24T22:00:00Z"));
    }

    @Test
    void ownHoursReplaceWhatStartsAndLetFinishWhatRunsIn() {
        var nights = Bands.schedule(LONDON, "Mon-Sun 22-6", new DayException.OwnHours(MONDAY, List.of()));
        assertThat(nights.openUntil(at("2026-11-22T23:00:00Z"))).isEqualTo(on("2026-11-23T06:00:00Z"));
        assertThat(nights.nextOpen(at("2026-11-23T06:00:00Z"))).isEqualTo(on("2026-11-24T22:00:00Z"));
        var late = Bands.schedule(LONDON, "", new DayException.OwnHours(MONDAY, List.of(new Hours(1_200, 60))));
        assertThat(late.nextOpen(at("2026-11-20T00:00:00Z"))).isEqualTo(on("2026-11-23T20:00:00Z"));
        assertThat(late.openUntil(at("2026-11-23T20:00:00Z"))).isEqualTo(on("2026-11-24T01:00:00Z"));
    }

    @Test
    void ownHoursPastMidnightEndWhereTheNextDateIsClosed() {
        var late = Bands.schedule(
                LONDON,
                "",
                new DayException.OwnHours(MONDAY, List.of(new Hours(1_200, 60))),
                new DayException.Closed(MONDAY.plusDays(1)));
        assertThat(late.openUntil(at("2026-11-23T20:00:00Z"))).isEqualTo(on("2026-11-24T00:00:00Z"));
    }

    @Test
    void anOpenDateIsOpenAllDay() {
        var office = Bands.schedule(LONDON, "Mon-Fri 8-18", new DayException.Open(MONDAY));
        assertThat(office.nextOpen(at("2026-11-22T12:00:00Z"))).isEqualTo(on("2026-11-23T00:00:00Z"));
        assertThat(office.openUntil(at("2026-11-23T00:00:00Z"))).isEqualTo(on("2026-11-24T00:00:00Z"));
    }

    @Test
    void aHolidayClosesUnlessTheBandHasItsOwnWord() {
        var calendar = Bands.calendar(1, MONDAY, MONDAY.plusDays(1));
        var band = new TimeBand(
                new BandId(new UUID(5, 1)),
                "Office",
                LONDON,
                WeekText.parse("Mon-Fri 8-18"),
                List.of(new DayException.OwnHours(MONDAY.plusDays(1), List.of(new Hours(540, 720)))),
                List.of(calendar.id()));
        var schedule = BandSchedule.of(band, Map.of(calendar.id(), calendar), TzData.ofJava());
        assertThat(schedule.nextOpen(at("2026-11-22T12:00:00Z"))).isEqualTo(on("2026-11-24T09:00:00Z"));
        assertThat(schedule.openUntil(at("2026-11-24T09:00:00Z"))).isEqualTo(on("2026-11-24T12:00:00Z"));
    }

    @Test
    void anExceptionYearsAheadIsFoundAndBeyondTenYearsItIsNotBefore() {
        var far = Bands.schedule(LONDON, "", new DayException.Open(LocalDate.of(2035, 6, 1)));
        assertThat(far.nextOpen(at("2026-11-22T12:00:00Z"))).isEqualTo(on("2035-05-31T23:00:00Z"));
        var further = Bands.schedule(LONDON, "", new DayException.Open(LocalDate.of(2046, 6, 1)));
        assertThat(further.nextOpen(at("2026-11-22T12:00:00.25Z")))
                .isEqualTo(new Next.NotBefore(at("2036-11-22T12:00:00Z")));
        assertThat(further.nextOpen(at("2046-11-22T12:00:00Z"))).isEqualTo(new Next.Never());
    }

    @Test
    void anUnknownZoneOrCalendarIsShutAndSaid() {
        var mars = Bands.schedule("Mars/Olympus", "Mon-Sun 0-24");
        assertThat(mars.isOpen(at("2026-11-23T09:00:00Z"))).isFalse();
        assertThat(mars.nextOpen(at("2026-11-23T09:00:00Z"))).isEqualTo(new Next.Never());
        assertThat(mars.unknown()).containsExactly("zone Mars/Olympus");
        assertThat(mars.local(at("2026-11-23T09:00:00Z"))).isEmpty();
        var gone = new CalendarId(new UUID(6, 9));
        var band = new TimeBand(
                new BandId(new UUID(5, 1)), "Office", LONDON, WeekText.parse("Mon-Sun 0-24"), List.of(), List.of(gone));
        assertThat(Bands.compiled(band).isOpen(at("2026-11-23T09:00:00Z"))).isFalse();
        assertThat(Bands.compiled(band).unknown()).containsExactly("calendar " + gone);
    }

    @Test
    void anExplanationHasTheLocalTimeWithOffsetAndZone() {
        assertThat(Bands.schedule(LONDON, "Mon 8-9").local(at("2026-07-23T17:05:00Z")))
                .isEqualTo(Optional.of("2026-07-23T18:05+01:00[Europe/London]"));
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> new Hours(480, 480)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hours(1_440, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hours(0, 1_441)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Bands.band(LONDON, "Mon 8-9", new DayException.Closed(MONDAY), new DayException.Open(MONDAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two exceptions");
        assertThatThrownBy(() -> Bands.band("Europe/London; drop", "Mon 8-9"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static Next on(String text) {
        return new Next.At(Instant.parse(text));
    }
}
