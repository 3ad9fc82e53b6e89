package dev.gatehouse.ui.hours.words;

import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.ui.hours.week.Range;
import dev.gatehouse.ui.hours.week.Stretch;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.words.TimeWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/// The hours on another clock: `For someone in Sydney: Mon 19:00 to Tue 05:00, and so on.`
///
/// @param words the reader's language
/// @param now from when on
public record Elsewhere(HoursWords words, Instant now) {
    /// The line for a reader; empty where the clocks go alike in the year ahead, or it is always open or shut.
    ///
    /// @param zone where the hours are
    /// @param reader where the reader is
    public Optional<String> line(Week week, ZoneId zone, ZoneId reader) {
        int open = week.minutes().cardinality();
        if (open == 0 || open == Range.WEEK || goAlike(zone.getRules(), reader.getRules())) {
            return Optional.empty();
        }
        Stretch first = week.stretches().getFirst();
        Hours hours = first.hours();
        LocalDate day = now.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(first.day()));
        LocalDateTime midnight = day.atStartOfDay();
        LocalDateTime end = midnight.plusMinutes(hours.isOvernight() ? hours.to() + Range.DAY : hours.to());
        ZonedDateTime from = midnight.plusMinutes(hours.from()).atZone(zone).withZoneSameInstant(reader);
        ZonedDateTime to = end.atZone(zone).withZoneSameInstant(reader);
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        String until = sameDay ? clock(to) : moment(to);
        String said = words.words().text("hours.fromMoment", moment(from), until);
        return Optional.of(words.words()
                .text(
                        week.stretches().size() == 1 ? "hours.elsewhere" : "hours.elsewhereOn",
                        TimeWords.city(reader),
                        said));
    }

    private String moment(ZonedDateTime at) {
        return words.typed().brief(at.getDayOfWeek()) + " " + clock(at);
    }

    private static String clock(ZonedDateTime at) {
        return HoursWords.clock(at.getHour() * 60 + at.getMinute());
    }

    private boolean goAlike(ZoneRules one, ZoneRules other) {
        Instant end = now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
        for (Instant at = now; at.isBefore(end); ) {
            if (!one.getOffset(at).equals(other.getOffset(at))) {
                return false;
            }
            Instant next = next(one, at, end);
            Instant later = next(other, at, end);
            at = next.isBefore(later) ? next : later;
        }
        return true;
    }

    private static Instant next(ZoneRules rules, Instant at, Instant end) {
        ZoneOffsetTransition transition = rules.nextTransition(at);
        return transition == null ? end : transition.getInstant();
    }
}
