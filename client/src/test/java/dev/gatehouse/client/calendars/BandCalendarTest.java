package dev.gatehouse.client.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BandCalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    private static final Window OFFICE =
            new Window(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), new Hours(8 * 60, 18 * 60));

    private static TimeBand band(
            String name, String zone, List<Window> windows, List<DayException> exceptions, CalendarId... holidays) {
        return new TimeBand(new BandId(new UUID(1, 1)), name, zone, windows, exceptions, List.of(holidays));
    }

    private static String export(TimeBand band) {
        return BandCalendar.of(band, Map.of(), TzData.ofJava(), NOW);
    }

    @Test
    void aWeekIsOneEventThatRecursAndAClosedDateIsTakenOutOfIt() {
        var closed = new DayException.Closed(LocalDate.of(2026, 12, 25));
        String text = export(band("Office hours", "Europe/London", List.of(OFFICE), List.of(closed)));
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("TZID:Europe/London\r\n")
                .contains("DTSTART;TZID=Europe/London:20261123T080000\r\n")
                .contains("DTEND;TZID=Europe/London:20261123T180000\r\n")
                .contains("RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=MO,TU,WE,TH,FR;UNTIL=20281121T080000Z")
                .contains("EXDATE;TZID=Europe/London:20261225T080000\r\n")
                .contains("SUMMARY:Office hours\r\n");
        assertThat(text.lines().filter("BEGIN:VEVENT"::equals)).hasSize(1);
    }

    @Test
    void linesAreFoldedAtSeventyFiveBytesAndTextsEscaped() {
        String name =
                "Öffnungszeiten; Büro, \\Süd\\ und alles, was sonst noch zu den Zeiten zu sagen ist: größtenteils";
        String text = export(band(name, "Europe/Berlin", List.of(OFFICE), List.of()));
        for (String line : text.lines().toList()) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
        }
        assertThat(text.replace("\r\n ", ""))
                .contains("SUMMARY:"
                        + name.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") + "\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void hoursPastMidnightEndOnTheNextDay() {
        var night = new Window(EnumSet.of(DayOfWeek.FRIDAY), new Hours(22 * 60, 6 * 60));
        assertThat(export(band("Night", "Europe/London", List.of(night), List.of())))
                .contains("DTSTART;TZID=Europe/London:20261127T220000", "DTEND;TZID=Europe/London:20261128T060000");
    }

    @Test
    void aClockChangeWithinTheHoursGivesTheNightEventsOfItsOwn() {
        var night = new Window(EnumSet.of(DayOfWeek.SATURDAY), new Hours(22 * 60, 6 * 60));
        String text = export(band("Night", "Europe/London", List.of(night), List.of()));
        // Seven hours long: the one from one to two does not occur.
        assertThat(text)
                .contains("EXDATE;TZID=Europe/London:20270327T220000")
                .contains("DTSTART:20270327T220000Z", "DTEND:20270328T050000Z");
    }

    @Test
    void whatNobodyKnowsOrNeverOpensIsNotExported() {
        refused(band("Lost", "Mars/Olympus", List.of(OFFICE), List.of()), FaultCode.UNKNOWN_ZONE);
        refused(
                band("Lost", "UTC", List.of(OFFICE), List.of(), new CalendarId(new UUID(2, 2))),
                FaultCode.UNKNOWN_CONDITION);
        refused(band("Shut", "UTC", List.of(), List.of()), FaultCode.BAND_NEVER_PERMITS);
    }

    private static void refused(TimeBand band, FaultCode code) {
        assertThatThrownBy(() -> export(band))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        failure -> assertThat(failure.fault().code()).isEqualTo(code));
    }
}
