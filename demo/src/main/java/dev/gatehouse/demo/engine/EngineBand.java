package dev.gatehouse.demo.engine;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.demo.prove.bands.BandUnderTest;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.wire.rule.CalendarWire;
import dev.gatehouse.model.wire.rule.TimeBandWire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A band as the API reads it and the engine compiles it.
///
/// @param schedule what answers
public record EngineBand(BandSchedule schedule) implements BandUnderTest {
    /// Reads a band and the calendars it may name.
    ///
    /// @throws IllegalArgumentException if it is refused, with the fault
    public static EngineBand read(String band, List<String> calendars) {
        try {
            Map<CalendarId, HolidayCalendar> known = new HashMap<>();
            for (String text : calendars) {
                var calendar = CalendarWire.decode(fields(text));
                known.put(calendar.id(), calendar);
            }
            return new EngineBand(BandSchedule.of(TimeBandWire.decode(fields(band)), known, TzData.ofJava()));
        } catch (FaultException refused) {
            throw new IllegalArgumentException(refused.fault().toString(), refused);
        }
    }

    private static JsonFields fields(String text) {
        return JsonFields.of(JsonReader.read(text.getBytes(StandardCharsets.UTF_8)), "");
    }

    @Override
    public boolean isOpen(Instant instant) {
        return schedule.isOpen(instant);
    }

    @Override
    public Optional<Instant> nextOpen(Instant from) {
        return schedule.nextOpen(from).exactly();
    }

    @Override
    public Optional<Instant> openUntil(Instant from) {
        return schedule.openUntil(from).exactly();
    }
}
