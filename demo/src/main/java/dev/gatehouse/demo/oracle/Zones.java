package dev.gatehouse.demo.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every zone the tz data knows, with every change of its clocks from 2020 to 2036.
public final class Zones {
    /// The first instant that is asked about.
    public static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    /// The instant from which nothing is asked any more.
    public static final Instant END = Instant.parse("2037-01-01T00:00:00Z");

    private final Map<String, List<ZoneOffsetTransition>> transitions = new TreeMap<>();
    private final List<String> names;

    /// Reads the tz data of this JDK.
    public Zones() {
        for (String zone : ZoneId.getAvailableZoneIds()) {
            transitions.put(zone, read(ZoneId.of(zone).getRules()));
        }
        names = List.copyOf(transitions.keySet());
    }

    /// All of them, sorted.
    public List<String> names() {
        return names;
    }

    /// Every transition of a zone from 2020 to 2036, in order.
    public List<ZoneOffsetTransition> everyTransition(String zone) {
        return transitions.getOrDefault(zone, List.of());
    }

    private static List<ZoneOffsetTransition> read(ZoneRules rules) {
        var found = new ArrayList<ZoneOffsetTransition>();
        ZoneOffsetTransition next = rules.nextTransition(FIRST.minusNanos(1));
        while (next != null && next.getInstant().isBefore(END)) {
            found.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return List.copyOf(found);
    }
}
