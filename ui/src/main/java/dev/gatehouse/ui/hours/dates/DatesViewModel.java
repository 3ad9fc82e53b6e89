package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.Hours;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.hours.text.TypedHours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The dates of a band: one of them is chosen, and gets or loses an exception.
public final class DatesViewModel {
    private static final Hours WORKING_DAY = new Hours(9 * 60, 17 * 60);

    private final BandViewModel edited;
    private final ReadOnlyObjectWrapper<LocalDate> date;
    private TimeBand known;
    private Surroundings beside;
    private Function<LocalDate, DayState> states;

    /// The dates of a band; today, on its clock, is chosen.
    public DatesViewModel(BandViewModel edited) {
        this.edited = edited;
        known = edited.bandProperty().get();
        beside = edited.surroundings();
        states = DayState.of(edited);
        date = new ReadOnlyObjectWrapper<>(today());
    }

    /// The band that is edited.
    public BandViewModel edited() {
        return edited;
    }

    /// The day it is where the band is.
    public LocalDate today() {
        return edited.nowProperty()
                .get()
                .atZone(edited.zone().orElse(ZoneOffset.UTC))
                .toLocalDate();
    }

    /// The chosen date.
    public ReadOnlyObjectProperty<LocalDate> dateProperty() {
        return date.getReadOnlyProperty();
    }

    /// The month that holds it.
    public YearMonth month() {
        return YearMonth.from(date.get());
    }

    /// Chooses a date; one that no band may name is left alone.
    public void choose(LocalDate chosen) {
        if (chosen.getYear() >= 1900 && chosen.getYear() <= 9999) {
            date.set(chosen);
        }
    }

    /// What dates have now.
    public Function<LocalDate, DayState> states() {
        // Several views ask at each change of the band; a band may have thousands of dates.
        if (!edited.bandProperty().get().equals(known) || !edited.surroundings().equals(beside)) {
            known = edited.bandProperty().get();
            beside = edited.surroundings();
            states = DayState.of(edited);
        }
        return states;
    }

    /// What the chosen date has.
    public DayState state() {
        return states().apply(date.get());
    }

    /// Makes something else of the chosen date. Other hours begin as the usual ones.
    public void make(DayKind kind) {
        DayState state = state();
        if (kind == state.kind()) {
            return;
        }
        switch (kind) {
            case USUAL -> edited.removeException(date.get());
            case CLOSED -> edited.setException(new DayException.Closed(date.get()));
            case LET_IN -> edited.setException(new DayException.Open(date.get()));
            case OTHER_HOURS ->
                edited.setException(new DayException.OwnHours(
                        date.get(), state.usual().isEmpty() ? List.of(WORKING_DAY) : state.usual()));
        }
    }

    /// The hours of the chosen date as one types them.
    public String hoursText() {
        return WeekText.printHours(state().starting());
    }

    /// Gives the chosen date hours of its own.
    ///
    /// @return why not; empty: it is done
    public Optional<String> setHours(String text) {
        TypedHours<List<Hours>> read = TypedHours.day(text, edited.words());
        Optional<String> tooMany = read.value()
                .filter(hours -> hours.size() > DayException.MOST_HOURS)
                .map(hours -> edited.words().text("hours.tooManyHours", DayException.MOST_HOURS));
        if (read.error().isEmpty() && tooMany.isEmpty()) {
            var own = new DayException.OwnHours(date.get(), read.value().orElseThrow());
            if (!state().exception().equals(Optional.of(own))) {
                edited.setException(own);
            }
        }
        return read.error().or(() -> tooMany);
    }

    /// The exceptions from today on, in order.
    public List<DayException> coming() {
        LocalDate today = today();
        return edited.bandProperty().get().exceptions().stream()
                .filter(exception -> !exception.date().isBefore(today))
                .toList();
    }

    /// The calendars there are, and whether their holidays are shut.
    public List<HolidayCalendar> calendars() {
        return edited.surroundings().calendarsByName();
    }

    /// Whether the holidays of a calendar are shut.
    public boolean isKept(CalendarId calendar) {
        return edited.bandProperty().get().holidays().contains(calendar);
    }
}
