package dev.gatehouse.demo.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The same band, painted: for each date a strip of two days by the minute, the second for what runs past midnight.
///
/// Quick when asked in order, minute after minute: it keeps the last offset and the last day. Not for several threads.
final class PaintedBand {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int DAY = 24 * 60;
    private static final int SECONDS = 24 * 60 * 60;

    private final ZoneRules rules;
    private final List<BitSet> weekly;
    private final Map<LocalDate, BitSet> dated = new HashMap<>();
    private final Set<LocalDate> closed = new HashSet<>();

    private long offsetFrom = 0;
    private long offsetUntil = 0;
    private int offset = 0;
    private long paintedDay = Long.MIN_VALUE;
    private BitSet painted = new BitSet();

    /// Takes a band, and calendars of which only those count that the band names.
    PaintedBand(JsonNode band, List<JsonNode> calendars) {
        rules = ZoneId.of(band.required("zone").asString()).getRules();
        weekly = Stream.generate(BitSet::new).limit(DAYS.size()).toList();
        for (JsonNode window : band.required("windows")) {
            for (JsonNode on : window.required("days")) {
                paint(window, weekly.get(DAYS.indexOf(on.asString())));
            }
        }
        Set<String> named = new HashSet<>();
        band.required("holidays").forEach(id -> named.add(id.asString()));
        for (JsonNode calendar : calendars) {
            if (named.contains(calendar.required("id").asString())) {
                calendar.required("dates").forEach(holiday -> close(date(holiday)));
            }
        }
        band.required("exceptions").forEach(this::except);
    }

    boolean isOpen(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < offsetFrom || second >= offsetUntil) {
            findOffset(instant);
        }
        long local = second + offset;
        long day = Math.floorDiv(local, SECONDS);
        if (day != paintedDay) {
            painted = day(LocalDate.ofEpochDay(day));
            paintedDay = day;
        }
        return painted.get(Math.floorMod(local, SECONDS) / 60);
    }

    private void findOffset(Instant instant) {
        offset = rules.getOffset(instant).getTotalSeconds();
        offsetFrom = instant.getEpochSecond();
        ZoneOffsetTransition next = rules.nextTransition(instant);
        offsetUntil = next == null ? Long.MAX_VALUE : next.getInstant().getEpochSecond();
    }

    /// A date's own minutes and, unless it is closed, those left over from the day before.
    private BitSet day(LocalDate date) {
        BitSet minutes = strip(date).get(0, DAY);
        if (!closed.contains(date)) {
            minutes.or(strip(date.minusDays(1)).get(DAY, 2 * DAY));
        }
        return minutes;
    }

    private BitSet strip(LocalDate date) {
        BitSet exceptional = dated.get(date);
        return exceptional == null ? weekly.get(date.getDayOfWeek().getValue() - 1) : exceptional;
    }

    private void close(LocalDate date) {
        closed.add(date);
        dated.put(date, new BitSet());
    }

    /// Comes after the holidays, and takes back what they said of its date.
    private void except(JsonNode exception) {
        LocalDate date = date(exception);
        closed.remove(date);
        var strip = new BitSet();
        dated.put(date, strip);
        String kind = exception.required("kind").asString();
        switch (kind) {
            case "closed" -> closed.add(date);
            case "open" -> strip.set(0, DAY);
            case "hours" -> exception.required("hours").forEach(hours -> paint(hours, strip));
            default -> throw new IllegalArgumentException("an exception of kind " + kind);
        }
    }

    private static void paint(JsonNode hours, BitSet strip) {
        int from = minute(hours.required("from").asString());
        int to = minute(hours.required("to").asString());
        strip.set(from, to < from ? to + DAY : to);
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    private static LocalDate date(JsonNode dated) {
        return LocalDate.parse(dated.required("date").asString());
    }
}
