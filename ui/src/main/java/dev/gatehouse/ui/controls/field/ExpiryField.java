package dev.gatehouse.ui.controls.field;

import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The end of a validity: days later, a date with or without a time, or never with a reason; below it in words, in the
/// home zone and in UTC.
public final class ExpiryField extends VBox {
    private static final int[] STEPS = {7, 30, 90};

    private final Words words;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox steps = new HBox();
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final TextField reason = new TextField();
    private final HBox dateRow;
    private final ToggleButton date;
    private final ToggleButton never;
    private final Label result = new Label();
    private final ReadOnlyObjectWrapper<Optional<Expiry>> value = new ReadOnlyObjectWrapper<>(Optional.empty());
    private ExpiryChoice choice;
    private boolean setting;

    /// A field for a tenant whose home zone this is.
    public ExpiryField(Words words, ZoneId home) {
        this.words = words;
        choice = new ExpiryChoice(words.times().now(), Optional.empty(), home);
        getStyleClass().add("expiry-field");
        steps.getStyleClass().add("chip-row");
        for (int days : STEPS) {
            steps.getChildren().add(step(days));
        }
        date = toggle(words.text("controls.expiry.date"));
        never = toggle(words.text("controls.expiry.never"));
        steps.getChildren().addAll(date, never);
        time.setPromptText(words.text("controls.expiry.endOfDay"));
        time.getStyleClass().add("time");
        time.setAccessibleText(words.text("controls.expiry.time"));
        day.setConverter(new DayText(words.times()));
        day.setAccessibleText(words.text("controls.expiry.date"));
        reason.setPromptText(words.text("controls.expiry.neverReason"));
        reason.setAccessibleText(words.text("controls.expiry.neverReason"));
        var zone = new Label(TimeWords.city(home));
        zone.getStyleClass().add("muted");
        zone.setMinWidth(USE_PREF_SIZE);
        dateRow = new HBox(day, time, zone);
        dateRow.getStyleClass().add("date-row");
        result.getStyleClass().addAll("wrapped", "secondary");
        result.setMinHeight(Region.USE_PREF_SIZE);
        day.valueProperty().subscribe((before, after) -> typed(date));
        time.textProperty().subscribe((before, after) -> typed(date));
        reason.textProperty().subscribe((before, after) -> typed(never));
        group.selectedToggleProperty().subscribe(this::update);
        getChildren().setAll(steps, dateRow, reason, result);
        update();
    }

    /// Shows the end so far; nothing is chosen yet.
    public void setPresent(Expiry present) {
        choice = new ExpiryChoice(words.times().now(), present.end(), choice.zone());
        setting = true;
        group.selectToggle(null);
        present.end().map(choice::read).ifPresent(this::write);
        setting = false;
        update();
    }

    /// The new end; empty while nothing, or nothing that can be meant, is entered.
    public ReadOnlyObjectProperty<Optional<Expiry>> valueProperty() {
        return value.getReadOnlyProperty();
    }

    private ToggleButton step(int days) {
        ToggleButton button = toggle(words.text("controls.expiry.days", days));
        button.setAccessibleText(words.text("controls.expiry.daysName", days));
        button.setOnAction(event -> {
            var end = choice.plusDays(days, typedTime());
            setting = true;
            write(choice.read(end.until()));
            setting = false;
            update();
        });
        return button;
    }

    private ToggleButton toggle(String text) {
        var button = new ToggleButton(text);
        button.getStyleClass().add("chip");
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        return button;
    }

    private void write(ExpiryChoice.DayAndTime end) {
        day.setValue(end.day());
        time.setText(end.time().map(LocalTime::toString).orElse(""));
    }

    private void typed(ToggleButton meant) {
        if (!setting) {
            group.selectToggle(meant);
            update();
        }
    }

    private void update() {
        show(dateRow, !never.isSelected());
        show(reason, never.isSelected());
        Optional<Expiry> meant = meant();
        boolean past = meant.filter(choice::isPast).isPresent();
        value.set(past ? Optional.empty() : meant);
        result.getStyleClass().removeAll("error-text");
        result.setText(past ? words.text("controls.expiry.past") : sentence(meant));
        if (past || isBadTime()) {
            result.getStyleClass().add("error-text");
        }
    }

    private Optional<Expiry> meant() {
        if (group.getSelectedToggle() == null || isBadTime()) {
            return Optional.empty();
        }
        if (never.isSelected()) {
            String why = reason.getText().strip();
            return why.isEmpty() ? Optional.empty() : Optional.of(new Expiry.Never(why));
        }
        LocalDate chosen = day.getValue();
        return chosen == null ? Optional.empty() : Optional.of(choice.on(chosen, typedTime()));
    }

    private String sentence(Optional<Expiry> meant) {
        if (isBadTime()) {
            return words.text("controls.expiry.badTime");
        }
        return meant.map(expiry -> switch (expiry) {
                    case Expiry.At at ->
                        words.text(
                                "controls.expiry.words",
                                words.times().end(at.until(), choice.zone()),
                                TimeWords.city(choice.zone()),
                                words.times().absolute(at.until(), java.time.ZoneOffset.UTC));
                    case Expiry.Never _ -> words.text("controls.expiry.neverWords");
                })
                .orElse("");
    }

    private boolean isBadTime() {
        return !never.isSelected() && !time.getText().isBlank() && typedTime().isEmpty();
    }

    private Optional<LocalTime> typedTime() {
        try {
            String typed = time.getText().strip();
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException expectedWhileTyping) {
            return Optional.empty();
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
