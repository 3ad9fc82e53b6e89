package dev.gatehouse.ui.hours.band;

import dev.gatehouse.model.hours.BandSchedule;
import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One band while it is edited: takes a [TimeBand], gives one. A change may be shown before it counts, while a stroke
/// or a text is not finished; one that is finished is one step of undo.
public final class BandViewModel {
    private final Words words;
    private final TimeBand loaded;
    private final History<TimeBand> history = new History<>();
    private final ReadOnlyObjectWrapper<TimeBand> band;
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<Surroundings> surroundings;
    private Optional<CalendarShelf> shelf = Optional.empty();
    private Optional<TimeBand> before = Optional.empty();

    /// Edits of a band as it is.
    public BandViewModel(TimeBand band, Surroundings surroundings, Words words) {
        this.words = words;
        this.surroundings = new ReadOnlyObjectWrapper<>(surroundings);
        loaded = band;
        this.band = new ReadOnlyObjectWrapper<>(band);
        now = new ReadOnlyObjectWrapper<>(words.times().now());
    }

    /// The band as it is now: what is saved.
    public ReadOnlyObjectProperty<TimeBand> bandProperty() {
        return band.getReadOnlyProperty();
    }

    /// The windows of the band, day by day.
    public Week week() {
        return Week.of(band.get().windows());
    }

    /// Why the last change was not made; empty: it was.
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The server's time, as of the last [#tick].
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Looks at the clock again.
    public void tick() {
        now.set(words.times().now());
    }

    /// What the band is edited beside.
    public Surroundings surroundings() {
        return surroundings.get();
    }

    /// What the band is edited beside, as it changes.
    public ReadOnlyObjectProperty<Surroundings> surroundingsProperty() {
        return surroundings.getReadOnlyProperty();
    }

    /// What it is edited beside from now on.
    public void surround(Surroundings others) {
        if (!others.isLike(surroundings.get())) {
            surroundings.set(others);
        }
    }

    /// Where calendars come from and go to; empty: nowhere.
    public Optional<CalendarShelf> shelf() {
        return shelf;
    }

    /// Where calendars come from and go to; a view looks when it is made.
    public void shelf(CalendarShelf other) {
        shelf = Optional.of(other);
    }

    /// The words of the reader.
    public Words words() {
        return words;
    }

    /// The zone of the band; empty if it is not known here.
    public Optional<ZoneId> zone() {
        return zoneOf(band.get());
    }

    /// The zone of any band; empty if it is not known here.
    public Optional<ZoneId> zoneOf(TimeBand any) {
        return surroundings()
                .data()
                .rules(any.zone())
                .filter(rules -> ZoneId.getAvailableZoneIds().contains(any.zone()))
                .map(rules -> ZoneId.of(any.zone()));
    }

    /// What the band means.
    public BandSchedule schedule() {
        return BandSchedule.of(
                band.get(), surroundings().calendars(), surroundings().data());
    }

    /// Whether there is something to save.
    public boolean isChanged() {
        return !band.get().equals(loaded);
    }

    /// What to read before saving, worst first.
    public List<Warning> warnings() {
        return new Warnings(this, loaded).all();
    }

    /// Shows other windows, until they are settled or taken back.
    public void preview(Week week) {
        List<Window> windows = week.windows();
        if (windows.size() > TimeBand.MOST_WINDOWS) {
            problem.set(Optional.of(words.text("hours.tooManyWindows", TimeBand.MOST_WINDOWS)));
            return;
        }
        show(with(windows, band.get().exceptions(), band.get().holidays()));
    }

    private void show(TimeBand next) {
        problem.set(Optional.empty());
        before = before.or(() -> Optional.of(band.get()));
        band.set(next);
    }

    /// Makes what is shown a step of its own.
    public void settle() {
        before.filter(old -> !old.equals(band.get())).ifPresent(history::replaced);
        before = Optional.empty();
        tellSteps();
    }

    /// Takes back what is shown and is not settled.
    public void takeBack() {
        before.ifPresent(band::set);
        before = Optional.empty();
    }

    /// Refuses a change and says why; what is shown and not settled is taken back.
    public void refuse(String sentence) {
        takeBack();
        problem.set(Optional.of(sentence));
    }

    /// Other windows. Fails, and says why, if there are too many.
    public void setWeek(Week week) {
        settle();
        preview(week);
        settle();
    }

    /// An exception on its date, in place of one that is there. Fails, and says why, if there are too many.
    public void setException(DayException exception) {
        var all = exceptionsBut(exception.date());
        all.add(exception);
        setExceptions(all);
    }

    /// No exception on a date.
    public void removeException(LocalDate date) {
        setExceptions(exceptionsBut(date));
    }

    private List<DayException> exceptionsBut(LocalDate date) {
        return new ArrayList<>(band.get().exceptions().stream()
                .filter(other -> !other.date().equals(date))
                .toList());
    }

    private void setExceptions(List<DayException> exceptions) {
        if (exceptions.size() > TimeBand.MOST_EXCEPTIONS) {
            refuse(words.text("hours.tooManyExceptions", TimeBand.MOST_EXCEPTIONS));
            return;
        }
        change(with(band.get().windows(), exceptions, band.get().holidays()));
    }

    /// Whether the holidays of a calendar are closed. Fails, and says why, if there are too many.
    public void setHolidays(CalendarId calendar, boolean closed) {
        var all = new ArrayList<>(band.get().holidays());
        all.remove(calendar);
        if (closed) {
            all.add(calendar);
        }
        if (all.size() > TimeBand.MOST_CALENDARS) {
            refuse(words.text("hours.tooManyCalendars", TimeBand.MOST_CALENDARS));
            return;
        }
        change(with(band.get().windows(), band.get().exceptions(), all));
    }

    /// Another zone, by its IANA name: the same hours on the clocks there.
    public void setZone(String zone) {
        TimeBand old = band.get();
        change(new TimeBand(old.id(), old.name(), zone, old.windows(), old.exceptions(), old.holidays()));
    }

    private TimeBand with(List<Window> windows, List<DayException> exceptions, List<CalendarId> holidays) {
        TimeBand old = band.get();
        return new TimeBand(old.id(), old.name(), old.zone(), windows, exceptions, holidays);
    }

    private void change(TimeBand next) {
        settle();
        show(next);
        settle();
    }

    /// Whether there is a step to take back.
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether there is a step that was taken back.
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// Takes the last step back.
    public void undo() {
        settle();
        history.undo(band.get()).ifPresent(this::restore);
    }

    /// Does again what was taken back last.
    public void redo() {
        settle();
        history.redo(band.get()).ifPresent(this::restore);
    }

    private void restore(TimeBand state) {
        problem.set(Optional.empty());
        band.set(state);
        tellSteps();
    }

    private void tellSteps() {
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
    }
}
