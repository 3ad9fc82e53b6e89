package dev.gatehouse.ui.hours.words;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.hours.week.Range;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A band as one sentence: `Monday to Friday 08:00 to 18:00 in London, except holidays in England (8 days) and 24 Dec
/// (closed from 12:00).` Dates that have passed are left out.
public final class WeekSentence {
    private static final int MOST_DATES = 4;

    private final HoursWords words;
    private final Words said;
    private final Map<CalendarId, HolidayCalendar> calendars;
    private final LocalDate today;

    /// Sentences for a day.
    ///
    /// @param calendars those that a band may name
    /// @param today the local day in the band's zone
    public WeekSentence(HoursWords words, Map<CalendarId, HolidayCalendar> calendars, LocalDate today) {
        this.words = words;
        said = words.words();
        this.calendars = calendars;
        this.today = today;
    }

    /// The sentence of a band.
    ///
    /// @param zone the band's zone; empty if it is not known here
    public String of(TimeBand band, Optional<ZoneId> zone) {
        String place = zone.map(TimeWords::city).orElse(band.zone());
        String weekly = said.text("hours.inZone", weekly(band.windows()), place);
        var closed = new ArrayList<>(holidays(band.holidays()));
        var also = new ArrayList<String>();
        List<DayException> coming = band.exceptions().stream()
                .filter(exception -> !exception.date().isBefore(today))
                .toList();
        for (DayException exception : coming.subList(0, Math.min(MOST_DATES, coming.size()))) {
            (isMore(band, exception) ? also : closed).add(date(band, exception));
        }
        if (coming.size() > MOST_DATES) {
            closed.add(said.text("hours.moreDates", coming.size() - MOST_DATES));
        }
        String sentence = closed.isEmpty() ? weekly : said.text("hours.except", weekly, words.joined(closed));
        String full = also.isEmpty() ? sentence : said.text("hours.also", sentence, words.joined(also));
        // A month that is shortened brings its full stop.
        String stop = full.endsWith(".") ? "" : ".";
        return full.substring(0, 1).toUpperCase(words.locale()) + full.substring(1) + stop;
    }

    private String weekly(List<Window> windows) {
        if (windows.isEmpty()) {
            return said.text("hours.notWeekly");
        }
        if (Week.of(windows).minutes().cardinality() == Range.WEEK) {
            return said.text("hours.always24");
        }
        var byDays = new LinkedHashMap<Set<DayOfWeek>, List<Hours>>();
        for (Window window : windows) {
            byDays.computeIfAbsent(window.days(), days -> new ArrayList<>()).add(window.hours());
        }
        return words.oneByOne(byDays.entrySet().stream()
                .map(group -> words.days(group.getKey()) + " " + words.hours(group.getValue()))
                .toList());
    }

    private List<String> holidays(List<CalendarId> named) {
        return named.stream()
                .flatMap(id -> Optional.ofNullable(calendars.get(id)).stream())
                .map(calendar -> said.text("hours.holidays", calendar.name(), coming(calendar)))
                .toList();
    }

    /// How many of a calendar's dates lie in the year ahead.
    private long coming(HolidayCalendar calendar) {
        LocalDate end = today.plusYears(1);
        return calendar.dates().stream()
                .map(HolidayCalendar.Holiday::date)
                .filter(date -> !date.isBefore(today) && date.isBefore(end))
                .count();
    }

    /// Whether an exception opens where the week, or a holiday, is shut.
    private boolean isMore(TimeBand band, DayException exception) {
        return switch (exception) {
            case DayException.Closed _ -> false;
            case DayException.Open _ -> true;
            case DayException.OwnHours own ->
                !own.hours().isEmpty() && (usual(band, own.date()).isEmpty() || isHoliday(band, own.date()));
        };
    }

    private boolean isHoliday(TimeBand band, LocalDate date) {
        return band.holidays().stream()
                .flatMap(id -> Optional.ofNullable(calendars.get(id)).stream())
                .flatMap(calendar -> calendar.dates().stream())
                .anyMatch(holiday -> holiday.date().equals(date));
    }

    private static List<Hours> usual(TimeBand band, LocalDate date) {
        return Week.of(band.windows()).starting(date.getDayOfWeek());
    }

    private String date(TimeBand band, DayException exception) {
        String day = words.date(exception.date(), today);
        return switch (exception) {
            case DayException.Closed _ -> day;
            case DayException.Open _ -> said.text("hours.onDate", day, said.text("hours.allDay"));
            case DayException.OwnHours own when own.hours().isEmpty() -> day;
            case DayException.OwnHours own ->
                closedFrom(usual(band, own.date()), own.hours())
                        .map(minute -> said.text("hours.closedFrom", day, HoursWords.clock(minute)))
                        .orElseGet(() -> said.text("hours.onDate", day, words.hours(own.hours())));
        };
    }

    /// From when on a day is shut whose hours are the usual ones, cut off; empty if they are others.
    private static Optional<Integer> closedFrom(Collection<Hours> usual, List<Hours> own) {
        Hours last = own.getLast();
        if (last.isOvernight()) {
            return Optional.empty();
        }
        var cut = new ArrayList<Hours>();
        for (Hours hours : usual) {
            if (hours.from() < last.to()) {
                boolean whole = !hours.isOvernight() && hours.to() <= last.to();
                cut.add(whole ? hours : new Hours(hours.from(), last.to()));
            }
        }
        return cut.equals(own) && !List.copyOf(usual).equals(own) ? Optional.of(last.to()) : Optional.empty();
    }
}
