package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.model.hours.DayException;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.figure.Lines;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.hours.words.HoursWords;
import dev.gatehouse.ui.words.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The exceptions of a band: a month to choose a date in, what counts on it, the exceptions to come, and the calendars
/// whose holidays are kept.
public final class ExceptionsView extends HBox implements AutoCloseable {
    private static final int MOST_LINES = 6;

    private final DatesViewModel dates;
    private final DateWords words;
    private final MonthView month;
    private final DateEditor editor;
    private final Lines<DayState> lines = new Lines<>(this::line);
    private final Label more = new Label();
    private final VBox coming = new VBox();
    private final VBox calendars = new VBox();
    private final SequencedMap<CalendarId, CheckBox> boxes = new LinkedHashMap<>();
    private final Subscriptions subscriptions = new Subscriptions();

    /// The exceptions of a band.
    public ExceptionsView(DatesViewModel dates) {
        this.dates = dates;
        words = new DateWords(new HoursWords(dates.edited().words()));
        getStyleClass().add("exceptions-view");
        month = new MonthView(dates);
        editor = new DateEditor(dates);
        coming.getStyleClass().add("coming");
        more.getStyleClass().add("secondary");
        more.managedProperty().bind(more.visibleProperty());
        coming.getChildren().setAll(heading(words.words().text("hours.coming")), lines, more);
        calendars.getStyleClass().add("calendars");
        var side = new VBox(editor, calendars);
        dates.edited().shelf().ifPresent(shelf -> {
            var holidays = new HolidaysView(new HolidaysViewModel(dates.edited(), shelf));
            side.getChildren().add(holidays);
            subscriptions.end(holidays);
        });
        side.getChildren().add(coming);
        side.getStyleClass().add("side");
        HBox.setHgrow(side, Priority.ALWAYS);
        getChildren().setAll(month, side);
        subscriptions.end(month);
        subscriptions.end(editor);
        subscriptions.value(
                dates.edited().surroundingsProperty().map(Surroundings::calendarsByName), this::showCalendars);
        subscriptions.value(dates.edited().bandProperty(), this::tick);
        subscriptions.invalidation(
                this::show,
                dates.edited().bandProperty(),
                dates.edited().surroundingsProperty(),
                dates.edited().nowProperty());
        show();
    }

    private void showCalendars(List<HolidayCalendar> all) {
        Words said = words.words();
        boxes.clear();
        for (HolidayCalendar calendar : all) {
            var box = new CheckBox(calendar.name());
            box.setMnemonicParsing(false);
            box.setOnAction(event -> dates.edited().setHolidays(calendar.id(), box.isSelected()));
            boxes.put(calendar.id(), box);
        }
        calendars.getChildren().setAll(boxes.values());
        if (!all.isEmpty()) {
            calendars.getChildren().addFirst(heading(said.text("hours.calendars")));
        }
        calendars.setManaged(!all.isEmpty());
        tick(dates.edited().bandProperty().get());
    }

    private void tick(TimeBand band) {
        boxes.forEach((calendar, box) -> box.setSelected(band.holidays().contains(calendar)));
    }

    private void show() {
        List<DayException> all = dates.coming();
        Function<LocalDate, DayState> states = dates.states();
        boolean focused = coming.isFocusWithin();
        lines.show(
                all.stream()
                        .limit(MOST_LINES)
                        .map(exception -> states.apply(exception.date()))
                        .toList(),
                words.words().text("hours.noExceptions"));
        more.setText(words.words().text("hours.moreDates", Math.max(0, all.size() - MOST_LINES)));
        more.setVisible(all.size() > MOST_LINES);
        if (focused && all.isEmpty()) {
            month.focusChosen();
        }
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().addAll("medium", "heading");
        return heading;
    }

    /// An exception to come: leads to its date, or is taken away.
    private Node line(DayState state) {
        Words said = words.words();
        String day = said.times().date(state.date());
        var link = new Hyperlink(day);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> dates.choose(state.date()));
        link.setAccessibleText(words.inFull(state));
        String kind = said.text(state.kind().key());
        var what =
                new Label(state.kind() == DayKind.OTHER_HOURS ? kind + " · " + words.starting(state.starting()) : kind);
        what.getStyleClass().add("wrapped");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var row = new HBox(
                link,
                what,
                Buttons.icon(
                        Icon.CLOSE,
                        Verb.of(
                                said.text("hours.removeException", day),
                                () -> dates.edited().removeException(state.date()))));
        row.getStyleClass().add("line");
        return row;
    }

    /// Takes what is typed and not finished.
    ///
    /// @return whether it means something
    public boolean finish() {
        return editor.finish();
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
