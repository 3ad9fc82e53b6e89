package dev.gatehouse.model.hours;

import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.CalendarId;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// When: windows of the week in one zone, with exceptions on dates and holidays. An instant is permitted if the local
/// wall-clock time in the zone lies in a window: where clocks go back both passes count, times they skip never occur.
///
/// @param id opaque, for ever
/// @param name 1 to 200 characters
/// @param zone the IANA name of the zone, at most 60 characters; kept as written, because time zone data may drop it
/// @param windows at most 100, in the form of [Window#canonical]
/// @param exceptions at most 1,000, one a date, in order of date
/// @param holidays at most 20 calendars, in order, each once
public record TimeBand(
        BandId id,
        String name,
        String zone,
        List<Window> windows,
        List<DayException> exceptions,
        List<CalendarId> holidays) {
    /// The most windows of one band.
    public static final int MOST_WINDOWS = 100;
    /// The most exceptions of one band.
    public static final int MOST_EXCEPTIONS = 1_000;
    /// The most calendars that one band names.
    public static final int MOST_CALENDARS = 20;

    private static final Pattern ZONE = Pattern.compile("[A-Za-z][A-Za-z0-9_+/-]{0,59}");

    /// Puts everything in its order, so that equal bands are written alike.
    ///
    /// @throws IllegalArgumentException for what is out of bounds, and for two exceptions on one date
    public TimeBand {
        if (name.isBlank() || name.length() > Bounds.NAME) {
            throw new IllegalArgumentException("a band needs a name");
        }
        if (!ZONE.matcher(zone).matches()) {
            throw new IllegalArgumentException("not the name of a zone");
        }
        windows = Window.canonical(windows);
        exceptions = exceptions.stream()
                .sorted(Comparator.comparing(DayException::date))
                .toList();
        holidays = holidays.stream().sorted().distinct().toList();
        if (windows.size() > MOST_WINDOWS || exceptions.size() > MOST_EXCEPTIONS || holidays.size() > MOST_CALENDARS) {
            throw new IllegalArgumentException("a band out of bounds");
        }
        if (exceptions.stream().map(DayException::date).distinct().count() < exceptions.size()) {
            throw new IllegalArgumentException("two exceptions on one date");
        }
    }
}
