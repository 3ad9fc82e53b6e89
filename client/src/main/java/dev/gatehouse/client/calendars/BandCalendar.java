package dev.gatehouse.client.calendars;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.CalendarId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The hours of a band as an iCalendar file (RFC 5545) for two years: each window as an event that recurs weekly. A
/// date on which something else counts, or clocks change, is taken out of the recurrence and has events of its own in
/// UTC, so that whatever reads the file finds exactly the minutes at which the band is open.
public final class BandCalendar {
    /// For how many years from today on.
    public static final int YEARS = 2;

    private final TimeBand band;
    private final BandSchedule schedule;
    private final ZoneRules rules;
    private final Set<LocalDate> special = new HashSet<>();
    private final Set<LocalDate> clockChanges = new HashSet<>();
    private final LocalDate first;
    private final LocalDate end;
    private final CalendarText out = new CalendarText();
    private final String stamp;
    private int events;
    private Instant told = Instant.MIN;

    private BandCalendar(TimeBand band, BandSchedule schedule, ZoneRules rules, Instant now) {
        this.band = band;
        this.schedule = schedule;
        this.rules = rules;
        LocalDate today = LocalDateTime.ofInstant(now, rules.getOffset(now)).toLocalDate();
        // Yesterday's hours may run into today.
        first = today.minusDays(1);
        end = today.plusYears(YEARS);
        stamp = CalendarText.utc(now);
    }

    /// The file's text.
    ///
    /// @param calendars at least those that the band names
    /// @param data the zones
    /// @param now the server's time; the file begins with its day
    /// @throws FaultException `unknown_zone`, `unknown_condition` for a calendar that is not there, or
    ///     `band_never_permits` if the band is shut for all that time
    public static String of(TimeBand band, Map<CalendarId, HolidayCalendar> calendars, TzData data, Instant now) {
        ZoneRules rules = data.rules(band.zone())
                .orElseThrow(() -> new FaultException(Fault.of(FaultCode.UNKNOWN_ZONE, "zone", band.zone())));
        var schedule = BandSchedule.of(band, calendars, data);
        if (!schedule.unknown().isEmpty()) {
            throw new FaultException(Fault.of(
                    FaultCode.UNKNOWN_CONDITION, "name", schedule.unknown().getFirst()));
        }
        var made = new BandCalendar(band, schedule, rules, now);
        band.exceptions().forEach(exception -> made.special.add(exception.date()));
        calendars.values().stream()
                .filter(calendar -> band.holidays().contains(calendar.id()))
                .flatMap(calendar -> calendar.dates().stream())
                .forEach(holiday -> made.special.add(holiday.date()));
        return made.write();
    }

    private String write() {
        Instant from = earliest(first.atStartOfDay());
        Instant until = earliest(end.plusDays(2).atStartOfDay());
        for (var change = rules.nextTransition(from);
                change != null && change.getInstant().isBefore(until);
                change = rules.nextTransition(change.getInstant())) {
            clockChanges.add(change.getDateTimeBefore().toLocalDate());
            clockChanges.add(change.getDateTimeAfter().toLocalDate());
        }
        out.line("BEGIN", "VCALENDAR");
        out.line("VERSION", "2.0");
        out.line("PRODID", "-//Gatehouse//Hours//EN");
        out.line("CALSCALE", "GREGORIAN");
        out.line("METHOD", "PUBLISH");
        out.text("X-WR-CALNAME", band.name());
        out.text("X-WR-TIMEZONE", band.zone());
        new ZoneLines(band.zone(), rules).write(out, from, until);
        band.windows().forEach(this::weekly);
        dates(this::isOfItsOwn).forEach(this::ofItsOwn);
        out.line("END", "VCALENDAR");
        if (events == 0) {
            throw new FaultException(Fault.of(FaultCode.BAND_NEVER_PERMITS, "name", band.name()));
        }
        return out.toString();
    }

    private List<LocalDate> dates(Predicate<LocalDate> wanted) {
        return first.datesUntil(end).filter(wanted).toList();
    }

    /// Whether a date is not as in every week, because of itself or of the next one, into which its hours run.
    private boolean isOfItsOwn(LocalDate date) {
        LocalDate next = date.plusDays(1);
        return special.contains(date)
                || clockChanges.contains(date)
                || (overnight(date) > 0 && (special.contains(next) || clockChanges.contains(next)));
    }

    /// Until which minute of the next day hours that start on a date may run; 0: they do not.
    private int overnight(LocalDate date) {
        var weekly = band.windows().stream()
                .filter(window -> window.days().contains(date.getDayOfWeek()))
                .map(Window::hours);
        var own = band.exceptions().stream()
                .filter(exception -> exception.date().equals(date))
                .flatMap(exception ->
                        exception instanceof DayException.OwnHours hours ? hours.hours().stream() : Stream.empty());
        return Stream.concat(weekly, own)
                .filter(Hours::isOvernight)
                .mapToInt(Hours::to)
                .max()
                .orElse(0);
    }

    /// A window, each week, but for the dates that have events of their own.
    private void weekly(Window window) {
        var on = dates(date -> window.days().contains(date.getDayOfWeek()));
        var kept = on.stream().filter(date -> !isOfItsOwn(date)).toList();
        if (kept.isEmpty()) {
            return;
        }
        var hours = window.hours();
        LocalDate begin = kept.getFirst();
        LocalDate last = kept.getLast();
        String days =
                window.days().stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
        begin(days.replace(",", "") + "-" + hours.from() + "-" + hours.to());
        String zoned = ";TZID=" + band.zone();
        out.line("DTSTART" + zoned, CalendarText.local(start(begin, hours)));
        out.line("DTEND" + zoned, CalendarText.local(stop(begin, hours)));
        out.line(
                "RRULE",
                "FREQ=WEEKLY;WKST=MO;BYDAY=" + days + ";UNTIL=" + CalendarText.utc(earliest(start(last, hours))));
        on.stream()
                .filter(date -> date.isAfter(begin) && date.isBefore(last) && isOfItsOwn(date))
                .forEach(date -> out.line("EXDATE" + zoned, CalendarText.local(start(date, hours))));
        end();
    }

    private static LocalDateTime start(LocalDate date, Hours hours) {
        return date.atStartOfDay().plusMinutes(hours.from());
    }

    private static LocalDateTime stop(LocalDate date, Hours hours) {
        return date.plusDays(hours.isOvernight() ? 1 : 0).atStartOfDay().plusMinutes(hours.to());
    }

    /// What the band has on a date, and on into the next as far as its hours run, to the second.
    private void ofItsOwn(LocalDate date) {
        LocalDateTime midnight = date.plusDays(1).atStartOfDay();
        Instant until = latest(midnight.plusMinutes(overnight(date)));
        // What ran in from the day before has been told with that.
        Instant begins = earliest(date.atStartOfDay());
        Instant at = told.isAfter(begins) ? told : begins;
        while (at.isBefore(until)) {
            if (!(schedule.open(at, until) instanceof Next.At(Instant opens)) || !opens.isBefore(until)) {
                return;
            }
            Instant shuts = schedule.shut(opens, until) instanceof Next.At(Instant found) && found.isBefore(until)
                    ? found
                    : until;
            begin(CalendarText.utc(opens));
            out.line("DTSTART", CalendarText.utc(opens));
            out.line("DTEND", CalendarText.utc(shuts));
            end();
            at = shuts;
            told = shuts;
        }
    }

    private void begin(String which) {
        events++;
        out.line("BEGIN", "VEVENT");
        out.line("UID", band.id() + "-" + which + "@gatehouse");
        out.line("DTSTAMP", stamp);
        out.text("SUMMARY", band.name());
        // It says when one may work, not that one does.
        out.line("TRANSP", "TRANSPARENT");
    }

    private void end() {
        out.line("END", "VEVENT");
    }

    /// The first instant at which a clock shows a time; one that it skips is as much later as the clock jumped.
    private Instant earliest(LocalDateTime time) {
        return time.toInstant(rules.getValidOffsets(time).stream()
                .findFirst()
                .orElseGet(() -> rules.getTransition(time).getOffsetBefore()));
    }

    private Instant latest(LocalDateTime time) {
        var offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? earliest(time) : time.toInstant(offsets.getLast());
    }
}
