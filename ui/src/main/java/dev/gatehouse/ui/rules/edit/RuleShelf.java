package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.hours.band.CalendarShelf;
import dev.gatehouse.ui.port.files.CalendarFiles;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The calendars of a rule that is edited: what is read goes into its changes.
///
/// @param reading reads and writes files
/// @param bands the hours that are open
record RuleShelf(CalendarReading reading, BandDrafts bands) implements CalendarShelf {
    @Override
    public void read(Path file, Consumer<CalendarFiles.Reading> found) {
        reading.read(file, found);
    }

    @Override
    public CalendarId fresh(CalendarId wanted) {
        return bands.calendars().containsKey(wanted)
                ? new CalendarId(reading.keys().get())
                : wanted;
    }

    @Override
    public void keep(HolidayCalendar calendar) {
        bands.keep(calendar);
    }

    @Override
    public void write(TimeBand band, Path to, Runnable written, Consumer<Fault> failed) {
        reading.write(band, bands.calendars(), to, written, failed);
    }
}
