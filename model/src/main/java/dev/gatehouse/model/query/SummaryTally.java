package dev.gatehouse.model.query;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.query.TrailSummary.Bucket;
import dev.gatehouse.model.query.TrailSummary.Facet;
import dev.gatehouse.model.query.TrailSummary.Histogram;
import dev.gatehouse.model.query.TrailSummary.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts what a search found, here as on the server.
public final class SummaryTally {
    // What a clock or a calendar has: the bars begin where one expects them to, in UTC.
    private static final List<Duration> WIDTHS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(28),
            Duration.ofDays(91),
            Duration.ofDays(364),
            Duration.ofDays(3_640));

    private final EventQuery query;
    private final List<SummaryRow> rows;
    private final boolean capped;

    /// @param query what was looked for
    /// @param newest what was found, the newest first; one more than [TrailSummary#MOST] if there are more
    public SummaryTally(EventQuery query, List<SummaryRow> newest) {
        this.query = query;
        capped = newest.size() > TrailSummary.MOST;
        rows = capped ? newest.subList(0, TrailSummary.MOST) : newest;
    }

    /// The summary, without names.
    public TrailSummary summary() {
        return new TrailSummary(rows.size(), capped, histogram(), facets());
    }

    /// The newest row of each value of a side: what it was called then, it says.
    ///
    /// @param values of the side, as the summary has them
    public Map<String, SummaryRow> newest(Facet facet, List<Value> values) {
        var wanted = values.stream().map(Value::value).toList();
        var found = new LinkedHashMap<String, SummaryRow>();
        for (SummaryRow row : rows) {
            values(facet, row).filter(wanted::contains).forEach(value -> found.putIfAbsent(value, row));
        }
        return found;
    }

    private Optional<Histogram> histogram() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Instant oldest = rows.getLast().time();
        Instant newest = rows.getFirst().time();
        // Before the oldest of the newest there is more than was counted: that is not drawn as nothing.
        Instant from = capped ? oldest : earlier(query.from().orElse(oldest), oldest);
        Instant to = query.to().filter(end -> end.isAfter(newest)).orElse(newest.plusNanos(1));
        Duration width = WIDTHS.stream()
                .filter(candidate -> count(from, to, candidate) <= TrailSummary.MOST_BUCKETS)
                .findFirst()
                .orElse(WIDTHS.getLast());
        Instant start = floor(from, width);
        Bucket[] buckets = new Bucket[(int) Math.min(count(from, to, width), TrailSummary.MOST_BUCKETS)];
        Arrays.fill(buckets, Bucket.NONE);
        for (SummaryRow row : rows) {
            long at = Duration.between(start, row.time()).dividedBy(width);
            int inside = Math.clamp(at, 0, buckets.length - 1);
            buckets[inside] = buckets[inside].and(row.outcome());
        }
        return Optional.of(new Histogram(start, width, List.of(buckets)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static long count(Instant from, Instant to, Duration width) {
        Duration whole = Duration.between(floor(from, width), to);
        long full = whole.dividedBy(width);
        return whole.minus(width.multipliedBy(full)).isPositive() ? full + 1 : Math.max(1, full);
    }

    private static Instant floor(Instant instant, Duration width) {
        long seconds = width.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }

    private Map<Facet, List<Value>> facets() {
        var all = new EnumMap<Facet, List<Value>>(Facet.class);
        for (Facet facet : Facet.values()) {
            all.put(facet, facet(facet));
        }
        return all;
    }

    private List<Value> facet(Facet facet) {
        var counts = new LinkedHashMap<String, Long>();
        rows.forEach(row -> values(facet, row).forEach(value -> counts.merge(value, 1L, Long::sum)));
        var all = new ArrayList<Value>();
        counts.forEach((value, count) -> all.add(new Value(value, Optional.empty(), count)));
        // Stable: of equal counts, what happened later comes first.
        all.sort(Comparator.comparingLong(Value::count).reversed());
        return all.subList(0, Math.min(all.size(), TrailSummary.MOST_VALUES));
    }

    private static Stream<String> values(Facet facet, SummaryRow row) {
        return switch (facet) {
            case ACTOR -> Stream.of(row.actor().value());
            case ACTION -> Stream.of(row.action());
            case TARGET -> row.target().map(Target::wire).stream();
            case OUTCOME -> Stream.of(row.outcome().wire());
            case REASON -> row.reasons().stream().distinct();
            case ADDRESS -> row.address().stream();
        };
    }
}
