package dev.gatehouse.demo.prove.replay;

import dev.gatehouse.demo.prove.Changes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Random rules and what rules name, in the form that the contract gives them: few of each, so that they often
/// meet, are written over and are taken away.
final class RandomRules {
    /// The machine that everybody here works at; rules for everybody let it in, or nobody could go on.
    static final String HERE = new UUID(78, 1).toString();

    private static final List<String> ZONES =
            List.of("Europe/London", "Australia/Lord_Howe", "America/New_York", "Asia/Kathmandu");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Map<String, String> EVERYBODY = Map.of("kind", "tenant");
    private static final int CALENDARS = 3;
    private static final int GROUPS = 3;
    private static final int MACHINES = 8;
    private static final int BANDS = 8;
    private static final int RULES = 16;

    private final RandomGenerator random;
    private final LocalDate today;

    RandomRules(RandomGenerator random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /// The one machine that stays.
    static Map<String, Object> here() {
        return set("Machine", "machine", network(HERE, "This machine", Changes.HERE, List.of()));
    }

    /// An address that some of the random networks may hold, and rarely the same one twice.
    static String address(RandomGenerator random) {
        return random.nextInt(8) == 0
                ? "2001:db8:" + Integer.toHexString(random.nextInt(4)) + "::"
                        + Integer.toHexString(random.nextInt(65_536))
                : "10.%d.%d.%d".formatted(random.nextInt(2), random.nextInt(256), 1 + random.nextInt(254));
    }

    /// One change of a rule, or of what rules name.
    ///
    /// @param people whom rules can bind
    /// @param roles which roles they can bind
    Map<String, Object> change(List<String> people, List<String> roles) {
        return switch (random.nextInt(12)) {
            case 0 -> set("Calendar", "calendar", calendar(id(6, CALENDARS)));
            case 1 -> set("MachineGroup", "machineGroup", Map.of("id", id(5, GROUPS), "name", name("Group")));
            case 2, 3 -> set("Machine", "machine", machine(id(4, MACHINES)));
            case 4, 5 -> set("TimeBand", "timeBand", band(id(3, BANDS)));
            case 6 -> removed();
            default -> set("Rule", "rule", rule(id(2, RULES), people, roles));
        };
    }

    private static Map<String, Object> set(String what, String member, Map<String, Object> content) {
        return Map.of("type", "Set" + what, member, content);
    }

    private Map<String, Object> removed() {
        return switch (random.nextInt(8)) {
            case 0 -> Changes.of("RemoveCalendar", "calendar", id(6, CALENDARS));
            case 1 -> Changes.of("RemoveMachineGroup", "machineGroup", id(5, GROUPS));
            case 2 -> Changes.of("RemoveMachine", "machine", id(4, MACHINES));
            case 3 -> Changes.of("RemoveTimeBand", "timeBand", id(3, BANDS));
            default -> Changes.of("RemoveRule", "rule", id(2, RULES));
        };
    }

    private String id(int kind, int ofThese) {
        return new UUID(70 + kind, random.nextInt(ofThese)).toString();
    }

    private String name(String what) {
        return what + " " + random.nextInt(1_000_000);
    }

    private Map<String, Object> calendar(String id) {
        var dates = new ArrayList<Map<String, String>>();
        days(4).forEach(day -> dates.add(Map.of("date", day, "name", random.nextBoolean() ? "Holiday" : "")));
        return Map.of("id", id, "name", name("Calendar"), "dates", dates);
    }

    private Map<String, Object> machine(String id) {
        String block = switch (random.nextInt(6)) {
            case 0 -> Changes.HERE;
            case 1 -> "10.0.0.0/15";
            case 2 -> "10.%d.0.0/16".formatted(random.nextInt(2));
            case 3 -> "2001:db8::/32";
            case 4 -> "2001:db8:%d::/48".formatted(random.nextInt(4));
            default -> "10.%d.%d.0/17".formatted(random.nextInt(2), 128 * random.nextInt(2));
        };
        return network(id, name("Network"), block, some(5, GROUPS));
    }

    private static Map<String, Object> network(String id, String name, String block, List<String> groups) {
        return Map.of("id", id, "name", name, "kind", "network", "network", block, "groups", groups);
    }

    private Map<String, Object> band(String id) {
        var windows = new ArrayList<Map<String, Object>>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var window = new HashMap<String, Object>(hours());
            var days = DAYS.stream().filter(_ -> random.nextInt(3) > 0).toList();
            window.put("days", days.isEmpty() ? DAYS : days);
            windows.add(window);
        }
        var exceptions = new ArrayList<Map<String, Object>>();
        for (String day : days(3)) {
            exceptions.add(
                    switch (random.nextInt(3)) {
                        case 0 -> Map.of("date", day, "kind", "closed");
                        case 1 -> Map.of("date", day, "kind", "open");
                        default -> Map.of("date", day, "kind", "hours", "hours", List.of(hours()));
                    });
        }
        return Map.of(
                "id",
                id,
                "name",
                name("Hours"),
                "zone",
                ZONES.get(random.nextInt(ZONES.size())),
                "windows",
                windows,
                "exceptions",
                exceptions,
                "holidays",
                some(6, CALENDARS));
    }

    private Map<String, String> hours() {
        int from = random.nextInt(24 * 4) * 15;
        int to = 1 + random.nextInt(24 * 60);
        return from == to ? Map.of("from", "08:00", "to", "18:00") : Map.of("from", clock(from), "to", clock(to));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /// Different dates about now, in order.
    private Set<String> days(int most) {
        var days = new TreeSet<String>();
        for (int i = random.nextInt(most); i > 0; i--) {
            days.add(today.plusDays(random.nextInt(12) - 3L).toString());
        }
        return days;
    }

    private Map<String, Object> rule(String id, List<String> people, List<String> roles) {
        var ways = new ArrayList<Map<String, List<String>>>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var way = new HashMap<String, List<String>>();
            list(4, 3, BANDS).ifPresent(bands -> way.put("bands", bands));
            list(2, 4, MACHINES).ifPresent(machines -> way.put("machines", machines));
            list(3, 5, GROUPS).ifPresent(groups -> way.put("groups", groups));
            ways.add(way);
        }
        Map<String, String> scope = switch (random.nextInt(8)) {
            case 0 -> EVERYBODY;
            case 1, 2, 3 -> Map.of("kind", "role", "role", any(roles));
            default -> Map.of("kind", "user", "user", any(people));
        };
        if (scope.equals(EVERYBODY)) {
            ways.add(Map.of("machines", List.of(HERE)));
        }
        return Map.of("id", id, "name", name("Rule"), "on", random.nextInt(6) > 0, "scope", scope, "ways", ways);
    }

    private Optional<List<String>> list(int oneIn, int kind, int ofThese) {
        return random.nextInt(oneIn) == 0 ? Optional.of(some(kind, ofThese)) : Optional.empty();
    }

    private List<String> some(int kind, int ofThese) {
        var some = new ArrayList<String>();
        for (int i = 0; i < ofThese; i++) {
            if (random.nextInt(3) == 0) {
                some.add(new UUID(70 + kind, i).toString());
            }
        }
        return some;
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
