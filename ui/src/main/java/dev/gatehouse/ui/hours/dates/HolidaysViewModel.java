package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.CalendarShelf;
import dev.gatehouse.ui.port.files.CalendarFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Holidays from a file: read, named, put into a new calendar or one that is there, and kept by the hours.
public final class HolidaysViewModel {
    private final BandViewModel edited;
    private final CalendarShelf shelf;
    private final ReadOnlyObjectWrapper<Optional<CalendarFiles.Holidays>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Optional<CalendarId>> into = new SimpleObjectProperty<>(Optional.empty());

    /// No file yet.
    public HolidaysViewModel(BandViewModel edited, CalendarShelf shelf) {
        this.edited = edited;
        this.shelf = shelf;
    }

    /// Reads a file.
    public void open(Path file) {
        cancel();
        shelf.read(file, this::read);
    }

    private void read(CalendarFiles.Reading reading) {
        switch (reading) {
            case CalendarFiles.Holidays holidays -> {
                // One that an earlier import or file made is brought in line.
                into.set(Optional.of(holidays.id()).filter(this::isThere));
                name.set(into.get().map(this::called).orElse(holidays.name()));
                found.set(Optional.of(holidays));
            }
            case CalendarFiles.NotRead no -> problem.set(sentence(no));
        }
    }

    private String sentence(CalendarFiles.NotRead no) {
        var words = edited.words();
        return switch (no.trouble()) {
            case MISSING -> words.text("hours.file.missing");
            case TOO_LARGE -> words.text("hours.file.tooLarge");
            case NO_CALENDAR ->
                words.text("hours.file.noCalendar", words.numbers().count(no.line()));
            case CUT -> words.text("hours.file.cut");
            case NO_DAYS -> words.text("hours.file.noDays");
            case TOO_MANY -> words.text("hours.file.tooMany", HolidayCalendar.MOST_DATES);
        };
    }

    /// The calendars that the dates could go into instead of a new one.
    public List<HolidayCalendar> calendars() {
        return edited.surroundings().calendarsByName();
    }

    private boolean isThere(CalendarId id) {
        return edited.surroundings().calendars().containsKey(id);
    }

    private String called(CalendarId id) {
        return Optional.ofNullable(edited.surroundings().calendars().get(id))
                .map(HolidayCalendar::name)
                .orElse("");
    }

    /// Puts the dates into a calendar that is there, in place of its own; empty: into a new one.
    public void into(Optional<CalendarId> calendar) {
        into.set(calendar);
        calendar.map(this::called)
                .or(() -> found.get().map(CalendarFiles.Holidays::name))
                .ifPresent(name::set);
    }

    /// What is wrong with the name; empty: nothing.
    public Optional<String> nameProblem() {
        var words = edited.words();
        String typed = name.get().strip();
        if (typed.isEmpty()) {
            return Optional.of(words.text("hours.file.nameNeeded"));
        }
        if (typed.length() > Bounds.NAME) {
            return Optional.of(words.text("hours.file.nameTooLong", Bounds.NAME));
        }
        return calendars().stream()
                .filter(other -> !into.get().equals(Optional.of(other.id())))
                .filter(other -> Role.nameKey(other.name()).equals(Role.nameKey(typed)))
                .findFirst()
                .map(other -> words.text("hours.file.nameTaken", other.name()));
    }

    /// Keeps the dates: the hours are shut on them from now on.
    public void take() {
        boolean full = edited.bandProperty().get().holidays().size() >= TimeBand.MOST_CALENDARS;
        if (full && into.get().isEmpty()) {
            problem.set(edited.words().text("hours.tooManyCalendars", TimeBand.MOST_CALENDARS));
            return;
        }
        if (nameProblem().isPresent()) {
            return;
        }
        found.get().ifPresent(holidays -> {
            // The file's own id may be that of a calendar whose dates somebody wants to keep.
            CalendarId id = into.get().orElseGet(() -> shelf.fresh(holidays.id()));
            cancel();
            shelf.keep(new HolidayCalendar(id, name.get().strip(), holidays.dates()));
            edited.setHolidays(id, true);
        });
    }

    /// Forgets what was read.
    public void cancel() {
        found.set(Optional.empty());
        problem.set("");
    }

    /// What was read and not kept yet.
    public ReadOnlyObjectProperty<Optional<CalendarFiles.Holidays>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Why a file could not be read; empty text: it could.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What the calendar is called.
    public StringProperty nameProperty() {
        return name;
    }

    /// Into which calendar that is there; empty: a new one.
    public ReadOnlyObjectProperty<Optional<CalendarId>> intoProperty() {
        return into;
    }

    /// The hours.
    public BandViewModel edited() {
        return edited;
    }
}
