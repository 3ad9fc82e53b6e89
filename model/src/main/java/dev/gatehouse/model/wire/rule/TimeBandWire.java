package dev.gatehouse.model.wire.rule;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A [TimeBand]. Nothing unknown is taken in its stride here: a band half understood would open what it should not.
public final class TimeBandWire {
    private TimeBandWire() {}

    /// The wire form.
    public static Json.Obj encode(TimeBand band) {
        return new JsonBuilder()
                .put("id", band.id().toString())
                .put("name", band.name())
                .put("zone", band.zone())
                .putAll(
                        "windows",
                        band.windows().stream().map(TimeBandWire::encode).toList())
                .putAll(
                        "exceptions",
                        band.exceptions().stream().map(TimeBandWire::encode).toList())
                .putTexts("holidays", band.holidays())
                .build();
    }

    private static Json.Obj encode(Window window) {
        var out = new JsonBuilder()
                .putTexts("days", window.days().stream().map(TimeBandWire::word).toList());
        return put(out, window.hours()).build();
    }

    private static JsonBuilder put(JsonBuilder out, Hours hours) {
        return out.put("from", hours.start()).put("to", hours.end());
    }

    private static Json.Obj encode(DayException exception) {
        var out = new JsonBuilder().put("date", exception.date().toString());
        return switch (exception) {
            case DayException.Closed _ -> out.put("kind", "closed").build();
            case DayException.Open _ -> out.put("kind", "open").build();
            case DayException.OwnHours own ->
                out.put("kind", "hours")
                        .putAll(
                                "hours",
                                own.hours().stream()
                                        .map(hours ->
                                                put(new JsonBuilder(), hours).build())
                                        .toList())
                        .build();
        };
    }

    /// Reads the wire form.
    ///
    /// @throws FaultException `invalid_request` with the field, `start_equals_end`, `overlapping_exceptions`
    public static TimeBand decode(JsonFields in) {
        var windows = in.list("windows", TimeBand.MOST_WINDOWS).stream()
                .map(item -> window(JsonFields.of(item, in.at("windows"))))
                .toList();
        var exceptions = in.list("exceptions", TimeBand.MOST_EXCEPTIONS).stream()
                .map(item -> exception(JsonFields.of(item, in.at("exceptions"))))
                .toList();
        requireApart(exceptions);
        var id = new BandId(in.uuid("id"));
        String name = Named.name(in);
        String zone = in.text("zone", 60);
        var holidays = Named.ids(in, "holidays", TimeBand.MOST_CALENDARS, CalendarId::of);
        in.done();
        return Named.built(in, "zone", () -> new TimeBand(id, name, zone, windows, exceptions, holidays));
    }

    private static void requireApart(List<DayException> exceptions) {
        Set<LocalDate> dates = new HashSet<>();
        for (DayException exception : exceptions) {
            if (!dates.add(exception.date())) {
                throw new FaultException(Fault.of(FaultCode.OVERLAPPING_EXCEPTIONS, "date", exception.date()));
            }
        }
    }

    private static Window window(JsonFields in) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : in.texts("days", 7, 3)) {
            days.add(day(in, word));
        }
        if (days.isEmpty()) {
            throw JsonFields.invalid(in.at("days"), "days");
        }
        return new Window(days, hours(in));
    }

    private static Hours hours(JsonFields in) {
        String from = in.text("from", 5);
        String to = in.text("to", 5);
        in.done();
        return Named.built(in, "from", () -> Hours.parse(from, to));
    }

    private static DayException exception(JsonFields in) {
        LocalDate date = Named.date(in, "date");
        String kind = in.text("kind", 10);
        List<Hours> hours = kind.equals("hours")
                ? in.list("hours", DayException.MOST_HOURS).stream()
                        .map(item -> hours(JsonFields.of(item, in.at("hours"))))
                        .toList()
                : List.of();
        in.done();
        return Named.built(in, "date", () -> switch (kind) {
            case "closed" -> new DayException.Closed(date);
            case "open" -> new DayException.Open(date);
            case "hours" -> new DayException.OwnHours(date, hours);
            default -> throw JsonFields.invalid(in.at("kind"), "word");
        });
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static DayOfWeek day(JsonFields in, String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (word(day).equals(word)) {
                return day;
            }
        }
        throw JsonFields.invalid(in.at("days"), "days");
    }
}
