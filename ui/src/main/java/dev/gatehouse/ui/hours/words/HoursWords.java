package dev.gatehouse.ui.hours.words;

import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.WeekWords;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.ui.hours.week.Range;
import dev.gatehouse.ui.hours.week.Stroke;
import dev.gatehouse.ui.words.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Days and hours in the reader's language.
///
/// @param words the reader's language and zone
public record HoursWords(Words words) {
    private static final int WORTH_A_SPAN = 3;
    private static final String NEXT_DAY = " (+1)";

    /// The locale of the days.
    Locale locale() {
        return words.messages().language().locale();
    }

    /// The days as one types them.
    public WeekWords typed() {
        return WeekWords.of(locale());
    }

    /// From something to something: `08:00–18:00`, `Mon–Fri`; the same in every language.
    public static String span(String from, String to) {
        return from + "–" + to;
    }

    /// A minute of the day: `08:00`, `24:00`.
    public static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /// `08:00–18:00`, `22:00–06:00 (+1)`.
    public String span(Hours hours) {
        return span(clock(hours.from()), clock(hours.to())) + (hours.isOvernight() ? NEXT_DAY : "");
    }

    /// `Mon–Fri`, `Mon, Wed`.
    public String brief(Set<DayOfWeek> days) {
        return String.join(", ", briefParts(days));
    }

    /// The parts of [#brief(Set)]: `Mon–Wed` and `Fri`.
    public List<String> briefParts(Set<DayOfWeek> days) {
        var parts = new ArrayList<String>();
        for (List<DayOfWeek> run : runs(days)) {
            if (run.size() < WORTH_A_SPAN) {
                run.forEach(day -> parts.add(typed().brief(day)));
            } else {
                parts.add(span(typed().brief(run.getFirst()), typed().brief(run.getLast())));
            }
        }
        return parts;
    }

    /// `Mon–Fri 08:00–18:00`.
    public String brief(Window window) {
        return brief(window.days()) + " " + span(window.hours());
    }

    /// What a stroke covers: `Tue 08:00–17:45`.
    public String brief(Stroke stroke) {
        boolean over = stroke.until() > Range.DAY;
        int until = over ? stroke.until() - Range.DAY : stroke.until();
        String hours = span(clock(stroke.from()), clock(until)) + (over ? NEXT_DAY : "");
        return brief(stroke.days()) + " " + hours;
    }

    /// A day in full: `Monday`.
    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /// Days in full: `Monday to Friday`, `Saturday and Sunday`, `every day`.
    public String days(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return words.text("hours.everyDay");
        }
        var parts = new ArrayList<String>();
        for (List<DayOfWeek> run : runs(days)) {
            if (run.size() < WORTH_A_SPAN) {
                run.forEach(day -> parts.add(day(day)));
            } else {
                parts.add(words.text("hours.daySpan", day(run.getFirst()), day(run.getLast())));
            }
        }
        return joined(parts);
    }

    /// Hours in full: `08:00 to 12:00 and 13:00 to 18:00`, `all day`.
    public String hours(Collection<Hours> hours) {
        return joined(hours.stream().map(this::inFull).toList());
    }

    private String inFull(Hours hours) {
        if (hours.equals(Hours.ALL_DAY)) {
            return words.text("hours.allDay");
        }
        return words.text(
                hours.isOvernight() ? "hours.fromToOver" : "hours.fromTo", clock(hours.from()), clock(hours.to()));
    }

    /// `Monday to Friday 08:00 to 18:00`.
    public String inFull(Window window) {
        return days(window.days()) + " " + inFull(window.hours());
    }

    /// `A, B and C`.
    String joined(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return words.text("hours.and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    /// `A; B`.
    String oneByOne(List<String> parts) {
        return parts.stream()
                .reduce((all, next) -> words.text("hours.then", all, next))
                .orElse("");
    }

    /// A date without its year, if it comes within a year: `24 Dec`.
    String date(LocalDate date, LocalDate today) {
        return date.isBefore(today.plusYears(1))
                ? words.times().dayOfYear(date)
                : words.times().date(date);
    }

    /// The days that follow each other, together.
    private static List<List<DayOfWeek>> runs(Set<DayOfWeek> days) {
        var runs = new ArrayList<List<DayOfWeek>>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.contains(day)) {
                if (day == DayOfWeek.MONDAY || !days.contains(day.minus(1))) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(day);
            }
        }
        return runs;
    }
}
