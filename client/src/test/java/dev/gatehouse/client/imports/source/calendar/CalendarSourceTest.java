package dev.gatehouse.client.imports.source.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarSourceTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2036, 12, 31);

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static SourceFile read(String... inside) throws SourceException {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", inside) + "END:VCALENDAR\r\n";
        return new CalendarSource("bank-holidays").read(Samples.text(text));
    }

    private static Map<LocalDate, String> days(String... inside) throws SourceException {
        return read(inside).calendar().orElseThrow().days().between(FIRST, LAST);
    }

    @Test
    void anEventIsItsDays() throws SourceException {
        assertThat(days(
                        event("DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas\\, first day"),
                        event("DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270102", "SUMMARY:Shut"),
                        event("DTSTART:20270506", "DTEND:20270506", "SUMMARY:Ascens", " ion"),
                        event("DTSTART:20270801", "DURATION:P1W")))
                .contains(
                        entry(LocalDate.of(2026, 12, 25), "Christmas, first day"),
                        entry(LocalDate.of(2026, 12, 31), "Shut"),
                        entry(LocalDate.of(2027, 1, 1), "Shut"),
                        entry(LocalDate.of(2027, 5, 6), "Ascension"),
                        entry(LocalDate.of(2027, 8, 7), ""))
                .hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20200101 | FREQ=YEARLY                            | 12 | 2025-01-01 | 2036-01-01",
                "20231123 | FREQ=YEARLY;BYMONTH=11;BYDAY=4TH       | 12 | 2025-11-27 | 2036-11-27",
                "20240527 | FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO       | 12 | 2025-05-26 | 2036-05-26",
                "20240229 | FREQ=YEARLY                            | 3  | 2028-02-29 | 2036-02-29",
                "20260101 | FREQ=YEARLY;COUNT=3                    | 3  | 2026-01-01 | 2028-01-01",
                "20260101 | FREQ=YEARLY;UNTIL=20290101             | 4  | 2026-01-01 | 2029-01-01",
                "20260101 | FREQ=YEARLY;UNTIL=20290101T000000Z     | 4  | 2026-01-01 | 2029-01-01",
                "20260106 | FREQ=MONTHLY;INTERVAL=6;COUNT=2        | 2  | 2026-01-06 | 2026-07-06"
            })
    void whatRecursIsUnfolded(String start, String rule, int count, LocalDate first, LocalDate last) throws Exception {
        var days = read(event("DTSTART;VALUE=DATE:" + start, "RRULE:" + rule))
                .calendar()
                .orElseThrow()
                .days();
        var dates = days.between(FIRST, LAST);
        assertThat(dates).hasSize(count);
        assertThat(dates.firstKey()).isEqualTo(first);
        assertThat(dates.lastKey()).isEqualTo(last);
    }

    @Test
    void exceptionsAdditionsAndReplacementsCount() throws SourceException {
        assertThat(days(
                        event(
                                "UID:a",
                                "DTSTART;VALUE=DATE:20260501",
                                "RRULE:FREQ=YEARLY;COUNT=4",
                                "EXDATE;VALUE=DATE:20270501",
                                "RDATE;VALUE=DATE:20260502,20260503",
                                "SUMMARY:Fair"),
                        event("UID:a", "RECURRENCE-ID;VALUE=DATE:20280501", "DTSTART;VALUE=DATE:20280508"),
                        event("DTSTART;VALUE=DATE:20260501", "SUMMARY:Labour"),
                        event("DTSTART;VALUE=DATE:20260707", "STATUS:CANCELLED")))
                .containsOnlyKeys(
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 2),
                        LocalDate.of(2026, 5, 3),
                        LocalDate.of(2028, 5, 8),
                        LocalDate.of(2029, 5, 1))
                .containsEntry(LocalDate.of(2026, 5, 1), "Fair / Labour");
    }

    @Test
    void itIsCalledAsItSaysOrAsTheFileIs() throws SourceException {
        String day = event("DTSTART;VALUE=DATE:20261225");
        assertThat(read("X-WR-CALNAME:Bank holidays\\; England\r\n", day)
                        .calendar()
                        .orElseThrow()
                        .name())
                .isEqualTo("Bank holidays; England");
        assertThat(read(day).calendar().orElseThrow().name()).isEqualTo("bank-holidays");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20261225T080000Z",
                "DTSTART;VALUE=DATE:20261332",
                "DTSTART;VALUE=DATE:00011225",
                "SUMMARY:x",
                "DTSTART:20261225\nRRULE:FREQ=SECONDLY",
                "DTSTART:20261225\nRRULE:FREQ=YEARLY;BYMONTH=99",
                "DTSTART:20261225\nRRULE:nothing",
                "DTSTART:20261225\nDTEND:20261224",
                "DTSTART:20261225\nDTEND:20301224",
                "DTSTART:20261225\nDURATION:PT1H"
            })
    void whatIsNoHolidayIsReportedWithItsLine(String event) throws SourceException {
        var file = read(event(event), event("DTSTART;VALUE=DATE:20261226"));
        assertThat(file.notApplied()).extracting(Finding::line).containsExactly(3L);
        assertThat(file.calendar().orElseThrow().days().between(FIRST, LAST))
                .containsOnlyKeys(LocalDate.of(2026, 12, 26));
        assertThat(file.read()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN:VCALENDAR                                                             | seems cut",
                "BEGIN:VCALENDAR/BEGIN:VEVENT/DTSTART:20261225                               | seems cut",
                "BEGIN:VCALENDAR/END:VCALENDAR                                               | no event of a whole day",
                "BEGIN:VCALENDAR/BEGIN:VEVENT/DTSTART:20261225/END:VCALENDAR                 | line 4",
                "BEGIN:VCALENDAR/nonsense/END:VCALENDAR                                      | line 2"
            })
    void aBadFileIsRefusedInASentence(String lines, String words) {
        assertThatThrownBy(() -> new CalendarSource("x").read(Samples.text(lines.replace('/', '\n') + "\n")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(words);
    }

    @Test
    void tooManyEventsOrTooLongALineAreRefused() {
        assertThatThrownBy(() -> read(event("DTSTART:20261225").repeat(5_001)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("5000 events");
        assertThatThrownBy(() -> read(event("DTSTART:20261225", "SUMMARY:" + "x".repeat(70_000))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("64 KiB");
    }
}
