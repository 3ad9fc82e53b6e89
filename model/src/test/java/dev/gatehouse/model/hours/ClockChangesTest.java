package dev.gatehouse.model.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What hours mean where clocks change: each list holds the instants at which a band opens and shuts in turn.
class ClockChangesTest {
    @Test
    void londonInSpringSkipsFromOneToTwo() {
        // 29 March 2026, 01:00 UTC: 01:00 becomes 02:00.
        assertThat(changes("Europe/London", "Sun 0:30-3", "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-29T00:30:00Z", "2026-03-29T02:00:00Z");
        assertThat(changes("Europe/London", "Sun 1:15-1:45", "2026-03-28T12:00:00Z", 2))
                .as("times in the gap never occur")
                .containsExactly("2026-04-05T00:15:00Z", "2026-04-05T00:45:00Z");
        assertThat(changes("Europe/London", "Sun 1:30-2:30", "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z");
        assertThat(changes("Europe/London", "Sun 0-1:30", "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z");
    }

    @Test
    void londonInAutumnHasOneToTwoTwice() {
        // 25 October 2026, 01:00 UTC: 02:00 becomes 01:00.
        assertThat(changes("Europe/London", "Sun 1:15-1:45", "2026-10-24T12:00:00Z", 4))
                .as("both passes count")
                .containsExactly(
                        "2026-10-25T00:15:00Z", "2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z", "2026-10-25T01:45:00Z");
        assertThat(changes("Europe/London", "Sun 0-1:30", "2026-10-24T12:00:00Z", 4))
                .containsExactly(
                        "2026-10-24T23:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z");
        assertThat(changes("Europe/London", "Sun 0-24", "2026-10-24T12:00:00Z", 2))
                .as("a day of 25 hours")
                .containsExactly("2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z");
    }

    @Test
    void lordHoweMovesByHalfAnHour() {
        // 4 April 2026, 15:00 UTC: 02:00 (+11) becomes 01:30 (+10:30) on the 5th.
        assertThat(changes("Australia/Lord_Howe", "Sun 1:40-1:50", "2026-04-04T00:00:00Z", 4))
                .containsExactly(
                        "2026-04-04T14:40:00Z", "2026-04-04T14:50:00Z", "2026-04-04T15:10:00Z", "2026-04-04T15:20:00Z");
        // 3 October 2026, 15:30 UTC: 02:00 (+10:30) becomes 02:30 (+11) on the 4th.
        assertThat(changes("Australia/Lord_Howe", "Sun 1:50-2:40", "2026-10-03T00:00:00Z", 2))
                .containsExactly("2026-10-03T15:20:00Z", "2026-10-03T15:40:00Z");
    }

    @Test
    void apiaHadNoThirtiethOfDecember2011() {
        // 30 December 2011, 10:00 UTC: the 30th, a Friday, becomes the 31st.
        assertThat(changes("Pacific/Apia", "Fri 0-24", "2011-12-28T00:00:00Z", 2))
                .as("the next Friday is a week later")
                .containsExactly("2012-01-05T10:00:00Z", "2012-01-06T10:00:00Z");
        assertThat(changes("Pacific/Apia", "Thu 22-6", "2011-12-28T00:00:00Z", 4))
                .as("what would run into the day that was skipped ends with the day before")
                .containsExactly(
                        "2011-12-30T08:00:00Z", "2011-12-30T10:00:00Z", "2012-01-05T08:00:00Z", "2012-01-05T16:00:00Z");
    }

    @Test
    void kwajaleinHadNoTwentyFirstOfAugust1993() {
        // 21 August 1993, 12:00 UTC: the 21st, a Saturday, becomes the 22nd.
        assertThat(changes("Pacific/Kwajalein", "Sat,Sun 0-24", "1993-08-20T00:00:00Z", 2))
                .containsExactly("1993-08-21T12:00:00Z", "1993-08-22T12:00:00Z");
    }

    @Test
    void midnightsThatNeverWere() {
        // São Paulo, 4 November 2018, 03:00 UTC: 00:00 becomes 01:00.
        assertThat(changes("America/Sao_Paulo", "Sun 0-0:30, Sun 2-3", "2018-11-03T12:00:00Z", 2))
                .containsExactly("2018-11-04T04:00:00Z", "2018-11-04T05:00:00Z");
        assertThat(changes("America/Sao_Paulo", "Sat 22-0:30", "2018-11-03T12:00:00Z", 2))
                .containsExactly("2018-11-04T01:00:00Z", "2018-11-04T03:00:00Z");
        assertThat(changes("America/Sao_Paulo", "Sun 0-24", "2018-11-03T12:00:00Z", 2))
                .containsExactly("2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z");
        // São Paulo, 18 February 2018, 02:00 UTC: 00:00 of the 18th becomes 23:00 of the 17th, a Saturday.
        assertThat(changes("America/Sao_Paulo", "Sun 0-24", "2018-02-17T12:00:00Z", 2))
                .containsExactly("2018-02-18T03:00:00Z", "2018-02-19T03:00:00Z");
        assertThat(changes("America/Sao_Paulo", "Sat 23-24", "2018-02-17T12:00:00Z", 2))
                .as("the second pass joins the first")
                .containsExactly("2018-02-18T01:00:00Z", "2018-02-18T03:00:00Z");
        // Beirut, 26 March 2022, 22:00 UTC: 00:00 of the 27th becomes 01:00.
        assertThat(changes("Asia/Beirut", "Sun 0-0:59, Sun 1:30-2", "2022-03-26T12:00:00Z", 2))
                .containsExactly("2022-03-26T22:30:00Z", "2022-03-26T23:00:00Z");
    }

    @Test
    void casablancaGoesBackForRamadan() {
        // Its data calls +01 standard and the weeks of +00 negative summer time; 2024: 10 March 02:00 UTC to 14 April.
        assertThat(changes("Africa/Casablanca", "Sun 2:15-2:45", "2024-03-09T12:00:00Z", 6))
                .containsExactly(
                        "2024-03-10T01:15:00Z",
                        "2024-03-10T01:45:00Z",
                        "2024-03-10T02:15:00Z",
                        "2024-03-10T02:45:00Z",
                        "2024-03-17T02:15:00Z",
                        "2024-03-17T02:45:00Z");
        assertThat(changes("Africa/Casablanca", "Sun 1:30-3:30", "2024-04-13T12:00:00Z", 2))
                .containsExactly("2024-04-14T01:30:00Z", "2024-04-14T02:30:00Z");
    }

    private static List<String> changes(String zone, String week, String from, int count) {
        var schedule = Bands.schedule(zone, week);
        var found = new ArrayList<String>();
        Instant at = Instant.parse(from);
        assertThat(schedule.isOpen(at)).isFalse();
        for (int i = 0; i < count; i++) {
            at = schedule.nextChange(at).exactly().orElseThrow();
            found.add(at.toString());
        }
        return found;
    }
}
