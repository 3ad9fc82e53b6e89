package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.port.files.CalendarFiles;
import dev.gatehouse.ui.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/// Holidays from an iCalendar file, chosen or dropped: what was found, what is left out and why, and into which
/// calendar it goes.
final class HolidaysView extends VBox implements AutoCloseable {
    private static final int MOST_LINES = 6;

    private final HolidaysViewModel model;
    private final Words words;
    private final StatusLabel problem = new StatusLabel();
    private final VBox panel = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Subscriptions panelSubscriptions = new Subscriptions();

    HolidaysView(HolidaysViewModel model) {
        this.model = model;
        words = model.edited().words();
        getStyleClass().add("holidays-view");
        problem.getStyleClass().add("wrapped");
        problem.setMinHeight(Region.USE_PREF_SIZE);
        panel.getStyleClass().add("holidays-found");
        var choose = Buttons.of(Verb.of(words.text("hours.file.choose"), this::choose));
        choose.setId("holidays-file");
        getChildren().setAll(choose, problem, panel);
        setOnDragOver(HolidaysView::over);
        setOnDragDropped(this::dropped);
        subscriptions.value(model.problemProperty(), this::showProblem);
        subscriptions.value(model.foundProperty(), this::show);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.text("hours.file.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.text("hours.file.kind"), "*.ics", "*.ical"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::open);
    }

    /// Reads a file.
    void open(Path file) {
        model.open(file);
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var first = event.getDragboard().getFiles().stream().findFirst();
        first.map(File::toPath).ifPresent(this::open);
        event.setDropCompleted(first.isPresent());
        event.consume();
    }

    private void showProblem(String sentence) {
        problem.show(Status.BAD, sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private void show(Optional<CalendarFiles.Holidays> found) {
        panelSubscriptions.close();
        panel.getChildren().setAll(found.map(this::contents).orElse(List.of()));
        panel.setVisible(found.isPresent());
        panel.setManaged(found.isPresent());
    }

    private List<Node> contents(CalendarFiles.Holidays holidays) {
        int year = LocalDate.ofInstant(
                        model.edited().nowProperty().get(), words.times().zone())
                .getYear();
        var soon = holidays.dates().stream()
                .filter(day -> day.date().getYear() == year || day.date().getYear() == year + 1)
                .toList();
        return Stream.of(
                        Stream.of(text(
                                words.text("hours.file.found", soon.size(), year(year), year(year + 1)), "medium")),
                        soon.stream().limit(MOST_LINES).map(this::day),
                        more(soon.size(), "hours.moreDates"),
                        Stream.of(text(
                                        words.text(
                                                "hours.file.others",
                                                holidays.dates().size() - soon.size()),
                                        "secondary"))
                                .filter(_ -> holidays.dates().size() > soon.size()),
                        holidays.left().stream().limit(MOST_LINES).map(this::left),
                        more(holidays.left().size(), "hours.file.moreLeft"),
                        form().stream())
                .flatMap(nodes -> nodes)
                .toList();
    }

    /// A year is no number to be grouped.
    private static String year(int year) {
        return Integer.toString(year);
    }

    private Stream<Node> more(int all, String key) {
        return all > MOST_LINES ? Stream.of(text(words.text(key, all - MOST_LINES), "secondary")) : Stream.of();
    }

    private Node day(HolidayCalendar.Holiday day) {
        String date = words.times().date(day.date());
        return text(day.name().isEmpty() ? date : words.text("hours.file.day", date, day.name()), "day");
    }

    private Node left(CalendarFiles.Left left) {
        String why = switch (left.why()) {
            case TIMES -> words.text("hours.file.left.times");
            case RECURRENCE -> words.text("hours.file.left.recurrence");
            case DAY -> words.text("hours.file.left.day");
            case LENGTH -> words.text("hours.file.left.length");
        };
        var label = new StatusLabel(
                Status.WARN, words.text("hours.file.left", words.numbers().count(left.line()), why));
        label.getStyleClass().add("wrapped");
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private List<Node> form() {
        var input = new TextField();
        input.setId("holidays-name");
        panelSubscriptions.bindBoth(input.textProperty(), model.nameProperty());
        var name = new Field(words.text("hours.file.name"), input);
        var verbs = new FlowPane(
                Buttons.of(Verb.of(words.text("hours.file.take"), model::take)),
                Buttons.flat(Verb.of(words.text("hours.file.cancel"), model::cancel)));
        verbs.getStyleClass().add("verbs");
        panelSubscriptions.invalidation(
                () -> name.setError(model.nameProblem()), model.nameProperty(), model.intoProperty());
        name.setError(model.nameProblem());
        return model.calendars().isEmpty() ? List.of(name, verbs) : List.of(into(), name, verbs);
    }

    /// A new calendar, or one that is there.
    private Node into() {
        var choice = new ComboBox<Optional<HolidayCalendar>>();
        choice.setId("holidays-into");
        choice.getItems().add(Optional.empty());
        model.calendars().forEach(calendar -> choice.getItems().add(Optional.of(calendar)));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<HolidayCalendar> calendar) {
                return calendar.map(there -> words.text("hours.file.replace", there.name()))
                        .orElseGet(() -> words.text("hours.file.new"));
            }

            @Override
            public Optional<HolidayCalendar> fromString(String text) {
                return Optional.empty();
            }
        });
        Optional<CalendarId> now = model.intoProperty().get();
        choice.setValue(model.calendars().stream()
                .filter(calendar -> now.equals(Optional.of(calendar.id())))
                .findFirst());
        choice.setOnAction(event -> model.into(choice.getValue().map(HolidayCalendar::id)));
        return new Field(words.text("hours.file.into"), choice);
    }

    private static Node text(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public void close() {
        panelSubscriptions.close();
        subscriptions.close();
    }
}
