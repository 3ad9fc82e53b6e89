package dev.gatehouse.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.files.CalendarFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarAnswersTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");

    @TempDir
    Path folder;

    private final CalendarFiles files = new CalendarAnswers();

    private static String event(String... lines) {
        return "BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\nX-WR-CALNAME:England\n" + String.join("", events) + "END:VCALENDAR\n";
    }

    private CalendarFiles.Reading read(String text) throws Exception {
        return files.read(ACME, Files.writeString(folder.resolve("days.ics"), text), NOW);
    }

    @Test
    void wholeDaysAreTakenAndWhatIsNoHolidayIsToldWhy() throws Exception {
        var read = (CalendarFiles.Holidays) read(calendar(
                event("DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas Day"),
                event("DTSTART:20261231T180000Z", "SUMMARY:Party"),
                event("DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=HOURLY"),
                event("DTSTART;VALUE=DATE:20270199"),
                event("DTSTART;VALUE=DATE:20270105", "DTEND;VALUE=DATE:20270101")));
        assertThat(read.name()).isEqualTo("England");
        assertThat(read.dates())
                .containsExactly(new HolidayCalendar.Holiday(LocalDate.of(2026, 12, 25), "Christmas Day"));
        assertThat(read.left())
                .containsExactly(
                        new CalendarFiles.Left(7, CalendarFiles.Why.TIMES),
                        new CalendarFiles.Left(11, CalendarFiles.Why.RECURRENCE),
                        new CalendarFiles.Left(15, CalendarFiles.Why.DAY),
                        new CalendarFiles.Left(18, CalendarFiles.Why.LENGTH));
    }

    @Test
    void theSameNameGivesTheSameCalendarInATenantAndAnotherInAnother() throws Exception {
        String text = calendar(event("DTSTART;VALUE=DATE:20261225"));
        var one = (CalendarFiles.Holidays) read(text);
        assertThat(((CalendarFiles.Holidays) read(text)).id()).isEqualTo(one.id());
        var elsewhere = (CalendarFiles.Holidays) files.read(new TenantId("borea"), folder.resolve("days.ics"), NOW);
        assertThat(elsewhere.id()).isNotEqualTo(one.id());
    }

    @Test
    void filesThatCannotBeTakenSayWhy() throws Exception {
        String day = event("DTSTART;VALUE=DATE:20261225");
        assertThat(files.read(ACME, folder.resolve("nowhere"), NOW))
                .isEqualTo(new CalendarFiles.NotRead(CalendarFiles.Trouble.MISSING, 0));
        assertThat(trouble("login,name\nann,Ann\n")).isEqualTo(CalendarFiles.Trouble.NO_CALENDAR);
        assertThat(trouble("")).isEqualTo(CalendarFiles.Trouble.NO_CALENDAR);
        assertThat(trouble("BEGIN:VCALENDAR\n" + day)).isEqualTo(CalendarFiles.Trouble.CUT);
        assertThat(trouble(calendar(event("DTSTART:20261225T080000Z")))).isEqualTo(CalendarFiles.Trouble.NO_DAYS);
        assertThat(trouble(calendar(event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY"))))
                .isEqualTo(CalendarFiles.Trouble.TOO_MANY);
        assertThat(trouble(calendar(day) + "X".repeat(6 << 20))).isEqualTo(CalendarFiles.Trouble.TOO_LARGE);
    }

    private CalendarFiles.Trouble trouble(String text) throws Exception {
        return ((CalendarFiles.NotRead) read(text)).trouble();
    }

    @Test
    void hoursAreWrittenWholeOrNotAtAll() throws Exception {
        var week = new Window(EnumSet.of(DayOfWeek.MONDAY), new Hours(480, 1_080));
        var band = new TimeBand(
                new BandId(new UUID(1, 1)), "Mondays", "Europe/London", List.of(week), List.of(), List.of());
        Path file = folder.resolve("mondays.ics");
        files.write(band, Map.of(), NOW, file);
        assertThat(Files.readString(file)).contains("RRULE:FREQ=WEEKLY").endsWith("END:VCALENDAR\r\n");
        var never = new TimeBand(new BandId(new UUID(1, 2)), "Never", "Europe/London", List.of(), List.of(), List.of());
        assertThatThrownBy(() -> files.write(never, Map.of(), NOW, file))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        failure -> assertThat(failure.fault().code()).isEqualTo(FaultCode.BAND_NEVER_PERMITS));
        assertThat(Files.readString(file)).contains("Mondays");
        assertThatThrownBy(() -> files.write(band, Map.of(), NOW, folder)).isInstanceOf(FaultException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
