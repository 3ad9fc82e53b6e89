package dev.gatehouse.ui.hours.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.hours.paint.Painted;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.words.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CalendarId ENGLAND = new CalendarId(new UUID(6, 1));
    private static final HolidayCalendar CALENDAR = new HolidayCalendar(
            ENGLAND,
            "England",
            IntStream.range(0, 10)
                    .mapToObj(n ->
                            new HolidayCalendar.Holiday(TODAY.minusMonths(2).plusMonths(n), "Day " + n))
                    .toList());

    @Test
    void theWholeBandIsOneSentence() {
        var band = new TimeBand(
                Painted.band("").id(),
                "Office",
                "Europe/London",
                WeekText.parse("Mon-Fri 8-18"),
                List.of(
                        new DayException.Closed(LocalDate.of(2025, 12, 24)),
                        new DayException.OwnHours(LocalDate.of(2026, 12, 24), List.of(new Hours(480, 720)))),
                List.of(ENGLAND));
        assertThat(said(Language.ENGLISH, band))
                .isEqualTo("Monday to Friday 08:00 to 18:00 in London, except holidays in England (8 days) and"
                        + " 24 Dec (closed from 12:00).");
        assertThat(said(Language.GERMAN, band))
                .isEqualTo("Montag bis Freitag 08:00 bis 18:00 in London, außer Feiertagen in England (8 Tage) und"
                        + " 24. Dez. (geschlossen ab 12:00).");
        assertThat(said(Language.FRENCH, band))
                .isEqualTo("Lundi à vendredi de 08:00 à 18:00 à London, sauf les jours fériés «\u00a0England\u00a0»"
                        + " (8 jours) et 24 déc. (fermé à partir de 12:00).");
    }

    @Test
    void daysOfTheSameHoursAndHoursOfTheSameDaysStandTogether() {
        assertThat(said(Language.ENGLISH, Painted.band("Mon-Fri 8-12, 13-18, Sat,Sun 0-24, Wed 22-6")))
                .isEqualTo("Monday to Friday 08:00 to 12:00 and 13:00 to 18:00;"
                        + " Wednesday 22:00 to 06:00 the next day; Saturday and Sunday all day in London.");
        assertThat(said(Language.ENGLISH, Painted.band(""))).isEqualTo("At no time of the week in London.");
        assertThat(said(Language.ENGLISH, Painted.band("Mon-Sun 0-24")))
                .isEqualTo("At every hour of every day in London.");
    }

    @Test
    void datesThatOpenAreSaidApart() {
        var band = Painted.band(
                "Mon-Fri 8-18",
                new DayException.Closed(LocalDate.of(2026, 12, 1)),
                new DayException.Open(LocalDate.of(2026, 12, 5)),
                new DayException.OwnHours(LocalDate.of(2026, 12, 6), List.of(new Hours(600, 660))),
                new DayException.OwnHours(LocalDate.of(2028, 1, 4), List.of(new Hours(600, 660))));
        assertThat(said(Language.ENGLISH, band))
                .isEqualTo("Monday to Friday 08:00 to 18:00 in London, except 1 Dec and 4 Jan 2028 (10:00 to 11:00);"
                        + " also 5 Dec (all day) and 6 Dec (10:00 to 11:00).");
    }

    @Test
    void aShortenedMonthAtTheEndBringsTheFullStop() {
        var band = Painted.band("Mon-Fri 8-18", new DayException.Closed(LocalDate.of(2026, 12, 31)));
        assertThat(said(Language.GERMAN, band))
                .isEqualTo("Montag bis Freitag 08:00 bis 18:00 in London, außer 31. Dez.");
        assertThat(said(Language.FRENCH, band)).endsWith("sauf 31 déc.");
        assertThat(said(Language.ENGLISH, band)).endsWith("except 31 Dec.");
    }

    @Test
    void elsewhereTheClocksSayOtherwise() {
        assertThat(elsewhere("Mon-Fri 8-18", "Australia/Sydney"))
                .contains("For someone in Sydney: Mon 19:00 to Tue 05:00, and so on.");
        assertThat(elsewhere("Sat 9-12", "Asia/Tokyo")).contains("For someone in Tokyo: Sat 18:00 to 21:00.");
        assertThat(elsewhere("Mon-Fri 8-18", "Europe/Lisbon")).isEmpty();
        assertThat(elsewhere("", "Asia/Tokyo")).isEmpty();
        // The same offset now, but not in summer.
        assertThat(elsewhere("Mon 8-18", "Africa/Abidjan")).contains("For someone in Abidjan: Mon 08:00 to 18:00.");
    }

    private static Optional<String> elsewhere(String week, String reader) {
        return new Elsewhere(new HoursWords(Painted.words(Language.ENGLISH)), Painted.NOW)
                .line(Week.of(WeekText.parse(week)), Painted.LONDON, ZoneId.of(reader));
    }

    private static String said(Language language, TimeBand band) {
        return new WeekSentence(new HoursWords(Painted.words(language)), Map.of(ENGLAND, CALENDAR), TODAY)
                .of(band, Optional.of(Painted.LONDON));
    }
}
