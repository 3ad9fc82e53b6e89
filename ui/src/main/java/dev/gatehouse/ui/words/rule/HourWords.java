package dev.gatehouse.ui.words.rule;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.hours.WeekWords;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.stream.Collectors;

/// Hours on one line, to the minute, as one types them.
///
/// @param words the reader's language
public record HourWords(Words words) {
    /// The windows of a week: `Mon-Fri 8-18, Sat 9-12`.
    public String week(TimeBand band) {
        String week = WeekText.print(
                band.windows(), WeekWords.of(words.messages().language().locale()));
        return week.isEmpty() ? NumberWords.NONE : week;
    }

    /// The place whose wall clock counts: `London`; a zone that nobody knows, as it is written.
    public String city(TimeBand band) {
        try {
            return TimeWords.city(ZoneId.of(band.zone()));
        } catch (DateTimeException noSuchZone) {
            return band.zone();
        }
    }

    /// The windows, the place, and whether dates differ: `Mon-Fri 8-18 London, but for 3 dates and holidays`.
    public String brief(TimeBand band) {
        String week = words.text("vocabulary.hours", week(band), city(band));
        int dates = band.exceptions().size();
        if (dates > 0 && !band.holidays().isEmpty()) {
            return words.text("vocabulary.hoursButBoth", week, dates);
        }
        if (dates > 0) {
            return words.text("vocabulary.hoursButDates", week, dates);
        }
        return band.holidays().isEmpty() ? week : words.text("vocabulary.hoursButHolidays", week);
    }

    /// What a date has instead: `closed`, `open all day`, `09:00-12:00`.
    public String exception(DayException exception) {
        return switch (exception) {
            case DayException.Closed _ -> words.text("vocabulary.exception.closed");
            case DayException.Open _ -> words.text("vocabulary.exception.open");
            case DayException.OwnHours own ->
                own.hours().isEmpty() ? words.text("vocabulary.exception.none") : hours(own.hours());
        };
    }

    private static String hours(Collection<Hours> hours) {
        return hours.stream().map(each -> each.start() + "-" + each.end()).collect(Collectors.joining(", "));
    }
}
