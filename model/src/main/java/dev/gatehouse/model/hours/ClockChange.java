package dev.gatehouse.model.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/// The clocks of a zone are put forward or back: local times that do not occur, or come twice.
///
/// @param at when
/// @param from the first local time that does not occur, or comes twice
/// @param to the first local time after them
/// @param forward whether they do not occur; else they come twice
public record ClockChange(Instant at, LocalDateTime from, LocalDateTime to, boolean forward) {
    /// All changes of a zone in a time, in order.
    ///
    /// @param from the first instant that counts
    /// @param to the first that does not
    public static List<ClockChange> between(ZoneRules rules, Instant from, Instant to) {
        var changes = new ArrayList<ClockChange>();
        ZoneOffsetTransition next = rules.nextTransition(from.minusNanos(1));
        while (next != null && next.getInstant().isBefore(to)) {
            changes.add(of(next));
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    private static ClockChange of(ZoneOffsetTransition transition) {
        LocalDateTime before = transition.getDateTimeBefore();
        LocalDateTime after = transition.getDateTimeAfter();
        return transition.isGap()
                ? new ClockChange(transition.getInstant(), before, after, true)
                : new ClockChange(transition.getInstant(), after, before, false);
    }

    /// The local date on which it begins.
    public LocalDate date() {
        return from.toLocalDate();
    }
}
