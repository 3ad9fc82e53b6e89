package dev.gatehouse.ui.hours.band;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.port.files.CalendarFiles;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Where the calendars of edited hours come from and go to. Handlers run on the FX thread.
public interface CalendarShelf {
    /// Reads holidays from a file.
    void read(Path file, Consumer<CalendarFiles.Reading> found);

    /// An id for a calendar that is not there yet.
    ///
    /// @param wanted taken unless a calendar has it
    CalendarId fresh(CalendarId wanted);

    /// Puts a calendar among those there are; it is saved with what is edited.
    void keep(HolidayCalendar calendar);

    /// Writes hours as a calendar.
    ///
    /// @param written runs once it is there
    /// @param failed is told why it is not
    void write(TimeBand band, Path to, Runnable written, Consumer<Fault> failed);
}
