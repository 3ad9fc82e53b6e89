package dev.gatehouse.client.imports.source.calendar;

import dev.gatehouse.client.imports.source.SourceCalendar.Flaw;
import dev.gatehouse.model.identity.Bounds;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/// An event of whole days (RFC 5545 §3.6.1).
///
/// @param start its first day
/// @param days how many days it lasts
/// @param name what it is
/// @param rule by which it recurs
/// @param more other days on which it starts
/// @param except days on which it does not
record CalendarEvent(
        LocalDate start,
        long days,
        String name,
        Optional<RecurrenceRule> rule,
        Set<LocalDate> more,
        Set<LocalDate> except) {
    /// The longest event, in days.
    static final long LONGEST = 400;

    private static final int EARLIEST = 1900;
    private static final Pattern DURATION = Pattern.compile("P([0-9]{1,4})([DW])");

    /// Reads an event.
    ///
    /// @param lines between its begin and its end, without what is nested
    /// @throws EventException if it is no event of whole days, or cannot be read
    static CalendarEvent of(List<ContentLine> lines) throws EventException {
        LocalDate start =
                date(value(lines, "DTSTART").orElseThrow(() -> new EventException(Flaw.DAY, "an event without a day")));
        var name = lines.stream()
                .filter(line -> line.name().equals("SUMMARY"))
                .findFirst()
                .map(line -> line.text(Bounds.NAME));
        var rules = lines.stream().filter(line -> line.name().equals("RRULE")).toList();
        if (rules.size() > 1) {
            throw new EventException(Flaw.RECURRENCE, "an event that recurs by several rules");
        }
        Optional<RecurrenceRule> rule = rules.isEmpty()
                ? Optional.empty()
                : Optional.of(rule(rules.getFirst().value(), start));
        return new CalendarEvent(
                start, length(lines, start), name.orElse(""), rule, dates(lines, "RDATE"), dates(lines, "EXDATE"));
    }

    private static Optional<String> value(List<ContentLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(ContentLine::value)
                .findFirst();
    }

    private static Set<LocalDate> dates(List<ContentLine> lines, String name) throws EventException {
        Set<LocalDate> dates = new HashSet<>();
        for (ContentLine line : lines) {
            if (line.name().equals(name)) {
                for (String part : line.value().split(",", -1)) {
                    dates.add(date(part));
                }
            }
        }
        return dates;
    }

    /// A day; a moment of a day is none.
    static LocalDate date(String text) throws EventException {
        if (text.matches("[0-9]{8}T.*")) {
            throw new EventException(Flaw.TIMES, "an event at a time of day, which is no holiday");
        }
        try {
            LocalDate date = LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE);
            if (date.getYear() < EARLIEST
                    || date.getYear() > 9999
                    || text.strip().length() != 8) {
                throw new EventException(Flaw.DAY, "a day out of range");
            }
            return date;
        } catch (DateTimeException e) {
            throw new EventException(Flaw.DAY, "a day that cannot be read");
        }
    }

    private static long length(List<ContentLine> lines, LocalDate start) throws EventException {
        var end = value(lines, "DTEND");
        var duration = value(lines, "DURATION");
        long days = 1;
        if (end.isPresent()) {
            // The end is the day after the last, and some write the last itself.
            days = ChronoUnit.DAYS.between(start, date(end.get()));
            days = days == 0 ? 1 : days;
        } else if (duration.isPresent()) {
            days = lasting(duration.get());
        }
        if (days < 1 || days > LONGEST) {
            throw new EventException(
                    Flaw.LENGTH, "an event that ends before it begins, or lasts longer than " + LONGEST + " days");
        }
        return days;
    }

    private static long lasting(String text) throws EventException {
        var duration = DURATION.matcher(text);
        if (!duration.matches()) {
            throw new EventException(Flaw.TIMES, "a duration that is not of whole days");
        }
        return Long.parseLong(duration.group(1)) * (duration.group(2).equals("W") ? 7 : 1);
    }

    private static RecurrenceRule rule(String text, LocalDate start) throws EventException {
        if (!text.matches("(?i)(.*;)?FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;.*)?")) {
            throw new EventException(Flaw.RECURRENCE, "an event that recurs neither by years, months, weeks nor days");
        }
        try {
            // Some give the last day a time, though the event has none.
            var rule = new RecurrenceRule(
                    text.replaceAll("(?i)(UNTIL=[0-9]{8})T[0-9]{6}Z?", "$1"), RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (!rule.iterator(day(start)).hasNext()) {
                throw new EventException(Flaw.RECURRENCE, "a rule of recurrence that never comes about");
            }
            return rule;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw new EventException(Flaw.RECURRENCE, "a rule of recurrence that cannot be read");
        }
    }

    private static DateTime day(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    /// The days on which it starts: if it recurs, from the first to the last, both inclusive.
    NavigableSet<LocalDate> starts(LocalDate first, LocalDate last) {
        var starts = new TreeSet<>(more);
        starts.add(start);
        if (rule.isPresent()) {
            var days = rule.get().iterator(day(start));
            boolean within = true;
            while (within && days.hasNext()) {
                var next = days.nextDateTime();
                var date = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                within = !date.isAfter(last);
                starts.add(date);
            }
            starts.removeIf(date -> date.isBefore(first) || date.isAfter(last));
        }
        starts.removeAll(except);
        return starts;
    }
}
