package dev.gatehouse.client.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What is exported says exactly when a band is open: through every change of clocks of two years, at exceptions and
/// holidays on and beside them, overnight, and off the quarter hour.
class BandCalendarProperties {
    /// Clocks that change at one, two, three and at midnight, by an hour and by half of one, twice a year, around
    /// Ramadan, and never.
    private static final List<String> ZONES = List.of(
            "Europe/London",
            "Europe/Berlin",
            "America/New_York",
            "America/Havana",
            "Asia/Beirut",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "America/Santiago",
            "Pacific/Chatham",
            "Asia/Kolkata",
            "UTC");
    private static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    @Property(tries = 150)
    void theFileIsOpenExactlyWhenTheBandIs(@ForAll long seed) throws Exception {
        var random = new Random(seed);
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        var calendar = new HolidayCalendar(
                new CalendarId(new UUID(2, 1)),
                "Holidays",
                dates(zone, random).stream()
                        .map(date -> new HolidayCalendar.Holiday(date, "kept"))
                        .toList());
        var band = band(zone, random, calendar);
        var calendars = Map.of(calendar.id(), calendar);
        var schedule = BandSchedule.of(band, calendars, TzData.ofJava());
        String text = BandCalendar.of(band, calendars, TzData.ofJava(), NOW);
        ZoneId id = ZoneId.of(zone);
        LocalDate today = LocalDate.ofInstant(NOW, id);
        Instant from = today.atStartOfDay(id).toInstant();
        Instant until = today.plusYears(BandCalendar.YEARS).atStartOfDay(id).toInstant();
        var read = new LinkedHashSet<>(ReadCalendar.of(text).covered(from, until));
        var expected = new LinkedHashSet<>(open(schedule, from, until));
        // First where they differ: of two years all would be too much to read.
        assertThat(read.stream().filter(one -> !expected.contains(one))).isEmpty();
        assertThat(expected.stream().filter(one -> !read.contains(one))).isEmpty();
    }

    private static List<ReadCalendar.Stretch> open(BandSchedule schedule, Instant from, Instant until) {
        var all = new ArrayList<ReadCalendar.Stretch>();
        Instant at = from;
        while (at.isBefore(until) && schedule.open(at, until) instanceof Next.At(Instant opens)) {
            Instant shuts = schedule.shut(opens, until) instanceof Next.At(Instant found) ? found : until;
            all.add(new ReadCalendar.Stretch(opens, shuts));
            at = shuts;
        }
        return ReadCalendar.joined(all, from, until);
    }

    private static TimeBand band(String zone, Random random, HolidayCalendar calendar) {
        var windows = new ArrayList<Window>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            var days = EnumSet.noneOf(DayOfWeek.class);
            for (int day = 1 + random.nextInt(5); day > 0; day--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            windows.add(new Window(days, hours(random)));
        }
        Map<LocalDate, DayException> exceptions = new TreeMap<>();
        for (LocalDate date : dates(zone, random)) {
            exceptions.put(
                    date,
                    switch (random.nextInt(3)) {
                        case 0 -> new DayException.Closed(date);
                        case 1 -> new DayException.Open(date);
                        default ->
                            new DayException.OwnHours(
                                    date,
                                    Stream.generate(() -> hours(random))
                                            .limit(random.nextInt(3))
                                            .toList());
                    });
        }
        return new TimeBand(
                new BandId(new UUID(1, 1)),
                "Hours, with; signs\\ and a name that is long enough to be folded: Grüße aus Malmö",
                zone,
                windows,
                List.copyOf(exceptions.values()),
                random.nextBoolean() ? List.of(calendar.id()) : List.of());
    }

    private static Hours hours(Random random) {
        if (random.nextInt(8) == 0) {
            return Hours.ALL_DAY;
        }
        // Around the hours at which clocks change, half of the time.
        int from = random.nextBoolean() ? random.nextInt(240) : random.nextInt(Hours.DAY);
        int to = random.nextBoolean() ? 1 + random.nextInt(240) : 1 + random.nextInt(Hours.DAY);
        return from == to ? Hours.ALL_DAY : new Hours(from, to);
    }

    /// Some dates: those on which clocks change, those beside them, and others.
    private static List<LocalDate> dates(String zone, Random random) {
        var rules = ZoneId.of(zone).getRules();
        var dates = new ArrayList<LocalDate>();
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        for (int i = random.nextInt(6); i > 0; i--) {
            LocalDate date = today.plusDays(random.nextInt(740));
            var change = rules.nextTransition(date.atStartOfDay().toInstant(ZoneOffset.UTC));
            dates.add(
                    change == null || random.nextBoolean()
                            ? date
                            : change.getDateTimeBefore().toLocalDate().plusDays(random.nextInt(3) - 1));
        }
        return dates.stream().distinct().toList();
    }

    @Property(tries = 40)
    void theZoneInTheFileHasTheClocksOfItsName(@ForAll long seed) {
        var random = new Random(seed);
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        var week = new Window(EnumSet.allOf(DayOfWeek.class), new Hours(8 * 60, 18 * 60));
        var band = new TimeBand(new BandId(new UUID(1, 1)), "Days", zone, List.of(week), List.of(), List.of());
        var read = ReadCalendar.of(BandCalendar.of(band, Map.of(), TzData.ofJava(), NOW));
        var observances = new TreeMap<Instant, ZoneOffset>();
        for (String kind : List.of("STANDARD", "DAYLIGHT")) {
            read.components(kind)
                    .forEach(found -> observances.put(
                            LocalDateTime.parse(value(found, "DTSTART"), FORM)
                                    .toInstant(ZoneOffset.of(value(found, "TZOFFSETFROM"))),
                            ZoneOffset.of(value(found, "TZOFFSETTO"))));
        }
        Instant at = LocalDate.ofInstant(NOW, ZoneOffset.UTC)
                .plusDays(random.nextInt(725))
                .atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)))
                .toInstant(ZoneOffset.UTC);
        assertThat(observances.floorEntry(at).getValue())
                .isEqualTo(ZoneId.of(zone).getRules().getOffset(at));
    }

    private static String value(Map<String, List<String>> component, String name) {
        return ReadCalendar.one(component, name).substring(1);
    }
}
