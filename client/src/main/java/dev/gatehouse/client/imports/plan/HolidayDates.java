package dev.gatehouse.client.imports.plan;

import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceCalendar;
import dev.gatehouse.client.imports.source.calendar.CalendarSource;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.TenantId;
import java.time.LocalDate;
import java.util.List;

/// The dates of a file of holidays, with what recurs from last year on for ten years ahead.
public final class HolidayDates {
    private static final int YEARS_AHEAD = 10;

    private HolidayDates() {}

    /// The dates, in order.
    ///
    /// @param year which it is
    /// @throws RowException if there are more than a calendar holds
    public static List<HolidayCalendar.Holiday> of(SourceCalendar source, int year) throws RowException {
        var days = source.days().between(LocalDate.of(year - 1, 1, 1), LocalDate.of(year + YEARS_AHEAD, 12, 31));
        if (days.size() > HolidayCalendar.MOST_DATES) {
            throw new RowException("more than " + HolidayCalendar.MOST_DATES + " holidays");
        }
        return days.entrySet().stream()
                .map(day -> new HolidayCalendar.Holiday(day.getKey(), day.getValue()))
                .toList();
    }

    /// The id that a calendar of a file gets: always the same for the same tenant and name.
    public static CalendarId id(TenantId tenant, String name) {
        return new Identifiers(tenant, CalendarSource.KIND).calendar(name);
    }
}
