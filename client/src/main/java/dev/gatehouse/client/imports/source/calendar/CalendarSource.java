package dev.gatehouse.client.imports.source.calendar;

import dev.gatehouse.client.imports.source.SourceBuilder;
import dev.gatehouse.client.imports.source.SourceCalendar;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceReader;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.identity.Bounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads holidays from an iCalendar file (RFC 5545): its events of whole days.
public final class CalendarSource implements SourceReader {
    /// What identifiers of such calendars are made with.
    public static final String KIND = "ics";

    private static final int MOST_EVENTS = 5_000;

    private final String otherwise;
    private final SourceBuilder builder = new SourceBuilder(KIND);
    private final List<CalendarEvent> events = new ArrayList<>();
    private final Map<String, Set<LocalDate>> replaced = new HashMap<>();
    private final List<SourceCalendar.Left> left = new ArrayList<>();
    private final List<String> uids = new ArrayList<>();
    private Optional<String> name = Optional.empty();

    /// @param otherwise what the calendar is called if it does not say
    public CalendarSource(String otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public SourceFile read(byte[] text) throws SourceException {
        List<String> open = new ArrayList<>();
        List<ContentLine> event = new ArrayList<>();
        for (ContentLine line : ContentLine.read(text)) {
            switch (line.name()) {
                case "BEGIN" -> {
                    open.add(line.value());
                    if (isEvent(open)) {
                        event = new ArrayList<>();
                        event.add(line);
                    }
                }
                case "END" -> {
                    if (open.isEmpty() || !open.getLast().equalsIgnoreCase(line.value())) {
                        throw new SourceException(
                                SourceException.Trouble.BROKEN,
                                "END:" + line.text(40) + " ends nothing that began",
                                line.number());
                    }
                    if (isEvent(open)) {
                        take(event);
                    }
                    open.removeLast();
                }
                default -> {
                    if (isEvent(open)) {
                        event.add(line);
                    } else if (open.size() == 1
                            && Set.of("X-WR-CALNAME", "NAME").contains(line.name())) {
                        name = name.or(() -> Optional.of(line.text(Bounds.NAME)).filter(called -> !called.isEmpty()));
                    }
                }
            }
        }
        if (!open.isEmpty()) {
            throw new SourceException(
                    SourceException.Trouble.CUT, "the file ends within BEGIN:" + open.getLast() + ", so it seems cut");
        }
        if (events.isEmpty()) {
            throw new SourceException(SourceException.Trouble.NOBODY, "the calendar has no event of a whole day");
        }
        builder.calendar(new SourceCalendar(1, name.orElse(otherwise), this::between, left));
        return builder.build();
    }

    private static boolean isEvent(List<String> open) {
        return open.size() == 2 && open.getLast().equalsIgnoreCase("VEVENT");
    }

    private void take(List<ContentLine> lines) throws SourceException {
        long begin = lines.getFirst().number();
        if (lines.stream()
                .anyMatch(line -> line.name().equals("STATUS") && line.value().equalsIgnoreCase("CANCELLED"))) {
            builder.skip("cancelled");
            return;
        }
        if (events.size() >= MOST_EVENTS) {
            throw new SourceException(SourceException.Trouble.BROKEN, "more than " + MOST_EVENTS + " events", begin);
        }
        String uid = lines.stream()
                .filter(line -> line.name().equals("UID"))
                .map(ContentLine::value)
                .findFirst()
                .orElse("");
        try {
            var event = CalendarEvent.of(lines);
            for (ContentLine line : lines) {
                if (line.name().equals("RECURRENCE-ID")) {
                    replaced.computeIfAbsent(uid, _ -> new HashSet<>()).add(CalendarEvent.date(line.value()));
                    uid = "";
                }
            }
            events.add(event);
            uids.add(uid);
        } catch (EventException e) {
            builder.notApplied(begin, e.reason());
            left.add(new SourceCalendar.Left(begin, e.flaw()));
        }
    }

    private SortedMap<LocalDate, String> between(LocalDate first, LocalDate last) {
        var days = new TreeMap<LocalDate, String>();
        for (int i = 0; i < events.size() && days.size() <= HolidayCalendar.MOST_DATES; i++) {
            var event = events.get(i);
            var starts = event.starts(first, last);
            starts.removeAll(replaced.getOrDefault(uids.get(i), Set.of()));
            for (LocalDate start : starts) {
                for (long day = 0; day < event.days(); day++) {
                    days.merge(start.plusDays(day), event.name(), CalendarSource::both);
                }
            }
        }
        return days;
    }

    private static String both(String one, String other) {
        String joined = one + " / " + other;
        return one.equals(other) || other.isEmpty() || joined.length() > Bounds.NAME
                ? one
                : one.isEmpty() ? other : joined;
    }
}
