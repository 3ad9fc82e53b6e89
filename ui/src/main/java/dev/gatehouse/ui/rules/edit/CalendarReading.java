package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.files.CalendarFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads and writes calendar files in the background.
///
/// @param files does it
/// @param tenant whose calendars they are
/// @param tasks takes it off the FX thread
/// @param now the server's time
/// @param keys makes ids
public record CalendarReading(
        CalendarFiles files, TenantId tenant, Tasks tasks, Supplier<Instant> now, Supplier<UUID> keys) {
    void read(Path file, Consumer<CalendarFiles.Reading> found) {
        tasks.background(() -> files.read(tenant, file, now.get()))
                .onSuccess(found)
                .start();
    }

    void write(
            TimeBand band,
            Map<CalendarId, HolidayCalendar> calendars,
            Path to,
            Runnable written,
            Consumer<Fault> failed) {
        tasks.background(() -> files.write(band, calendars, now.get(), to))
                .onSuccess(_ -> written.run())
                .onFault(failed)
                .start();
    }
}
