package dev.gatehouse.demo.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Days of 2026, looked up in a calendar: 3 July is a Friday, 24 December and 31 December are Thursdays.
class BandOracleTest {
    private static final String WORKDAYS = "\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"";
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void aWindowBeginsWithItsFirstNanosecondAndEndsBeforeItsLast() {
        BandOracle band =
                Written.in("Europe/London").window(WORKDAYS, "08:00", "18:00").read();

        assertThat(band.isOpen(at("2026-07-03T06:59:59.999999999Z"))).isFalse();
        assertThat(band.isOpen(at("2026-07-03T07:00:00Z"))).isTrue();
        assertThat(band.isOpen(at("2026-07-03T16:59:59.999999999Z"))).isTrue();
        assertThat(band.isOpen(at("2026-07-03T17:00:00Z"))).isFalse();
    }

    @Test
    void itIsTheClockOfTheBandsZoneThatCounts() {
        var band = Written.in("Asia/Kathmandu").window("\"fri\"", "09:00", "10:00");

        assertThat(band.stretches("2026-07-01T00:00:00Z", "2026-07-08T00:00:00Z"))
                .containsExactly("2026-07-03T03:15:00Z/2026-07-03T04:15:00Z");
    }

    @Test
    void aWindowTill24EndsWithItsDay() {
        var band = Written.in("Europe/London").window("\"fri\"", "18:00", "24:00");

        assertThat(band.stretches("2026-07-01T00:00:00Z", "2026-07-08T00:00:00Z"))
                .containsExactly("2026-07-03T17:00:00Z/2026-07-03T23:00:00Z");
    }

    @Test
    void windowsThatTouchAcrossMidnightAreOneStretch() {
        var band =
                Written.in("Europe/London").window("\"fri\"", "18:00", "24:00").window("\"sat\"", "00:00", "02:00");

        assertThat(band.stretches("2026-07-01T00:00:00Z", "2026-07-08T00:00:00Z"))
                .containsExactly("2026-07-03T17:00:00Z/2026-07-04T01:00:00Z");
    }

    @Test
    void aWindowThatRunsPastMidnightBelongsToTheDayItStartsOn() {
        var band = Written.in("Europe/London").window("\"fri\"", "22:00", "06:00");

        assertThat(band.stretches("2026-07-01T00:00:00Z", "2026-07-08T00:00:00Z"))
                .containsExactly("2026-07-03T21:00:00Z/2026-07-04T05:00:00Z");
    }

    @Test
    void aWholeWeekNeverEnds() {
        BandOracle band = Written.in("Europe/London")
                .window(WORKDAYS + ",\"sat\",\"sun\"", "00:00", "24:00")
                .read();

        assertThat(band.openUntil(at("2026-03-01T00:00:00Z"), Duration.ofDays(60)))
                .isEmpty();
    }

    @Test
    void theInstantItselfIsAskedFirst() {
        BandOracle band =
                Written.in("Europe/London").window(WORKDAYS, "08:00", "18:00").read();
        Instant within = at("2026-07-03T09:12:34.567Z");

        assertThat(band.nextOpen(within, WEEK)).contains(within);
        assertThat(band.openUntil(within, WEEK)).contains(at("2026-07-03T17:00:00Z"));
        assertThat(band.nextOpen(at("2026-07-03T17:00:00Z"), WEEK)).contains(at("2026-07-06T07:00:00Z"));
        assertThat(band.nextOpen(at("2026-07-03T17:00:00Z"), Duration.ofHours(12)))
                .isEmpty();
    }

    @Test
    void whatItCannotKnowItRefuses() {
        var written = Written.in("Europe/London").window(WORKDAYS, "08:00", "18:00");
        BandOracle band = written.read();

        assertThatThrownBy(() -> band.openUntil(at("2026-07-03T18:00:00Z"), WEEK))
                .hasMessage("the band does not permit at 2026-07-03T18:00:00Z");
        assertThatThrownBy(() -> band.nextOpen(at("2019-12-31T23:59:59Z"), WEEK))
                .hasMessage("2019-12-31T23:59:59Z is not in the years 2020 to 2036");
        assertThatThrownBy(() -> band.nextOpen(at("2037-01-01T00:00:00Z"), WEEK))
                .hasMessage("2037-01-01T00:00:00Z is not in the years 2020 to 2036");
        assertThatThrownBy(() -> BandOracle.read(written.band("\"nobody's\""), List.of()))
                .hasMessage("no calendar \"nobody's\"");
        String strange = written.closed("2026-07-03").band("").replace("closed", "shut");
        assertThatThrownBy(() -> BandOracle.read(strange, List.of())).hasMessage("an exception of kind shut");
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
