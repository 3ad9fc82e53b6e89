package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.model.hours.ClockChange;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.ui.hours.week.Range;
import dev.gatehouse.ui.hours.words.HoursWords;
import dev.gatehouse.ui.words.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Dates in words.
///
/// @param hours the words for days and hours
record DateWords(HoursWords hours) {
    Words words() {
        return hours.words();
    }

    /// `Thursday, 24 Dec 2026`.
    String day(LocalDate date) {
        return words().text(
                        "hours.dayAndDate",
                        hours.day(date.getDayOfWeek()),
                        words().times().date(date));
    }

    /// What starts on a day: `08:00–12:00, 13:00–18:00`, `shut`.
    String starting(List<Hours> starting) {
        return starting.isEmpty()
                ? words().text("hours.shut")
                : starting.stream().map(hours::span).collect(Collectors.joining(", "));
    }

    /// A date with all that is to know of it, to be read out: `Thursday, 24 Dec 2026: other hours, 08:00–12:00`.
    String inFull(DayState state) {
        var parts = new ArrayList<String>();
        if (state.kind() != DayKind.USUAL) {
            parts.add(words().text(state.kind().key()));
        }
        state.holidays().forEach(holiday -> parts.add(holiday(holiday)));
        if (state.kind() != DayKind.CLOSED) {
            parts.add(starting(state.starting()));
        }
        return words().text("hours.dayIs", day(state.date()), String.join(", ", parts));
    }

    /// `Christmas Day (England)`.
    String holiday(DayState.Holiday holiday) {
        return holiday.name().isEmpty()
                ? words().text("hours.holidayOf", holiday.calendar())
                : words().text("hours.onDate", holiday.name(), holiday.calendar());
    }

    /// `28 Mar 2027: clocks go forward, 01:00–02:00 does not occur`.
    String change(ClockChange change) {
        return words().text(
                        change.forward() ? "hours.clocksForward" : "hours.clocksBack",
                        words().times().date(change.date()),
                        times(change));
    }

    private String times(ClockChange change) {
        LocalDate date = change.date();
        if (change.to().isAfter(date.plusDays(1).atStartOfDay())) {
            return HoursWords.span(moment(change.from()), moment(change.to()));
        }
        int to = change.to().toLocalDate().equals(date) ? minute(change.to()) : Range.DAY;
        return HoursWords.span(HoursWords.clock(minute(change.from())), HoursWords.clock(to));
    }

    private String moment(LocalDateTime at) {
        return words().times().dayOfYear(at.toLocalDate()) + " " + HoursWords.clock(minute(at));
    }

    private static int minute(LocalDateTime at) {
        return at.getHour() * 60 + at.getMinute();
    }
}
