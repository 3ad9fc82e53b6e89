package dev.gatehouse.model.hours;

import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Bands to prove things with.
public final class Bands {
    public static final List<String> ZONES =
            ZoneRulesProvider.getAvailableZoneIds().stream().sorted().toList();

    private Bands() {}

    /// A band of windows as one types them.
    public static TimeBand band(String zone, String week, DayException... exceptions) {
        return new TimeBand(
                new BandId(new UUID(5, week.hashCode())),
                "Band " + week,
                zone,
                WeekText.parse(week),
                List.of(exceptions),
                List.of());
    }

    /// The same compiled.
    public static BandSchedule schedule(String zone, String week, DayException... exceptions) {
        return compiled(band(zone, week, exceptions));
    }

    /// Any band without calendars compiled.
    public static BandSchedule compiled(TimeBand band) {
        return BandSchedule.of(band, Map.of(), TzData.ofJava());
    }

    /// A calendar of some dates.
    public static HolidayCalendar calendar(int n, LocalDate... dates) {
        var holidays = new ArrayList<HolidayCalendar.Holiday>();
        for (LocalDate date : dates) {
            holidays.add(new HolidayCalendar.Holiday(date, "Holiday"));
        }
        return new HolidayCalendar(new CalendarId(new UUID(6, n)), "Calendar " + n, holidays);
    }

    /// Any zone there is, its name.
    public static Arbitrary<String> zones() {
        return Arbitraries.of(ZONES);
    }

    /// Instants within a day of a change of clocks in a zone from 1990 to 2036, or any in a zone without.
    public static Arbitrary<Instant> nearTransition(String zone) {
        ZoneRules rules = ZoneRulesProvider.getRules(zone, false);
        var transitions = new ArrayList<Instant>();
        Instant at = Instant.parse("1990-01-01T00:00:00Z");
        Instant end = Instant.parse("2036-01-01T00:00:00Z");
        while (true) {
            var next = rules.nextTransition(at);
            if (next == null || !next.getInstant().isBefore(end)) {
                break;
            }
            at = next.getInstant();
            transitions.add(at);
        }
        if (transitions.isEmpty()) {
            transitions.add(Instant.parse("2026-03-29T01:00:00Z"));
        }
        return Combinators.combine(
                        Arbitraries.of(transitions), Arbitraries.integers().between(-1_500, 1_500))
                .as((transition, minutes) -> transition.plusSeconds(minutes * 60L));
    }

    /// Random bands whose exceptions lie around a date.
    public static Arbitrary<TimeBand> around(String zone, LocalDate date) {
        return Combinators.combine(
                        windows().list().ofMaxSize(5),
                        Arbitraries.maps(Arbitraries.integers().between(-4, 4).map(date::plusDays), kinds())
                                .ofMaxSize(5),
                        Arbitraries.of(true, false))
                .as((windows, exceptions, always) -> new TimeBand(
                        new BandId(new UUID(5, 5)),
                        "Random",
                        zone,
                        always ? List.of(new Window(EnumSet.allOf(DayOfWeek.class), Hours.ALL_DAY)) : windows,
                        exceptions.entrySet().stream()
                                .map(entry -> entry.getValue().on(entry.getKey()))
                                .toList(),
                        List.of()));
    }

    /// Random windows, overnight and off the quarter hour among them.
    public static Arbitrary<Window> windows() {
        return Combinators.combine(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), hours())
                .as((Set<DayOfWeek> days, Hours hours) -> new Window(days, hours));
    }

    /// Random hours, often near the times at which clocks change.
    public static Arbitrary<Hours> hours() {
        Arbitrary<Integer> minute = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1_439),
                Arbitraries.of(0, 1, 30, 59, 60, 61, 90, 119, 120, 121, 150, 179, 180, 181, 1_380, 1_439));
        return Combinators.combine(minute, minute)
                .as((from, to) -> from.equals(to) ? Hours.ALL_DAY : Hours.of(from, to));
    }

    private static Arbitrary<Kind> kinds() {
        return Arbitraries.oneOf(
                Arbitraries.just(DayException.Closed::new),
                Arbitraries.just(DayException.Open::new),
                hours().list().ofMaxSize(3).map(hours -> date -> new DayException.OwnHours(date, hours)));
    }

    /// An exception still without its date.
    interface Kind {
        DayException on(LocalDate date);
    }
}
