package dev.gatehouse.app.imports;

import dev.gatehouse.app.files.WholeFile;
import dev.gatehouse.client.calendars.BandCalendar;
import dev.gatehouse.client.imports.SourceFormats;
import dev.gatehouse.client.imports.plan.HolidayDates;
import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceCalendar;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.files.CalendarFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Calendars in files, read as the import reads them.
public final class CalendarAnswers implements CalendarFiles {
    /// Longest file, in bytes: a hundred times what a country's holidays of a century take.
    private static final long LONGEST = 5 << 20;

    /// Calendars in files.
    public CalendarAnswers() {}

    @Override
    public Reading read(TenantId tenant, Path file, Instant now) {
        try {
            if (Files.size(file) > LONGEST) {
                return new NotRead(Trouble.TOO_LARGE, 0);
            }
            return holidays(tenant, SourceFormats.read(file), now);
        } catch (SourceException e) {
            return new NotRead(trouble(e.trouble()), e.line());
        } catch (IOException e) {
            return new NotRead(Trouble.MISSING, 0);
        }
    }

    private static Reading holidays(TenantId tenant, SourceFile file, Instant now) {
        var calendar = file.calendar();
        if (calendar.isEmpty()) {
            return new NotRead(Trouble.NO_CALENDAR, 1);
        }
        try {
            var dates = HolidayDates.of(
                    calendar.get(), LocalDate.ofInstant(now, ZoneOffset.UTC).getYear());
            List<Left> left = calendar.get().left().stream()
                    .map(event -> new Left(event.line(), why(event.flaw())))
                    .toList();
            return new Holidays(
                    HolidayDates.id(tenant, calendar.get().name()),
                    calendar.get().name(),
                    dates,
                    left);
        } catch (RowException tooMany) {
            return new NotRead(Trouble.TOO_MANY, 0);
        }
    }

    private static Why why(SourceCalendar.Flaw flaw) {
        return switch (flaw) {
            case TIMES -> Why.TIMES;
            case RECURRENCE -> Why.RECURRENCE;
            case DAY -> Why.DAY;
            case LENGTH -> Why.LENGTH;
        };
    }

    private static Trouble trouble(SourceException.Trouble trouble) {
        return switch (trouble) {
            case MISSING -> Trouble.MISSING;
            case TOO_LARGE -> Trouble.TOO_LARGE;
            case CUT -> Trouble.CUT;
            case NOBODY -> Trouble.NO_DAYS;
            case EMPTY, UNKNOWN_KIND, NOT_TEXT, BROKEN -> Trouble.NO_CALENDAR;
        };
    }

    @Override
    public void write(TimeBand band, Map<CalendarId, HolidayCalendar> calendars, Instant now, Path to) {
        String text = BandCalendar.of(band, calendars, TzData.ofJava(), now);
        WholeFile.write(to, text.getBytes(StandardCharsets.UTF_8));
    }
}
