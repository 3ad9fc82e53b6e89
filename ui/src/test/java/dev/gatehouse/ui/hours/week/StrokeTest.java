package dev.gatehouse.ui.hours.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.hours.WeekWords;
import org.junit.jupiter.api.Test;

class StrokeTest {
    @Test
    void alongARowItIsThatDayAndItsLastPlaceCounts() {
        assertThat(painted("", 1, "08:07", 1, "17:40", 15)).isEqualTo("Tue 8-17:45");
        assertThat(painted("", 1, "17:40", 1, "08:07", 15)).isEqualTo("Tue 8-17:45");
        assertThat(painted("", 1, "08:07", 1, "17:40", 60)).isEqualTo("Tue 8-18");
        assertThat(painted("", 1, "08:07", 1, "17:40", 1)).isEqualTo("Tue 8:07-17:41");
        assertThat(painted("", 1, "20:00", 1, "23:59", 15)).isEqualTo("Tue 20-24");
    }

    @Test
    void furtherLeftInTheNextRowItRunsPastMidnight() {
        assertThat(painted("", 0, "22:00", 1, "05:45", 15)).isEqualTo("Mon 22-6");
        assertThat(painted("", 1, "05:45", 0, "22:00", 15)).isEqualTo("Mon 22-6");
        assertThat(painted("", 0, "22:00", 5, "05:45", 15)).isEqualTo("Mon-Fri 22-6");
        assertThat(painted("", 6, "22:00", 7, "05:45", 15)).isEqualTo("Sun 22-6");
        assertThat(painted("", -1, "22:00", 0, "05:45", 15)).isEqualTo("Sun 22-6");
    }

    @Test
    void furtherRightInAnotherRowItIsTheSameHoursOnEachDay() {
        assertThat(painted("", 0, "08:00", 4, "17:45", 15)).isEqualTo("Mon-Fri 8-18");
        assertThat(painted("", 5, "08:00", 7, "17:45", 15)).isEqualTo("Sat,Sun 8-18");
    }

    @Test
    void exactlyADayPastMidnightIsTwoWindows() {
        assertThat(painted("", 0, "08:00", 1, "07:45", 15)).isEqualTo("Mon 8-24, Tue 0-8");
    }

    @Test
    void whatAdjoinsBecomesOneButNotAtMidnight() {
        assertThat(painted("Mon 8-12", 0, "12:00", 0, "12:45", 15)).isEqualTo("Mon 8-13");
        assertThat(painted("Mon 8-24", 1, "00:00", 1, "05:45", 15)).isEqualTo("Mon 8-24, Tue 0-6");
        assertThat(painted("Sun 22-6", 0, "05:00", 0, "07:45", 15)).isEqualTo("Sun 22-8");
    }

    @Test
    void oddMinutesStayUntilTheirEdgeIsMet() {
        assertThat(painted("Mon 8:07-11:53", 0, "12:00", 0, "12:45", 15)).isEqualTo("Mon 8:07-11:53, 12-13");
        assertThat(painted("Mon 8:07-11:53", 0, "11:45", 0, "12:45", 15)).isEqualTo("Mon 8:07-13");
        assertThat(erased("Mon 8:07-11:53", 0, "11:00", 0, "11:45")).isEqualTo("Mon 8:07-11");
    }

    @Test
    void erasingInTheMiddleLeavesBothSides() {
        assertThat(erased("Mon 22-6", 0, "23:00", 1, "00:45")).isEqualTo("Mon 22-23, Tue 1-6");
        assertThat(erased("Mon 22-6", 0, "23:00", 0, "23:45")).isEqualTo("Mon 22-23, Tue 0-6");
        assertThat(erased("Sun 22-6", 0, "00:00", 0, "02:45")).isEqualTo("Mon 3-6, Sun 22-24");
    }

    private static String painted(String week, int row, String from, int otherRow, String to, int step) {
        return print(Week.of(WeekText.parse(week))
                .paint(stroke(row, from, otherRow, to, step).ranges()));
    }

    private static String erased(String week, int row, String from, int otherRow, String to) {
        return print(Week.of(WeekText.parse(week))
                .erase(stroke(row, from, otherRow, to, 15).ranges()));
    }

    private static Stroke stroke(int row, String from, int otherRow, String to, int step) {
        return Stroke.between(new Cell(row, minute(from)), new Cell(otherRow, minute(to)), step);
    }

    private static int minute(String time) {
        return java.time.LocalTime.parse(time).toSecondOfDay() / 60;
    }

    private static String print(Week week) {
        return WeekText.print(week.windows(), WeekWords.ENGLISH);
    }
}
