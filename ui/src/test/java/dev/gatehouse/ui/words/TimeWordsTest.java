package dev.gatehouse.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = at("2026-11-22T17:20:00");
    private final TimeWords words = in(LONDON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-22T17:19:01|just now",
                "2026-11-22T17:16:01|3 min ago",
                "2026-11-22T16:20:01|59 min ago",
                "2026-11-22T14:02:00|today 14:02",
                "2026-11-21T14:02:00|yesterday 14:02",
                "2026-11-20T17:00:00|2 days ago (20 Nov 2026, 17:00 London · 17:00 UTC)",
                "2026-11-08T17:20:01|13 days ago (8 Nov 2026, 17:20 London · 17:20 UTC)",
                "2026-11-08T17:20:00|8 Nov 2026",
                "2025-03-01T09:00:00|1 Mar 2025",
            })
    void pastTimesAreRoundedDownAndNeverRelativeAlone(String local, String expected) {
        assertThat(words.past(at(local))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-22T17:20:30|today 17:20 (in under a minute)",
                "2026-11-22T17:32:59|today 17:32 (in 12 min)",
                "2026-11-23T08:00:00|tomorrow 08:00 (in 14 h)",
                "2026-11-25T14:02:00|Wed 25 Nov, 14:02 (in 2 days)",
                "2026-12-01T09:00:00|1 Dec 2026, 09:00 (in 8 days)",
            })
    void comingTimesNameTheWeekdayWithinAWeek(String local, String expected) {
        assertThat(words.coming(at(local))).isEqualTo(expected);
    }

    @Test
    void theHourThatComesTwiceSaysWhichOneItIs() {
        assertThat(words.clock(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("01:30 (first, BST)");
        assertThat(words.clock(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("01:30 (second, GMT)");
        assertThat(words.clock(Instant.parse("2026-10-25T02:30:00Z"))).isEqualTo("02:30");
    }

    @Test
    void theUtcPartNamesItsDayWhenThatDiffers() {
        assertThat(in(ZoneId.of("Australia/Sydney")).absolute(Instant.parse("2026-11-22T20:00:00Z")))
                .isEqualTo("23 Nov 2026, 07:00 Sydney · 22 Nov 2026, 20:00 UTC");
        assertThat(in(ZoneId.of("UTC")).absolute(NOW)).isEqualTo("22 Nov 2026, 17:20 UTC");
    }

    @Test
    void anEndAtMidnightIsTheEndOfTheDayBefore() {
        assertThat(words.end(at("2027-01-01T00:00:00"), LONDON)).isEqualTo("to the end of 31 Dec 2026");
        assertThat(words.end(at("2026-11-20T17:00:00"), LONDON)).isEqualTo("until 20 Nov 2026, 17:00");
    }

    @Test
    void pillsCountSeconds() {
        assertThat(words.age(NOW.minusSeconds(3))).isEqualTo("3 s ago");
        assertThat(words.age(NOW.minusSeconds(60))).isEqualTo("1 min ago");
        assertThat(words.age(NOW.plusSeconds(2))).isEqualTo("0 s ago");
    }

    @Test
    void columnsNameTheirZoneInTheHeader() {
        assertThat(words.header("Time")).isEqualTo("Time (London)");
        assertThat(words.cell(NOW)).isEqualTo("22 Nov 2026, 17:20");
        assertThat(words.cellWithSeconds(NOW)).isEqualTo("22 Nov 2026, 17:20:00");
    }

    @Test
    void germanAndFrenchHaveTheirOwnDates() {
        assertThat(new TimeWords(new Messages(Language.GERMAN), () -> NOW, LONDON).past(at("2026-11-20T17:00:00")))
                .isEqualTo("vor 2 Tagen (20. Nov. 2026, 17:00 London · 17:00 UTC)");
        assertThat(new TimeWords(new Messages(Language.FRENCH), () -> NOW, LONDON).past(at("2026-11-21T14:02:00")))
                .isEqualTo("hier 14:02");
    }

    private static TimeWords in(ZoneId zone) {
        return new TimeWords(new Messages(Language.ENGLISH), () -> NOW, zone);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
