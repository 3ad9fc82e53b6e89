package dev.gatehouse.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

final class Rfc3339Test {
    @Property
    void readsAsTheGeneralFormatterWritesIt(
            @ForAll @LongRange(min = -70_000_000_000L, max = 300_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @IntRange(max = 9) int digits) {
        long unit = (long) Math.pow(10, digits);
        Instant instant = Instant.ofEpochSecond(second, nanos / unit * unit);
        assertThat(Rfc3339.text(instant)).isEqualTo(instant.toString());
    }

    @Example
    void keepsToTheEdges() {
        for (String text : new String[] {
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "+10000-01-01T00:00:00Z",
            "-0001-12-31T23:59:59Z",
            "2024-02-29T00:00:00.100Z",
            "1969-12-31T23:59:59.000001Z"
        }) {
            assertThat(Rfc3339.text(Instant.parse(text))).isEqualTo(text);
        }
    }
}
