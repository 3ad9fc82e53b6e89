package dev.gatehouse.ui.port;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.files.CalendarFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Files with the holidays of Wales; one called like a trouble has that.
public final class FakeCalendarFiles implements CalendarFiles {
    /// The id that the calendar of each file has.
    public static final CalendarId WALES = new CalendarId(new UUID(5, 77));
    /// The holidays of each file.
    public static final List<HolidayCalendar.Holiday> DATES = List.of(
            new HolidayCalendar.Holiday(LocalDate.of(2026, 12, 25), "Christmas Day"),
            new HolidayCalendar.Holiday(LocalDate.of(2027, 3, 1), "St David’s Day"),
            new HolidayCalendar.Holiday(LocalDate.of(2031, 3, 1), "St David’s Day"));

    private final List<TimeBand> written = new ArrayList<>();
    private Optional<Fault> fault = Optional.empty();

    /// No file was written yet.
    public FakeCalendarFiles() {}

    /// From now on nothing can be written.
    public void fail(Fault why) {
        fault = Optional.of(why);
    }

    /// The hours that were written, in order.
    public List<TimeBand> written() {
        return List.copyOf(written);
    }

    @Override
    public Reading read(TenantId tenant, Path file, Instant now) {
        String name = String.valueOf(file.getFileName());
        for (Trouble trouble : Trouble.values()) {
            if (name.equals(trouble.name())) {
                return new NotRead(trouble, 3);
            }
        }
        var left = new ArrayList<Left>();
        for (Why why : Why.values()) {
            left.add(new Left(10 + left.size(), why));
        }
        return new Holidays(WALES, "Wales", DATES, left);
    }

    @Override
    public void write(TimeBand band, Map<CalendarId, HolidayCalendar> calendars, Instant now, Path to) {
        fault.ifPresent(why -> {
            throw new FaultException(why);
        });
        written.add(band);
    }
}
