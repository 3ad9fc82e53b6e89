package dev.gatehouse.demo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RandomBandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SAMPLE = 1_500;

    private final Zones zones = new Zones();
    private final RandomBands bands = new RandomBands(zones);

    @Test
    void theSameNumberAndSeedMakeTheSameCase() {
        assertThat(bands.make(4711, random(1))).isEqualTo(bands.make(4711, random(1)));
        assertThat(bands.make(4711, random(1))).isNotEqualTo(bands.make(4711, random(2)));
    }

    @Test
    void everyTransitionOfEveryZoneIsAmongTheFirst() {
        Set<String> missing = new HashSet<>();
        for (String zone : zones.names()) {
            zones.everyTransition(zone).forEach(change -> missing.add(zone + " " + change.getInstant()));
        }
        assertThat(missing).hasSizeGreaterThan(5_000);

        for (int number = 0; number < bands.casesForEveryTransition(); number++) {
            BandCase made = bands.make(number, random(number));
            made.instants().forEach(instant -> missing.remove(made.zone() + " " + instant));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKindIsCommon() {
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        for (int number = 0; number < SAMPLE; number++) {
            BandCase made = bands.make(number, random(number));
            JsonNode band = JSON.readTree(made.band());
            kinds(made, band).forEach(kind -> seen.merge(kind, 1, Integer::sum));
        }

        assertThat(seen).containsOnlyKeys(Kind.values());
        assertThat(seen.values()).allMatch(count -> count > SAMPLE / 20);
    }

    @Test
    void noBandIsOneThatWouldBeRefused() {
        for (int number = 0; number < SAMPLE; number++) {
            BandCase made = bands.make(number, random(number));
            JsonNode band = JSON.readTree(made.band());
            assertThat(band.get("windows")).as(made.toString()).isNotEmpty().allMatch(RandomBandsTest::isSound);
            var dates = new HashSet<String>();
            for (JsonNode exception : band.get("exceptions")) {
                assertThat(dates.add(exception.get("date").asString()))
                        .as(made.toString())
                        .isTrue();
                assertThat(exception.path("hours")).as(made.toString()).allMatch(RandomBandsTest::isSound);
            }
            assertThat(made.instants())
                    .allMatch(instant -> !instant.isBefore(Zones.FIRST) && instant.isBefore(Zones.END));
        }
    }

    private static boolean isSound(JsonNode hours) {
        String from = hours.get("from").asString();
        String to = hours.get("to").asString();
        return from.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
                && to.matches("([01][0-9]|2[0-3]):[0-5][0-9]|24:00")
                && !from.equals(to)
                && !to.equals("00:00");
    }

    private enum Kind {
        OVERNIGHT,
        WHOLE_DAY,
        TILL_MIDNIGHT,
        OFF_QUARTER,
        TOUCHING,
        CLOSED,
        OPEN,
        EMPTY_HOURS,
        OVERNIGHT_HOURS,
        CLOSED_AT_A_TRANSITION,
        HOLIDAY_WITH_EXCEPTION,
        UNNAMED_CALENDAR,
        NANOSECOND_BEFORE
    }

    private Set<Kind> kinds(BandCase made, JsonNode band) {
        Set<Kind> kinds = new HashSet<>();
        var ends = new HashSet<String>();
        for (JsonNode window : band.get("windows")) {
            String from = window.get("from").asString();
            String to = window.get("to").asString();
            add(kinds, Kind.OVERNIGHT, to.compareTo(from) < 0);
            add(kinds, Kind.WHOLE_DAY, from.equals("00:00") && to.equals("24:00"));
            add(kinds, Kind.TILL_MIDNIGHT, !from.equals("00:00") && to.equals("24:00"));
            add(kinds, Kind.OFF_QUARTER, Integer.parseInt(from.substring(3)) % 15 != 0);
            add(kinds, Kind.TOUCHING, ends.contains(from));
            ends.add(to);
        }
        var excepted = new HashSet<String>();
        for (JsonNode exception : band.get("exceptions")) {
            excepted.add(exception.get("date").asString());
            exceptional(kinds, made.zone(), exception);
        }
        for (String calendar : made.calendars()) {
            JsonNode read = JSON.readTree(calendar);
            boolean named = band.get("holidays").valueStream().anyMatch(read.get("id")::equals);
            add(kinds, Kind.UNNAMED_CALENDAR, !named);
            for (JsonNode holiday : read.get("dates")) {
                add(
                        kinds,
                        Kind.HOLIDAY_WITH_EXCEPTION,
                        named && excepted.contains(holiday.get("date").asString()));
            }
        }
        for (Instant instant : made.instants()) {
            Instant next = instant.plusNanos(1);
            add(kinds, Kind.NANOSECOND_BEFORE, next.equals(next.truncatedTo(ChronoUnit.MINUTES)));
        }
        return kinds;
    }

    private void exceptional(Set<Kind> kinds, String zone, JsonNode exception) {
        switch (exception.get("kind").asString()) {
            case "open" -> kinds.add(Kind.OPEN);
            case "closed" -> {
                kinds.add(Kind.CLOSED);
                add(
                        kinds,
                        Kind.CLOSED_AT_A_TRANSITION,
                        isTransition(zone, LocalDate.parse(exception.get("date").asString())));
            }
            default -> {
                add(kinds, Kind.EMPTY_HOURS, exception.get("hours").isEmpty());
                for (JsonNode hours : exception.get("hours")) {
                    add(
                            kinds,
                            Kind.OVERNIGHT_HOURS,
                            hours.get("to")
                                            .asString()
                                            .compareTo(hours.get("from").asString())
                                    < 0);
                }
            }
        }
    }

    private boolean isTransition(String zone, LocalDate date) {
        Instant start = date.atStartOfDay(ZoneId.of(zone)).toInstant();
        return zones.everyTransition(zone).stream()
                .map(ZoneOffsetTransition::getInstant)
                .map(instant -> Duration.between(start, instant))
                .anyMatch(since -> !since.isNegative() && since.compareTo(Duration.ofDays(1)) < 0);
    }

    private static void add(Set<Kind> kinds, Kind kind, boolean seen) {
        if (seen) {
            kinds.add(kind);
        }
    }

    private static RandomGenerator random(int seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
