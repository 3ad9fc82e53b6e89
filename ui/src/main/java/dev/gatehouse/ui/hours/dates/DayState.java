package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.week.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a date has.
///
/// @param date the local date
/// @param exception the band's own exception; empty: none
/// @param holidays the names of the holidays that fall on it, with their calendar
/// @param usual what starts on its day of the week
public record DayState(LocalDate date, Optional<DayException> exception, List<Holiday> holidays, List<Hours> usual) {
    /// A holiday.
    ///
    /// @param name what is kept, perhaps empty
    /// @param calendar the calendar that says so
    public record Holiday(String name, String calendar) {}

    /// Looks up dates of a band as it is now.
    static Function<LocalDate, DayState> of(BandViewModel edited) {
        TimeBand band = edited.bandProperty().get();
        Map<LocalDate, DayException> exceptions = new HashMap<>();
        band.exceptions().forEach(exception -> exceptions.put(exception.date(), exception));
        Map<LocalDate, List<Holiday>> holidays = new HashMap<>();
        band.holidays().stream()
                .flatMap(id ->
                        Optional.ofNullable(edited.surroundings().calendars().get(id)).stream())
                .forEach(calendar -> calendar.dates()
                        .forEach(date -> holidays.computeIfAbsent(date.date(), none -> new ArrayList<>())
                                .add(new Holiday(date.name(), calendar.name()))));
        Week week = edited.week();
        return date -> new DayState(
                date,
                Optional.ofNullable(exceptions.get(date)),
                List.copyOf(holidays.getOrDefault(date, List.of())),
                week.starting(date.getDayOfWeek()));
    }

    /// What counts: the band's own exception, before what any calendar says.
    public DayKind kind() {
        return exception.map(DayKind::of).orElse(DayKind.USUAL);
    }

    /// Whether a holiday shuts it.
    public boolean isHoliday() {
        return exception.isEmpty() && !holidays.isEmpty();
    }

    /// What starts on it.
    public List<Hours> starting() {
        return exception
                .map(own -> switch (own) {
                    case DayException.Closed _ -> List.<Hours>of();
                    case DayException.Open _ -> List.of(Hours.ALL_DAY);
                    case DayException.OwnHours hours -> hours.hours();
                })
                .orElse(isHoliday() ? List.of() : usual);
    }
}
