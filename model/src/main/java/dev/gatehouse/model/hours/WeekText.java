package dev.gatehouse.model.hours;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Windows as one types them: `Mon-Fri 8-18, Sat 9-12`, `Mo,Mi 8:30-12, 13-17`, `Fri 22-6`; also as they are shown:
/// `Monday to Friday 08:00 to 18:00`, `Fri 22:00–06:00 (+1)`. Days come before their hours; hours without days are for
/// those before. What is printed is read as the same windows, in every language.
public final class WeekText {
    /// The longest text that is read.
    public static final int LONGEST = 4_000;

    private static final String NEXT_DAY = "(+1)";
    private static final Pattern DASH =
            Pattern.compile("\\s*[-\u2010-\u2015]\\s*|\\s+(?:to|bis|\u00e0)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("and|et|und|&", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("[\\s,;\u00a0\u202f]+");
    private static final Pattern TIMES = Pattern.compile("([0-9].*)-([0-9].*)");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.hH]([0-9]{2})|[hH])?(am|pm|AM|PM)?");

    private final Set<Window> windows = new LinkedHashSet<>();
    private final EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private boolean daysUsed;
    private boolean ranOver;

    private WeekText() {}

    /// Reads a week; an empty text is a week without windows.
    ///
    /// @return the windows in the form of [Window#canonical]
    /// @throws FaultException `unreadable_hours` with the word that means nothing here, or `start_equals_end`
    public static List<Window> parse(String text) {
        if (text.length() > LONGEST) {
            throw unreadable(text.substring(0, 40));
        }
        var reading = new WeekText();
        words(text).forEach(reading::take);
        if (!reading.days.isEmpty() && !reading.daysUsed) {
            throw unreadable(text.strip());
        }
        return Window.canonical(reading.windows);
    }

    /// Reads hours without days: `8-12, 13-17`; an empty text is none.
    ///
    /// @return each once, in order
    /// @throws FaultException `unreadable_hours` with the word that means nothing here, or `start_equals_end`
    public static List<Hours> parseHours(String text) {
        if (text.length() > LONGEST) {
            throw unreadable(text.substring(0, 40));
        }
        var all = new TreeSet<Hours>();
        boolean ranOver = false;
        for (String word : words(text)) {
            if (!(ranOver && word.equals(NEXT_DAY))) {
                Hours hours = hours(word);
                all.add(hours);
                ranOver = hours.isOvernight();
            }
        }
        return List.copyOf(all);
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(DASH.matcher(text.strip()).replaceAll("-"))
                .filter(word -> !word.isEmpty() && !AND.matcher(word).matches())
                .toList();
    }

    private void take(String word) {
        if (ranOver && word.equals(NEXT_DAY)) {
            ranOver = false;
        } else if (Character.isDigit(word.charAt(0))) {
            if (days.isEmpty()) {
                throw unreadable(word);
            }
            Hours hours = hours(word);
            windows.add(new Window(days, hours));
            ranOver = hours.isOvernight();
            daysUsed = true;
        } else {
            if (daysUsed) {
                days.clear();
                daysUsed = false;
            }
            addDays(word);
        }
    }

    private void addDays(String word) {
        int dash = word.indexOf('-');
        DayOfWeek first = day(dash < 0 ? word : word.substring(0, dash), word);
        DayOfWeek last = dash < 0 ? first : day(word.substring(dash + 1), word);
        for (DayOfWeek day = first; ; day = day.plus(1)) {
            days.add(day);
            if (day == last) {
                return;
            }
        }
    }

    private static DayOfWeek day(String text, String word) {
        return WeekWords.day(text).orElseThrow(() -> unreadable(word));
    }

    private static Hours hours(String word) {
        Matcher times = TIMES.matcher(word);
        if (!times.matches()) {
            throw unreadable(word);
        }
        int from = minute(times.group(1), word);
        int to = minute(times.group(2), word);
        if (from == Hours.DAY) {
            throw unreadable(word);
        }
        return Hours.of(from, to);
    }

    private static int minute(String text, String word) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw unreadable(word);
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        if (time.group(3) != null) {
            if (hour < 1 || hour > 12) {
                throw unreadable(word);
            }
            hour = hour % 12 + (time.group(3).equalsIgnoreCase("pm") ? 12 : 0);
        }
        int all = hour * 60 + minute;
        if (minute > 59 || all > Hours.DAY) {
            throw unreadable(word);
        }
        return all;
    }

    /// Writes a week in its one form.
    public static String print(Collection<Window> windows, WeekWords words) {
        var text = new StringBuilder();
        Set<DayOfWeek> before = Set.of();
        for (Window window : Window.canonical(windows)) {
            text.append(text.isEmpty() ? "" : ", ");
            if (!window.days().equals(before)) {
                text.append(days(window.days(), words)).append(' ');
                before = window.days();
            }
            text.append(print(window.hours()));
        }
        return text.toString();
    }

    /// Writes hours without days in their one form: `8-12, 13-17`.
    public static String printHours(Collection<Hours> hours) {
        return hours.stream().sorted().distinct().map(WeekText::print).collect(Collectors.joining(", "));
    }

    private static String print(Hours hours) {
        return time(hours.from()) + "-" + time(hours.to());
    }

    /// Days in a row of three or more as `Mon-Fri`, others one by one.
    private static String days(Set<DayOfWeek> days, WeekWords words) {
        var parts = new ArrayList<String>();
        int day = 1;
        while (day <= 7) {
            int end = day;
            while (end <= 7 && days.contains(DayOfWeek.of(end))) {
                end++;
            }
            if (end - day >= 3) {
                parts.add(words.brief(DayOfWeek.of(day)) + "-" + words.brief(DayOfWeek.of(end - 1)));
            } else {
                for (int single = day; single < end; single++) {
                    parts.add(words.brief(DayOfWeek.of(single)));
                }
            }
            day = end + 1;
        }
        return String.join(",", parts);
    }

    private static String time(int minute) {
        int rest = minute % 60;
        return minute / 60 + (rest == 0 ? "" : (rest < 10 ? ":0" : ":") + rest);
    }

    private static FaultException unreadable(String word) {
        return new FaultException(
                Fault.of(FaultCode.UNREADABLE_HOURS, "at", word.length() > 40 ? word.substring(0, 40) : word));
    }
}
