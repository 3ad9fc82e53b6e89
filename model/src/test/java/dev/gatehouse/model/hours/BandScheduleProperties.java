package dev.gatehouse.model.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BandScheduleProperties {
    private static final Duration SEARCHED = Duration.ofDays(3);

    /// A band and an instant near a change of its clocks.
    record Case(TimeBand band, Instant at) {}

    @Provide
    Arbitrary<Case> cases() {
        return Bands.zones()
                .flatMap(zone -> Bands.nearTransition(zone)
                        .flatMap(at -> Bands.around(zone, LocalDate.ofInstant(at, ZoneId.of(zone)))
                                .map(band -> new Case(band, at))));
    }

    @Provide
    Arbitrary<List<Case>> pairs() {
        return Bands.zones()
                .flatMap(zone -> Bands.nearTransition(zone)
                        .flatMap(at -> Bands.around(zone, LocalDate.ofInstant(at, ZoneId.of(zone)))
                                .map(band -> new Case(band, at))
                                .list()
                                .ofSize(2)));
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void theNextChangeIsTheFirstInstantWithAnotherAnswer(@ForAll("cases") Case of) {
        var schedule = Bands.compiled(of.band());
        boolean open = schedule.isOpen(of.at());
        Instant end = of.at().plus(SEARCHED);
        Instant found = schedule.nextChange(of.at()).exactly().orElse(Instant.MAX);

        assertThat(found).isEqualTo(firstOtherMinute(schedule, of.at(), open, end, found));
        if (found.isBefore(end)) {
            assertThat(schedule.isOpen(found)).isNotEqualTo(open);
            assertThat(schedule.isOpen(found.minusNanos(1))).isEqualTo(open);
        }
    }

    /// All changes fall on whole minutes of UTC in the years and zones of today; where they do not, seconds are
    /// looked at.
    private static Instant firstOtherMinute(
            BandSchedule schedule, Instant from, boolean open, Instant end, Instant claimed) {
        long step = claimed.getEpochSecond() % 60 == 0 ? 60 : 1;
        for (Instant at = from; at.isBefore(end); at = at.plusSeconds(step)) {
            if (schedule.isOpen(at) != open) {
                return at;
            }
        }
        return claimed.isBefore(end) ? Instant.MIN : claimed;
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void openingAndShuttingAreTheNextChangeOrNow(@ForAll("cases") Case of) {
        var schedule = Bands.compiled(of.band());
        var now = new Next.At(of.at());
        boolean open = schedule.isOpen(of.at());
        assertThat(schedule.nextOpen(of.at())).isEqualTo(open ? now : schedule.nextChange(of.at()));
        assertThat(schedule.openUntil(of.at())).isEqualTo(open ? schedule.nextChange(of.at()) : now);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void itIsOpenWhereTheLocalTimeLiesInAWindow(@ForAll("cases") Case of) {
        LocalDateTime local =
                LocalDateTime.ofInstant(of.at(), ZoneId.of(of.band().zone()));
        boolean today = starting(of.band(), local.toLocalDate()).stream()
                .anyMatch(
                        hours -> minute(local) >= hours.from() && (hours.isOvernight() || minute(local) < hours.to()));
        boolean fromYesterday = starting(of.band(), local.toLocalDate().minusDays(1)).stream()
                .anyMatch(hours -> hours.isOvernight() && minute(local) < hours.to());
        boolean closed = of.band().exceptions().contains(new DayException.Closed(local.toLocalDate()));

        assertThat(Bands.compiled(of.band()).isOpen(of.at())).isEqualTo(today || (fromYesterday && !closed));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void moreWindowsNeverShutWhatIsOpen(@ForAll("pairs") List<Case> two, @ForAll("more") List<Window> more) {
        TimeBand band = two.getFirst().band();
        var wider = new ArrayList<>(band.windows());
        wider.addAll(more);
        var larger = new TimeBand(band.id(), band.name(), band.zone(), wider, band.exceptions(), band.holidays());
        for (Case of : two) {
            assertThat(!Bands.compiled(band).isOpen(of.at())
                            || Bands.compiled(larger).isOpen(of.at()))
                    .isTrue();
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aHolidayNeverOpensAnything(@ForAll("cases") Case of) {
        LocalDate date = LocalDate.ofInstant(of.at(), ZoneId.of(of.band().zone()));
        var calendar = Bands.calendar(1, date, date.plusDays(1));
        var band = of.band();
        var fewer = new TimeBand(
                band.id(), band.name(), band.zone(), band.windows(), band.exceptions(), List.of(calendar.id()));
        var schedule = BandSchedule.of(fewer, Map.of(calendar.id(), calendar), TzData.ofJava());
        for (int hour = -30; hour < 60; hour++) {
            Instant at = of.at().plus(Duration.ofHours(hour));
            assertThat(!schedule.isOpen(at) || Bands.compiled(band).isOpen(at)).isTrue();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void twoBandsTogetherAreTheirWindowsTogether(@ForAll("more") List<Window> one, @ForAll("more") List<Window> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        Instant at = Instant.parse("2026-03-28T00:00:00Z");
        var schedules = java.util.stream.Stream.of(one, other, both)
                .map(windows -> Bands.compiled(new TimeBand(
                        Bands.band("UTC", "Mon 8-9").id(), "Any", "Europe/London", windows, List.of(), List.of())))
                .toList();
        for (int step = 0; step < 400; step++) {
            Instant then = at.plusSeconds(step * 437L);
            assertThat(schedules.get(2).isOpen(then))
                    .isEqualTo(schedules.get(0).isOpen(then) || schedules.get(1).isOpen(then));
        }
    }

    @Provide
    Arbitrary<List<Window>> more() {
        return Bands.windows().list().ofMaxSize(4);
    }

    private static List<Hours> starting(TimeBand band, LocalDate date) {
        for (DayException exception : band.exceptions()) {
            if (exception.date().equals(date)) {
                return switch (exception) {
                    case DayException.Closed _ -> List.of();
                    case DayException.Open _ -> List.of(Hours.ALL_DAY);
                    case DayException.OwnHours own -> own.hours();
                };
            }
        }
        return band.windows().stream()
                .filter(window -> window.days().contains(date.getDayOfWeek()))
                .map(Window::hours)
                .toList();
    }

    private static int minute(LocalDateTime local) {
        return local.getHour() * 60 + local.getMinute();
    }
}
