package dev.gatehouse.demo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// In an overlap both passes count; times in a gap never occur.
///
/// London goes from 01:00 to 02:00 on 29 March 2026 at 01:00Z, and from 02:00 back to 01:00 on 25 October at 01:00Z.
/// Lord Howe goes from 02:00 (+11:00) back to 01:30 on 5 April 2026, at 15:00Z the day before, and from 02:00 (+10:30)
/// to 02:30 on 4 October, at 15:30Z the day before. Cairo goes from 00:00 to 01:00 on 24 April 2026, at 22:00Z the day
/// before, and from 24:00 back to 23:00 on 29 October, at 21:00Z.
class ClockChangesTest {
    @Test
    void aWindowThatEndsInAGapEndsWhereTheClockJumps() {
        assertThat(londonInSpring("00:30", "01:30")).containsExactly("2026-03-29T00:30:00Z/2026-03-29T01:00:00Z");
    }

    @Test
    void aWindowThatBeginsInAGapBeginsWhereTheClockJumps() {
        assertThat(londonInSpring("01:30", "03:00")).containsExactly("2026-03-29T01:00:00Z/2026-03-29T02:00:00Z");
    }

    @Test
    void aWindowWithinAGapDoesNotOccurThatDay() {
        assertThat(londonInSpring("01:00", "02:00")).isEmpty();
        assertThat(stretches("Europe/London", "sun", "01:15", "01:45", "2026-03-28T12:00:00Z", "2026-04-06T00:00:00Z"))
                .containsExactly("2026-04-05T00:15:00Z/2026-04-05T00:45:00Z");
    }

    @Test
    void aWindowAroundAGapIsAnHourShorter() {
        assertThat(londonInSpring("00:30", "04:00")).containsExactly("2026-03-29T00:30:00Z/2026-03-29T03:00:00Z");
    }

    @Test
    void aWindowWithinAnOverlapOccursTwice() {
        assertThat(londonInAutumn("01:15", "01:45"))
                .containsExactly(
                        "2026-10-25T00:15:00Z/2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z/2026-10-25T01:45:00Z");
        assertThat(londonInAutumn("01:00", "02:00")).containsExactly("2026-10-25T00:00:00Z/2026-10-25T02:00:00Z");
    }

    @Test
    void aWindowThatBeginsInAnOverlapBeginsAgainInItsSecondPass() {
        assertThat(londonInAutumn("01:30", "02:30"))
                .containsExactly(
                        "2026-10-25T00:30:00Z/2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z/2026-10-25T02:30:00Z");
    }

    @Test
    void aWindowThatEndsInAnOverlapEndsTwice() {
        assertThat(londonInAutumn("00:30", "01:30"))
                .containsExactly(
                        "2026-10-24T23:30:00Z/2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z/2026-10-25T01:30:00Z");
    }

    @Test
    void aNightWithAChangeIsAnHourShorterOrLonger() {
        assertThat(stretches("Europe/London", "sat", "22:00", "06:00", "2026-03-28T12:00:00Z", "2026-03-30T00:00:00Z"))
                .containsExactly("2026-03-28T22:00:00Z/2026-03-29T05:00:00Z");
        assertThat(stretches("Europe/London", "sat", "22:00", "06:00", "2026-10-24T12:00:00Z", "2026-10-26T00:00:00Z"))
                .containsExactly("2026-10-24T21:00:00Z/2026-10-25T06:00:00Z");
    }

    @Test
    void halfAnHourComesTwiceOnLordHowe() {
        assertThat(lordHoweInAutumn("01:45", "02:00"))
                .containsExactly(
                        "2026-04-04T14:45:00Z/2026-04-04T15:00:00Z", "2026-04-04T15:15:00Z/2026-04-04T15:30:00Z");
        assertThat(lordHoweInAutumn("01:30", "02:00")).containsExactly("2026-04-04T14:30:00Z/2026-04-04T15:30:00Z");
        assertThat(lordHoweInAutumn("01:00", "01:40"))
                .containsExactly(
                        "2026-04-04T14:00:00Z/2026-04-04T14:40:00Z", "2026-04-04T15:00:00Z/2026-04-04T15:10:00Z");
    }

    @Test
    void halfAnHourIsMissingOnLordHowe() {
        assertThat(lordHoweInSpring("02:00", "02:30")).isEmpty();
        assertThat(lordHoweInSpring("01:00", "02:15")).containsExactly("2026-10-03T14:30:00Z/2026-10-03T15:30:00Z");
        assertThat(lordHoweInSpring("02:15", "03:00")).containsExactly("2026-10-03T15:30:00Z/2026-10-03T16:00:00Z");
    }

    @Test
    void whereMidnightIsMissingTheDayBeginsAtOne() {
        var night = Written.in("Africa/Cairo").window("\"thu\"", "22:00", "02:00");

        assertThat(night.stretches("2026-04-23T12:00:00Z", "2026-04-25T00:00:00Z"))
                .containsExactly("2026-04-23T20:00:00Z/2026-04-23T23:00:00Z");
        assertThat(night.closed("2026-04-24").stretches("2026-04-23T12:00:00Z", "2026-04-25T00:00:00Z"))
                .containsExactly("2026-04-23T20:00:00Z/2026-04-23T22:00:00Z");
    }

    @Test
    void whereTheLastHourOfADayComesTwiceItIsTwoHours() {
        assertThat(stretches("Africa/Cairo", "thu", "23:00", "24:00", "2026-10-29T00:00:00Z", "2026-10-31T00:00:00Z"))
                .containsExactly("2026-10-29T20:00:00Z/2026-10-29T22:00:00Z");
    }

    private static List<String> londonInSpring(String from, String to) {
        return stretches("Europe/London", "sun", from, to, "2026-03-28T12:00:00Z", "2026-03-30T00:00:00Z");
    }

    private static List<String> londonInAutumn(String from, String to) {
        return stretches("Europe/London", "sun", from, to, "2026-10-24T12:00:00Z", "2026-10-26T00:00:00Z");
    }

    private static List<String> lordHoweInAutumn(String from, String to) {
        return stretches("Australia/Lord_Howe", "sun", from, to, "2026-04-04T00:00:00Z", "2026-04-06T00:00:00Z");
    }

    private static List<String> lordHoweInSpring(String from, String to) {
        return stretches("Australia/Lord_Howe", "sun", from, to, "2026-10-03T00:00:00Z", "2026-10-05T00:00:00Z");
    }

    private static List<String> stretches(
            String zone, String day, String from, String to, String after, String before) {
        return Written.in(zone).window("\"" + day + "\"", from, to).stretches(after, before);
    }
}
