package dev.gatehouse.client.calendars;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/// An iCalendar file as a calendar program reads it: the stretches of time that its events cover. What recurs is
/// expanded by a library that knows nothing of how the file was written.
///
/// @param lines unfolded
record ReadCalendar(List<String> lines) {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /// @param from inclusive
    /// @param until exclusive
    record Stretch(Instant from, Instant until) {}

    static ReadCalendar of(String text) {
        return new ReadCalendar(text.replace("\r\n ", "").lines().toList());
    }

    /// All that the events cover between two instants, in order, joined where it touches.
    List<Stretch> covered(Instant from, Instant until) throws Exception {
        var all = new ArrayList<Stretch>();
        for (Map<String, List<String>> event : components("VEVENT")) {
            all.addAll(occurrences(event));
        }
        return joined(all, from, until);
    }

    /// The components of a kind: their lines by name, parameters and all.
    List<Map<String, List<String>>> components(String kind) {
        var all = new ArrayList<Map<String, List<String>>>();
        Map<String, List<String>> open = new TreeMap<>();
        boolean within = false;
        for (String line : lines) {
            if (line.equals("BEGIN:" + kind)) {
                within = true;
                open = new TreeMap<>();
            } else if (line.equals("END:" + kind)) {
                within = false;
                all.add(open);
            } else if (within) {
                String name = line.split("[;:]", 2)[0];
                open.computeIfAbsent(name, _ -> new ArrayList<>()).add(line.substring(name.length()));
            }
        }
        return all;
    }

    private static List<Stretch> occurrences(Map<String, List<String>> event) throws Exception {
        String start = one(event, "DTSTART");
        Instant first = instant(start);
        long lasts = instant(one(event, "DTEND")).getEpochSecond() - first.getEpochSecond();
        if (!event.containsKey("RRULE")) {
            return List.of(new Stretch(first, first.plusSeconds(lasts)));
        }
        // Exceptions and recurrences are matched as wall-clock times: on the night on which clocks go back one of them
        // names two instants.
        Set<LocalDateTime> except = event.getOrDefault("EXDATE", List.of()).stream()
                .map(ReadCalendar::local)
                .collect(Collectors.toSet());
        String rule = one(event, "RRULE").substring(1);
        Instant last = instant(rule.substring(rule.indexOf("UNTIL=") + 5).replace('=', ':'));
        LocalDateTime begin = local(start);
        var days = new RecurrenceRule(rule.substring(0, rule.indexOf(";UNTIL=")), RecurrenceRule.RfcMode.RFC5545_STRICT)
                .iterator(new DateTime(
                        begin.getYear(),
                        begin.getMonthValue() - 1,
                        begin.getDayOfMonth(),
                        begin.getHour(),
                        begin.getMinute(),
                        0));
        var found = new ArrayList<Stretch>();
        while (true) {
            DateTime day = days.nextDateTime();
            var local = LocalDateTime.of(
                    day.getYear(), day.getMonth() + 1, day.getDayOfMonth(), day.getHours(), day.getMinutes());
            Instant at = local.atZone(zone(start)).toInstant();
            if (at.isAfter(last)) {
                break;
            }
            if (!except.contains(local)) {
                found.add(new Stretch(at, at.plusSeconds(lasts)));
            }
        }
        return found;
    }

    /// The only line of a name, after the name.
    static String one(Map<String, List<String>> component, String name) {
        return component.getOrDefault(name, List.of()).getFirst();
    }

    private static ZoneId zone(String value) {
        return value.startsWith(";TZID=") ? ZoneId.of(value.substring(6, value.indexOf(':'))) : ZoneOffset.UTC;
    }

    private static Instant instant(String value) {
        return local(value).atZone(zone(value)).toInstant();
    }

    private static LocalDateTime local(String value) {
        return LocalDateTime.parse(value.substring(value.indexOf(':') + 1).replace("Z", ""), FORM);
    }

    /// Joins what overlaps or touches, between two instants.
    static List<Stretch> joined(List<Stretch> all, Instant from, Instant until) {
        var joined = new ArrayList<Stretch>();
        all.stream()
                .map(one -> new Stretch(
                        one.from().isBefore(from) ? from : one.from(),
                        one.until().isAfter(until) ? until : one.until()))
                .filter(one -> one.from().isBefore(one.until()))
                .sorted(java.util.Comparator.comparing(Stretch::from))
                .forEach(one -> {
                    if (!joined.isEmpty()
                            && !one.from().isAfter(joined.getLast().until())) {
                        var last = joined.removeLast();
                        joined.add(new Stretch(
                                last.from(), one.until().isAfter(last.until()) ? one.until() : last.until()));
                    } else {
                        joined.add(one);
                    }
                });
        return joined;
    }
}
