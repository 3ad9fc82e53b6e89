package dev.gatehouse.demo.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A band as a test writes it, each part as it stands in the JSON.
record Written(String zone, List<String> windows, List<String> exceptions, List<String> holidays) {
    private static final Duration HORIZON = Duration.ofDays(60);

    static Written in(String zone) {
        return new Written(zone, List.of(), List.of(), List.of());
    }

    /// @param days quoted and separated by commas
    Written window(String days, String from, String to) {
        return new Written(
                zone, with(windows, "{\"days\":[%s],%s}".formatted(days, hours(from, to))), exceptions, holidays);
    }

    Written closed(String date) {
        return except(date, "\"kind\":\"closed\"");
    }

    Written open(String date) {
        return except(date, "\"kind\":\"open\"");
    }

    Written noHours(String date) {
        return except(date, "\"kind\":\"hours\",\"hours\":[]");
    }

    Written hours(String date, String from, String to) {
        return except(date, "\"kind\":\"hours\",\"hours\":[{%s}]".formatted(hours(from, to)));
    }

    Written holiday(String date) {
        return new Written(
                zone, windows, exceptions, with(holidays, "{\"date\":\"%s\",\"name\":\"A day off\"}".formatted(date)));
    }

    BandOracle read() {
        return BandOracle.read(
                band("\"6e2f5c0e-0000-4000-8000-000000000001\""),
                List.of("{\"id\":\"6e2f5c0e-0000-4000-8000-000000000001\",\"name\":\"Days off\",\"dates\":[%s]}"
                        .formatted(String.join(",", holidays))));
    }

    /// @param named ids of holiday calendars, quoted
    String band(String named) {
        String all = String.join(",", windows);
        String dated = String.join(",", exceptions);
        return """
                {"id":"6e2f5c0e-0000-4000-8000-000000000000","name":"A band","zone":"%s",\
                "windows":[%s],"exceptions":[%s],"holidays":[%s]}""".formatted(zone, all, dated, named);
    }

    /// Every stretch from an instant on that begins before another, as `BEGIN/END`.
    List<String> stretches(String from, String before) {
        BandOracle band = read();
        var found = new ArrayList<String>();
        Instant last = Instant.parse(before);
        Instant begin = band.nextOpen(Instant.parse(from), HORIZON).orElse(last);
        while (begin.isBefore(last)) {
            Instant end = band.openUntil(begin, HORIZON).orElseThrow();
            found.add(begin + "/" + end);
            begin = band.nextOpen(end, HORIZON).orElse(last);
        }
        return found;
    }

    private Written except(String date, String what) {
        return new Written(zone, windows, with(exceptions, "{\"date\":\"%s\",%s}".formatted(date, what)), holidays);
    }

    private static String hours(String from, String to) {
        return "\"from\":\"%s\",\"to\":\"%s\"".formatted(from, to);
    }

    private static List<String> with(List<String> list, String more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
