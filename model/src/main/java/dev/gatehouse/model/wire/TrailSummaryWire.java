package dev.gatehouse.model.wire;

import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.model.query.TrailSummary.Bucket;
import dev.gatehouse.model.query.TrailSummary.Facet;
import dev.gatehouse.model.query.TrailSummary.Histogram;
import dev.gatehouse.model.query.TrailSummary.Value;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A [TrailSummary].
public final class TrailSummaryWire {
    private static final int LONGEST = 2_000;
    private static final long MOST_SECONDS = 1_000_000_000;

    private TrailSummaryWire() {}

    /// The summary as the server answers it.
    public static Json.Obj encode(TrailSummary summary) {
        var facets = new JsonBuilder();
        summary.facets()
                .forEach((facet, values) -> facets.putAll(
                        facet.wire(),
                        values.stream().map(TrailSummaryWire::encode).toList()));
        var out = new JsonBuilder().put("count", summary.count()).put("capped", summary.capped());
        summary.histogram().ifPresent(histogram -> out.put("histogram", encode(histogram)));
        return out.put("facets", facets.build()).build();
    }

    private static Json.Obj encode(Value value) {
        return new JsonBuilder()
                .put("value", value.value())
                .putIf("name", value.name())
                .put("count", value.count())
                .build();
    }

    private static Json.Obj encode(Histogram histogram) {
        return new JsonBuilder()
                .put("from", histogram.from())
                .put("seconds", histogram.width().toSeconds())
                .putAll(
                        "buckets",
                        histogram.buckets().stream()
                                .map(bucket -> new JsonBuilder()
                                        .put("done", bucket.done())
                                        .put("refused", bucket.refused())
                                        .put("pending", bucket.pending())
                                        .build())
                                .toList())
                .build();
    }

    /// Reads the answer.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException for another
    public static TrailSummary decode(JsonFields in) {
        Map<Facet, List<Value>> facets = new EnumMap<>(Facet.class);
        in.object("facets").ifPresent(all -> {
            for (Facet facet : Facet.values()) {
                if (all.has(facet.wire())) {
                    facets.put(facet, list(all, facet.wire(), TrailSummary.MOST_VALUES, TrailSummaryWire::decodeValue));
                }
            }
        });
        return new TrailSummary(
                in.whole("count", 0, TrailSummary.MOST),
                in.flag("capped"),
                in.object("histogram").map(TrailSummaryWire::decodeHistogram),
                facets);
    }

    private static Value decodeValue(JsonFields in) {
        return new Value(
                in.text("value", LONGEST), in.optionalText("name", LONGEST), in.whole("count", 1, TrailSummary.MOST));
    }

    private static Histogram decodeHistogram(JsonFields in) {
        return new Histogram(
                in.instant("from"),
                Duration.ofSeconds(in.whole("seconds", 1, MOST_SECONDS)),
                list(in, "buckets", TrailSummary.MOST_BUCKETS, TrailSummaryWire::decodeBucket));
    }

    private static Bucket decodeBucket(JsonFields in) {
        return new Bucket(number(in, "done"), number(in, "refused"), number(in, "pending"));
    }

    private static int number(JsonFields in, String name) {
        return (int) in.whole(name, 0, TrailSummary.MOST);
    }

    private static <T> List<T> list(JsonFields in, String name, int most, Function<JsonFields, T> decode) {
        return in.list(name, most).stream()
                .map(item -> decode.apply(JsonFields.of(item, in.at(name))))
                .toList();
    }
}
