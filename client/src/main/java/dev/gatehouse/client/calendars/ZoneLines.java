package dev.gatehouse.client.calendars;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// A zone for a stretch of time: each change of its clocks on its own, as no calendar program can misread it
/// (RFC 5545 §3.6.5).
///
/// @param id its IANA name
/// @param rules its clocks
record ZoneLines(String id, ZoneRules rules) {
    /// Adds the zone.
    ///
    /// @param from from when it is needed
    /// @param until until when
    void write(CalendarText out, Instant from, Instant until) {
        out.line("BEGIN", "VTIMEZONE");
        out.line("TZID", id);
        ZoneOffset first = rules.getOffset(from);
        observance(out, from, LocalDateTime.ofInstant(from, first), first, first);
        var change = rules.nextTransition(from);
        while (change != null && change.getInstant().isBefore(until)) {
            observance(out, change);
            change = rules.nextTransition(change.getInstant());
        }
        out.line("END", "VTIMEZONE");
    }

    private void observance(CalendarText out, ZoneOffsetTransition change) {
        observance(
                out,
                change.getInstant(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private void observance(CalendarText out, Instant at, LocalDateTime local, ZoneOffset before, ZoneOffset after) {
        String kind = rules.isDaylightSavings(at) ? "DAYLIGHT" : "STANDARD";
        out.line("BEGIN", kind);
        out.line("DTSTART", CalendarText.local(local));
        out.line("TZOFFSETFROM", CalendarText.offset(before));
        out.line("TZOFFSETTO", CalendarText.offset(after));
        out.line("END", kind);
    }
}
