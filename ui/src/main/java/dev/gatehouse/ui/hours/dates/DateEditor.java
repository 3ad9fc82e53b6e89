package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.hours.words.HoursWords;
import dev.gatehouse.ui.words.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What counts on the chosen date, to choose: as usual, closed, other hours, let in.
final class DateEditor extends VBox implements AutoCloseable {
    private final DatesViewModel dates;
    private final DateWords words;
    private final Label title = new Label();
    private final Label usual = new Label();
    private final Map<DayKind, ToggleButton> kinds = new EnumMap<>(DayKind.class);
    private final TextField input = new TextField();
    private final Field own;
    private final Subscriptions subscriptions = new Subscriptions();

    DateEditor(DatesViewModel dates) {
        this.dates = dates;
        Words said = dates.edited().words();
        words = new DateWords(new HoursWords(said));
        getStyleClass().add("date-editor");
        title.getStyleClass().addAll("medium", "wrapped");
        title.setMinHeight(Region.USE_PREF_SIZE);
        usual.getStyleClass().addAll("secondary", "wrapped");
        usual.setMinHeight(Region.USE_PREF_SIZE);
        var row = new FlowPane();
        row.getStyleClass().add("chip-row");
        var group = new ToggleGroup();
        for (DayKind kind : DayKind.values()) {
            var button = new ToggleButton(said.text(kind.key()));
            button.getStyleClass().add("chip");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                dates.make(kind);
                show();
                if (kind == DayKind.OTHER_HOURS) {
                    input.requestFocus();
                    input.selectAll();
                }
            });
            kinds.put(kind, button);
            row.getChildren().add(button);
        }
        own = new Field(said.text("hours.ownHours"), input);
        own.managedProperty().bind(own.visibleProperty());
        input.setPromptText(said.text("hours.ownExample"));
        input.setOnAction(event -> finish());
        getChildren().setAll(title, usual, row, own);
        subscriptions.change(input.focusedProperty(), focused -> {
            if (!focused) {
                finish();
            }
        });
        subscriptions.invalidation(
                this::show, dates.edited().bandProperty(), dates.edited().surroundingsProperty(), dates.dateProperty());
        show();
    }

    /// Takes the hours that are typed.
    ///
    /// @return whether they mean something
    boolean finish() {
        Optional<String> error = own.isVisible() ? dates.setHours(input.getText()) : Optional.empty();
        own.setError(error);
        return error.isEmpty();
    }

    private void show() {
        DayState state = dates.state();
        title.setText(words.day(state.date()));
        String weekly = dates.edited().words().text("hours.usually", words.starting(state.usual()));
        usual.setText(state.holidays().stream()
                .map(words::holiday)
                .reduce(weekly, (text, holiday) -> text + " · " + holiday));
        kinds.forEach((kind, button) -> button.setSelected(kind == state.kind()));
        own.setVisible(state.kind() == DayKind.OTHER_HOURS);
        own.setError(Optional.empty());
        if (own.isVisible()) {
            input.setText(dates.hoursText());
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
