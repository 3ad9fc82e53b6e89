package dev.gatehouse.ui.hours.band;

import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.CalendarId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What a band is edited beside.
///
/// @param stored whether the band is there already, so that its zone was known once
/// @param others bands shown with it, not changed: those of the same way in
/// @param calendars the calendars there are
/// @param data the zones known here
public record Surroundings(
        boolean stored, List<TimeBand> others, Map<CalendarId, HolidayCalendar> calendars, TzData data) {
    /// Keeps own copies.
    public Surroundings {
        others = List.copyOf(others);
        calendars = Map.copyOf(calendars);
    }

    /// Nothing beside a new band.
    public static Surroundings none() {
        return new Surroundings(false, List.of(), Map.of(), TzData.ofJava());
    }

    /// Whether nothing beside the band is otherwise; zones do not change while the program runs.
    boolean isLike(Surroundings other) {
        return stored == other.stored && others.equals(other.others) && calendars.equals(other.calendars);
    }

    /// The calendars in order of their names.
    public List<HolidayCalendar> calendarsByName() {
        return calendars.values().stream()
                .sorted(Comparator.comparing(HolidayCalendar::name).thenComparing(HolidayCalendar::id))
                .toList();
    }
}
