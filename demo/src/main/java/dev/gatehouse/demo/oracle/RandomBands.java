package dev.gatehouse.demo.oracle;

import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Bands nobody would think of, and the instants at which they are hardest to judge.
///
/// Case after case goes round all zones, and each time round takes the next transition of each: so the first
/// [#casesForEveryTransition] cases hold every transition of every zone, with instants at it and exceptions beside it.
public final class RandomBands {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int ALL_DAYS = 17 * 365;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Zones zones;

    /// Makes bands in these zones.
    public RandomBands(Zones zones) {
        this.zones = zones;
    }

    /// How many cases it takes until every transition of every zone was among them.
    public int casesForEveryTransition() {
        int most = zones.names().stream()
                .mapToInt(zone -> zones.everyTransition(zone).size())
                .max()
                .orElseThrow();
        return zones.names().size() * most;
    }

    /// Makes a case.
    ///
    /// @param number which, from 0: tells the zone and the transition
    /// @param random for all else
    public BandCase make(int number, RandomGenerator random) {
        List<String> names = zones.names();
        String zone = names.get(number % names.size());
        List<ZoneOffsetTransition> transitions = zones.everyTransition(zone);
        var near = new ArrayList<ZoneOffsetTransition>();
        if (!transitions.isEmpty()) {
            near.add(transitions.get(number / names.size() % transitions.size()));
            near.add(transitions.get(random.nextInt(transitions.size())));
        }
        List<LocalDate> dates = dates(near, random);
        var hours = new RandomHours(near, random);

        var calendars = new ArrayList<ObjectNode>();
        for (int i = random.nextInt(4); i > 0; i--) {
            calendars.add(calendar(dates, random));
        }
        ObjectNode band = mapper.createObjectNode()
                .put("id", id(random))
                .put("name", "Band " + number)
                .put("zone", zone);
        band.set("windows", windows(hours, random));
        band.set("exceptions", exceptions(dates, hours, random));
        ArrayNode named = band.putArray("holidays");
        calendars.stream().filter(_ -> random.nextInt(6) > 0).forEach(calendar -> named.add(calendar.get("id")));

        var instants = new RandomInstants(zone, near, dates, hours.boundaries(), random);
        return new BandCase(
                zone,
                mapper.writeValueAsString(band),
                calendars.stream().map(mapper::writeValueAsString).toList(),
                instants.make());
    }

    /// The dates about which the case turns: those of the transitions, the days beside them, and a few from anywhere.
    private static List<LocalDate> dates(List<ZoneOffsetTransition> near, RandomGenerator random) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        for (ZoneOffsetTransition transition : near) {
            LocalDate date = transition.getDateTimeBefore().toLocalDate();
            for (int beside = -2; beside <= 2; beside++) {
                dates.add(date.plusDays(beside));
            }
        }
        for (int i = 0; i < 3; i++) {
            LocalDate date = FIRST_DAY.plusDays(random.nextInt(ALL_DAYS));
            dates.add(date);
            dates.add(date.plusDays(1));
        }
        return List.copyOf(dates);
    }

    private ArrayNode windows(RandomHours hours, RandomGenerator random) {
        ArrayNode windows = mapper.createArrayNode();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            ObjectNode window = mapper.createObjectNode();
            ArrayNode days = window.putArray("days");
            int mask = switch (random.nextInt(4)) {
                case 0 -> 0b1111111;
                case 1 -> 1 << random.nextInt(7);
                default -> 1 + random.nextInt(0b1111111);
            };
            for (int day = 0; day < 7; day++) {
                if ((mask >> day & 1) == 1) {
                    days.add(DAYS.get(day));
                }
            }
            windows.add(hours.write(window));
        }
        return windows;
    }

    private ArrayNode exceptions(List<LocalDate> dates, RandomHours hours, RandomGenerator random) {
        ArrayNode exceptions = mapper.createArrayNode();
        int share = random.nextInt(5);
        for (LocalDate date : shuffled(dates, random)) {
            if (random.nextInt(4) >= share) {
                continue;
            }
            ObjectNode exception = exceptions.addObject().put("date", date.toString());
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> exception.put("kind", "closed");
                case 3 -> exception.put("kind", "open");
                case 4 -> exception.put("kind", "hours").putArray("hours");
                default -> {
                    ArrayNode list = exception.put("kind", "hours").putArray("hours");
                    for (int i = 1 + random.nextInt(3); i > 0; i--) {
                        list.add(hours.write(mapper.createObjectNode()));
                    }
                }
            }
        }
        return exceptions;
    }

    private ObjectNode calendar(List<LocalDate> dates, RandomGenerator random) {
        ObjectNode calendar = mapper.createObjectNode().put("id", id(random)).put("name", "Holidays");
        ArrayNode holidays = calendar.putArray("dates");
        LocalDate first = dates.get(random.nextInt(dates.size()));
        for (LocalDate date : dates) {
            if (date.equals(first) || random.nextInt(4) == 0) {
                holidays.addObject().put("date", date.toString()).put("name", "Holiday " + date);
            }
        }
        return calendar;
    }

    private static List<LocalDate> shuffled(List<LocalDate> dates, RandomGenerator random) {
        var mixed = new ArrayList<LocalDate>();
        dates.forEach(date -> mixed.add(random.nextInt(mixed.size() + 1), date));
        return mixed;
    }

    private static String id(RandomGenerator random) {
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }
}
