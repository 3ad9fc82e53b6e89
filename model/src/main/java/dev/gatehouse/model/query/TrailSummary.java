package dev.gatehouse.model.query;

import dev.gatehouse.model.audit.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a search of the trail found, at a glance: how many, when, and what stands out.
///
/// @param count how many events; all of them, or the newest [#MOST] if there are more
/// @param capped whether there are more, which nothing here tells of
/// @param histogram when they happened; empty: there are none
/// @param facets the values of each side, the most frequent first, at most [#MOST_VALUES]
public record TrailSummary(long count, boolean capped, Optional<Histogram> histogram, Map<Facet, List<Value>> facets) {
    /// The most events that are counted.
    public static final int MOST = 10_000;
    /// The most values of a side.
    public static final int MOST_VALUES = 12;
    /// The most buckets of a histogram.
    public static final int MOST_BUCKETS = 120;

    /// Nothing found.
    public static final TrailSummary NONE = new TrailSummary(0, false, Optional.empty(), Map.of());

    /// Keeps own copies.
    public TrailSummary {
        var own = new EnumMap<Facet, List<Value>>(Facet.class);
        facets.forEach((facet, values) -> own.put(facet, List.copyOf(values)));
        facets = java.util.Collections.unmodifiableMap(own);
    }

    /// By what events can be told apart.
    public enum Facet {
        ACTOR,
        ACTION,
        TARGET,
        OUTCOME,
        REASON,
        ADDRESS;

        /// The wire form.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One value of a side.
    ///
    /// @param value its wire form
    /// @param name what it was called in the newest of its events, if it has a name
    /// @param count how many events have it
    public record Value(String value, Optional<String> name, long count) {}

    /// When events happened.
    ///
    /// @param from where the first bucket begins
    /// @param width of each bucket
    /// @param buckets oldest first, without gaps, at most [#MOST_BUCKETS]
    public record Histogram(Instant from, Duration width, List<Bucket> buckets) {
        /// Keeps an own copy.
        public Histogram {
            buckets = List.copyOf(buckets);
        }

        /// Where a bucket begins, and the one before it ends.
        public Instant start(int bucket) {
            return from.plus(width.multipliedBy(bucket));
        }

        /// Where the last bucket ends.
        public Instant end() {
            return start(buckets.size());
        }
    }

    /// How many events lie in a stretch of time, by how they ended.
    public record Bucket(int done, int refused, int pending) {
        /// Nothing.
        public static final Bucket NONE = new Bucket(0, 0, 0);

        /// With one more.
        Bucket and(Outcome outcome) {
            return switch (outcome) {
                case DONE -> new Bucket(done + 1, refused, pending);
                case REFUSED -> new Bucket(done, refused + 1, pending);
                case PENDING -> new Bucket(done, refused, pending + 1);
            };
        }

        /// All of them.
        public int all() {
            return done + refused + pending;
        }
    }

    /// The values of a side; none if it has none.
    public List<Value> values(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /// The same with names where they are known.
    ///
    /// @param names by value
    public TrailSummary named(Facet facet, Map<String, String> names) {
        var all = new EnumMap<Facet, List<Value>>(Facet.class);
        all.putAll(facets);
        all.put(
                facet,
                values(facet).stream()
                        .map(value ->
                                new Value(value.value(), Optional.ofNullable(names.get(value.value())), value.count()))
                        .toList());
        return new TrailSummary(count, capped, histogram, all);
    }
}
