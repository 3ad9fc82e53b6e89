package dev.gatehouse.demo.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Instants at and close to where an answer may turn: transitions, and beginnings and ends on the dates of a case.
final class RandomInstants {
    private static final List<Duration> STEPS = List.of(
            Duration.ZERO, Duration.ofNanos(1), Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

    private final ZoneRules rules;
    private final List<ZoneOffsetTransition> near;
    private final List<LocalDate> dates;
    private final List<Integer> boundaries;
    private final RandomGenerator random;

    RandomInstants(
            String zone,
            List<ZoneOffsetTransition> near,
            List<LocalDate> dates,
            List<Integer> boundaries,
            RandomGenerator random) {
        this.rules = ZoneId.of(zone).getRules();
        this.near = near;
        this.dates = dates;
        this.boundaries = boundaries;
        this.random = random;
    }

    /// The first transition itself, if there is one, and seven more.
    List<Instant> make() {
        var made = new ArrayList<Instant>();
        if (!near.isEmpty()) {
            made.add(near.getFirst().getInstant());
            made.add(beside(near.getFirst().getInstant()));
            made.add(beside(near.getLast().getInstant()));
        }
        for (int i = 0; i < 4; i++) {
            made.add(beside(boundary()));
        }
        made.add(anywhere());
        return made.stream().map(RandomInstants::within).toList();
    }

    /// When the clock shows a beginning or an end; one of both passes in an overlap, the jump itself in a gap.
    private Instant boundary() {
        LocalDate date = dates.get(random.nextInt(dates.size()));
        int minute = boundaries.get(random.nextInt(boundaries.size()));
        LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty()
                ? rules.getTransition(local).getInstant()
                : local.toInstant(offsets.get(random.nextInt(offsets.size())));
    }

    private Instant beside(Instant instant) {
        if (random.nextInt(8) == 0) {
            return instant.plusSeconds(random.nextInt(-20_000, 20_000)).plusNanos(random.nextInt(1_000_000_000));
        }
        Duration step = STEPS.get(random.nextInt(STEPS.size()));
        return random.nextBoolean() ? instant.plus(step) : instant.minus(step);
    }

    private Instant anywhere() {
        long second = random.nextLong(Zones.FIRST.getEpochSecond(), Zones.END.getEpochSecond());
        return Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(Zones.FIRST)) {
            return Zones.FIRST;
        }
        return instant.isBefore(Zones.END) ? instant : Zones.END.minusNanos(1);
    }
}
