package dev.gatehouse.model.wire.rule;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// A [HolidayCalendar].
public final class CalendarWire {
    private CalendarWire() {}

    /// The wire form.
    public static Json.Obj encode(HolidayCalendar calendar) {
        return new JsonBuilder()
                .put("id", calendar.id().toString())
                .put("name", calendar.name())
                .putAll(
                        "dates",
                        calendar.dates().stream()
                                .map(holiday -> new JsonBuilder()
                                        .put("date", holiday.date().toString())
                                        .put("name", holiday.name())
                                        .build())
                                .toList())
                .build();
    }

    /// Reads the wire form.
    ///
    /// @throws FaultException `invalid_request` with the field, `overlapping_exceptions` for a date twice
    public static HolidayCalendar decode(JsonFields in) {
        var dates = in.list("dates", HolidayCalendar.MOST_DATES).stream()
                .map(item -> holiday(JsonFields.of(item, in.at("dates"))))
                .toList();
        Set<LocalDate> seen = new HashSet<>();
        for (HolidayCalendar.Holiday holiday : dates) {
            if (!seen.add(holiday.date())) {
                throw new FaultException(Fault.of(FaultCode.OVERLAPPING_EXCEPTIONS, "date", holiday.date()));
            }
        }
        var calendar = new HolidayCalendar(new CalendarId(in.uuid("id")), Named.name(in), dates);
        in.done();
        return calendar;
    }

    private static HolidayCalendar.Holiday holiday(JsonFields in) {
        LocalDate date = Named.date(in, "date");
        String name = in.optionalText("name", Bounds.NAME).orElse("");
        in.done();
        return Named.built(in, "date", () -> new HolidayCalendar.Holiday(date, name));
    }
}
