package dev.gatehouse.ui.past;

import dev.gatehouse.ui.controls.field.DayText;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Two fields for an instant that has passed: a day and a time of day in a tenant's home zone. A day without a time is
/// meant as its beginning, a time without a day as today's.
final class InstantFields {
    private final Words words;
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final Field dayField;
    private final Field timeField;
    private final Consumer<Instant> taken;
    private ZoneId zone;

    /// @param prefix begins the ids of both fields
    /// @param zone in which they are meant
    /// @param taken is told the instant, on Enter in either
    InstantFields(Words words, String prefix, ZoneId zone, Consumer<Instant> taken) {
        this.taken = taken;
        this.words = words;
        this.zone = zone;
        day.setConverter(new DayText(words.times()));
        day.setId(prefix + "-day");
        time.setId(prefix + "-time");
        time.setPromptText(words.text("past.timePrompt"));
        dayField = new Field(words.text("past.day"), day);
        timeField = new Field("", time);
        time.setOnAction(event -> take());
        // A day that was typed is taken first.
        day.getEditor().addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER && !day.isShowing()) {
                take();
            }
        });
        mean(zone);
    }

    /// Goes on in another zone.
    void mean(ZoneId other) {
        zone = other;
        timeField.setName(words.text("past.time", TimeWords.city(zone)));
    }

    List<Field> fields() {
        return List.of(dayField, timeField);
    }

    void focus() {
        day.getEditor().requestFocus();
    }

    /// Takes what they say, if they say something.
    void take() {
        read().ifPresent(taken);
    }

    /// What they say; empty: nothing that has passed, and what is wrong stands below.
    private Optional<Instant> read() {
        String typed = time.getText().strip();
        Optional<LocalTime> clock = clock(typed);
        boolean badTime = !typed.isEmpty() && clock.isEmpty();
        Optional<LocalDate> typedDay =
                words.times().readDate(day.getEditor().getText().strip()).or(() -> Optional.ofNullable(day.getValue()));
        boolean badDay = typedDay.isEmpty() && !day.getEditor().getText().isBlank();
        boolean nothing = typed.isEmpty() && typedDay.isEmpty();
        dayField.setError(badDay || nothing ? Optional.of(words.text("past.badDay")) : Optional.<String>empty());
        timeField.setError(badTime ? Optional.of(words.text("past.badTime")) : Optional.empty());
        if (badDay || badTime || nothing) {
            return Optional.empty();
        }
        LocalDate date =
                typedDay.orElseGet(() -> words.times().now().atZone(zone).toLocalDate());
        Instant at = date.atTime(clock.orElse(LocalTime.MIDNIGHT)).atZone(zone).toInstant();
        if (at.isAfter(words.times().now())) {
            dayField.setError(Optional.of(words.text("past.future")));
            return Optional.empty();
        }
        return Optional.of(at);
    }

    private static Optional<LocalTime> clock(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException expectedForOtherForms) {
            return Optional.empty();
        }
    }
}
