package dev.gatehouse.client.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.calendar.CalendarSource;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.rule.RulePart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarPlanTest {
    private final World world = new World();

    private static SourceFile calendar(String... events) throws Exception {
        var text = new StringBuilder("BEGIN:VCALENDAR\nX-WR-CALNAME:Holidays\n");
        for (String event : events) {
            text.append("BEGIN:VEVENT\n").append(event).append("\nEND:VEVENT\n");
        }
        return new CalendarSource("x").read(Samples.text(text + "END:VCALENDAR\n"));
    }

    private HolidayCalendar only() {
        return world.directory().restrictions().calendars().values().iterator().next();
    }

    @Test
    void aFileIsOneCalendarAndAgainIsNone() throws Exception {
        var file = calendar("DTSTART:20000101\nRRULE:FREQ=YEARLY\nSUMMARY:New Year", "DTSTART:20261224");
        var report = world.take(file);
        assertThat(report.read()).isEqualTo(1);
        assertThat(report.created()).isEqualTo(1);
        assertThat(only().name()).isEqualTo("Holidays");
        assertThat(only().dates()).hasSize(13);
        assertThat(only().dates().getLast())
                .isEqualTo(new HolidayCalendar.Holiday(LocalDate.of(2036, 1, 1), "New Year"));
        var again = world.plan(file);
        assertThat(again.changes()).isEmpty();
        assertThat(again.report().unchanged()).isEqualTo(1);
    }

    @Test
    void oneHolidayMoreIsTheSameCalendarChanged() throws Exception {
        world.take(calendar("DTSTART:20261224"));
        var id = only().id();
        assertThat(world.take(calendar("DTSTART:20261224", "DTSTART:20261231")).changed())
                .isEqualTo(1);
        assertThat(world.directory().restrictions().calendars()).containsOnlyKeys(id);
        assertThat(only().dates()).hasSize(2);
    }

    @Test
    void aCalendarOfSomebodyElseIsNotOverwritten() throws Exception {
        var theirs = new HolidayCalendar(
                new CalendarId(new UUID(0, 1)),
                "holidays",
                List.of(new HolidayCalendar.Holiday(LocalDate.of(2026, 12, 24), "")));
        world.apply("x", new Change.SetPart(new RulePart.OfCalendar(theirs)));
        assertThat(world.plan(calendar("DTSTART:20261224")).report().unchanged())
                .isEqualTo(1);
        var report = world.take(calendar("DTSTART:20261225"));
        assertThat(report.refused())
                .containsExactly(new Finding(1, "there is a calendar Holidays already that no import made"));
        assertThat(report.read()).isEqualTo(1);
        assertThat(only()).isEqualTo(theirs);
    }

    @Test
    void moreHolidaysThanACalendarTakesAreRefused() throws Exception {
        var report = world.take(calendar("DTSTART:20260101\nRRULE:FREQ=DAILY"));
        assertThat(report.refused()).containsExactly(new Finding(1, "more than 2000 holidays"));
    }
}
