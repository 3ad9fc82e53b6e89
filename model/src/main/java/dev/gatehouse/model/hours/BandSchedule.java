package dev.gatehouse.model.hours;

import dev.gatehouse.model.identity.CalendarId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A band compiled: whether it is open at an instant, and when that changes, exact across every change of clocks. One
/// whose zone or calendar is unknown is shut for ever, and says so.
public final class BandSchedule {
    private static final long DAY = 86_400;
    private static final long NEVER = Long.MAX_VALUE;

    private final TimeBand band;
    private final Optional<ZoneRules> known;
    private final ZoneRules rules;
    private final DayPatterns days;
    private final List<String> unknown;

    private BandSchedule(TimeBand band, Optional<ZoneRules> known, DayPatterns days, List<String> unknown) {
        this.band = band;
        this.known = known;
        this.rules = known.orElseGet(ZoneOffset.UTC::getRules);
        this.days = days;
        this.unknown = List.copyOf(unknown);
    }

    /// Compiles a band.
    ///
    /// @param calendars at least those that it names
    /// @param data the zones
    public static BandSchedule of(TimeBand band, Map<CalendarId, HolidayCalendar> calendars, TzData data) {
        var unknown = new ArrayList<String>();
        Optional<ZoneRules> rules = data.rules(band.zone());
        if (rules.isEmpty()) {
            unknown.add("zone " + band.zone());
        }
        var kept = new ArrayList<HolidayCalendar>();
        for (CalendarId id : band.holidays()) {
            var calendar = calendars.get(id);
            if (calendar == null) {
                unknown.add("calendar " + id);
            } else {
                kept.add(calendar);
            }
        }
        var meant = unknown.isEmpty()
                ? band
                : new TimeBand(band.id(), band.name(), band.zone(), List.of(), List.of(), List.of());
        return new BandSchedule(band, rules, new DayPatterns(meant, unknown.isEmpty() ? kept : List.of()), unknown);
    }

    /// The band as it is written.
    public TimeBand band() {
        return band;
    }

    /// What of it nobody knows: `zone Mars/Olympus`, `calendar ID`. Not empty: it is shut.
    public List<String> unknown() {
        return unknown;
    }

    /// The local time of an instant with offset and zone, `2026-11-23T18:05Z[Europe/London]` (RFC 9557), for an
    /// explanation; empty if the zone is unknown.
    public Optional<String> local(Instant at) {
        return known.map(zone -> at.atOffset(zone.getOffset(at)) + "[" + band.zone() + "]");
    }

    /// Whether it is open at an instant.
    public boolean isOpen(Instant at) {
        return isOpenLocally(at.getEpochSecond() + rules.getOffset(at).getTotalSeconds());
    }

    /// The first instant after this one at which it is open where it was shut, or shut where it was open; looks
    /// ten years ahead.
    public Next nextChange(Instant at) {
        return change(at, Next.horizon(at));
    }

    /// While open: the first instant at which it is shut; while shut: this very instant. Looks ten years ahead.
    public Next openUntil(Instant at) {
        return shut(at, Next.horizon(at));
    }

    /// While shut: the first instant at which it opens; while open: this very instant. Looks ten years ahead.
    public Next nextOpen(Instant at) {
        return open(at, Next.horizon(at));
    }

    /// The first instant, this one or later, at which it is open; looks up to a limit.
    public Next open(Instant at, Instant limit) {
        return isOpen(at) ? new Next.At(at) : change(at, limit);
    }

    /// The first instant, this one or later, at which it is shut; looks up to a limit.
    public Next shut(Instant at, Instant limit) {
        return isOpen(at) ? change(at, limit) : new Next.At(at);
    }

    private Next change(Instant at, Instant limit) {
        if (!at.isBefore(limit)) {
            return days.isSettled(isOpen(at), dayOf(local(at.getEpochSecond())) - 2)
                    ? new Next.Never()
                    : new Next.NotBefore(at);
        }
        // All changes fall on whole seconds: the limit's part of a second holds none.
        long found = change(at.getEpochSecond(), limit.getEpochSecond() + 1);
        if (found == NEVER) {
            return new Next.Never();
        }
        return found <= limit.getEpochSecond() ? new Next.At(Instant.ofEpochSecond(found)) : new Next.NotBefore(limit);
    }

    /// The first second after `from` with another answer; `limit` if none comes before it; [#NEVER] if none
    /// comes.
    private long change(long from, long limit) {
        boolean open = isOpenLocally(local(from));
        long at = from;
        while (at < limit) {
            Instant instant = Instant.ofEpochSecond(at);
            long offset = rules.getOffset(instant).getTotalSeconds();
            // Clocks were put back by a day at most, so two days on nothing met before comes again.
            if (days.isSettled(open, dayOf(at + offset) - 2)) {
                return NEVER;
            }
            ZoneOffsetTransition transition = rules.nextTransition(instant);
            long end = transition == null ? NEVER : transition.toEpochSecond();
            long bound = Math.min(end, limit) + offset;
            long local = changeLocally(at + offset, open, bound);
            if (local < bound) {
                return local - offset;
            }
            if (end >= limit) {
                return limit;
            }
            if (isOpenLocally(local(end)) != open) {
                return end;
            }
            at = end;
        }
        return limit;
    }

    /// The first local second after `from` with another answer than `open`, on a clock that nobody changes;
    /// `bound` if there is none before it.
    private long changeLocally(long from, boolean open, long bound) {
        long day = dayOf(from);
        long candidate = edgeAfter(day, (int) ((from - day * DAY) / 60));
        while (candidate == NEVER) {
            day = days.skip(open, day + 1);
            if (day > dayOf(bound)) {
                return bound;
            }
            candidate = isOpenLocally(day * DAY) == open ? edgeAfter(day, 0) : day * DAY;
        }
        return Math.min(candidate, bound);
    }

    /// The first edge within a day after a minute; that midnight is an edge is for the next day to say.
    private long edgeAfter(long day, int minute) {
        for (int edge : days.of(day)) {
            if (edge > minute && edge < Hours.DAY) {
                return day * DAY + edge * 60L;
            }
        }
        return NEVER;
    }

    private boolean isOpenLocally(long local) {
        long day = dayOf(local);
        return DayPatterns.isInside(days.of(day), (int) ((local - day * DAY) / 60));
    }

    private long local(long second) {
        return second + rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    private static long dayOf(long local) {
        return Math.floorDiv(local, DAY);
    }
}
