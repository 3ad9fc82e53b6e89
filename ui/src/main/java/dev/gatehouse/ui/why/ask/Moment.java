package dev.gatehouse.ui.why.ask;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.field.DayText;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;

/// Two fields for an instant: a day and a time of day in the reader's zone. Both empty: now.
public final class Moment implements AutoCloseable {
    private final Words words;
    private final Consumer<Optional<Instant>> onChange;
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final Field dayField;
    private final Field timeField;
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean showing;

    /// Now, at first.
    ///
    /// @param prefix begins the ids of both fields
    /// @param onChange is told what was chosen; empty: now
    public Moment(Words words, String prefix, Consumer<Optional<Instant>> onChange) {
        this.words = words;
        this.onChange = onChange;
        day.setConverter(new DayText(words.times()));
        day.setId(prefix + "-day");
        day.setPromptText(words.text("why.now"));
        dayField = new Field(words.text("why.day"), day);
        time.setId(prefix + "-time");
        time.setPromptText(words.text("why.now"));
        timeField =
                new Field(words.text("why.time", TimeWords.city(words.times().zone())), time);
        subscriptions.invalidation(this::read, day.valueProperty(), time.textProperty());
    }

    /// Both, to lay out.
    public List<Field> fields() {
        return List.of(dayField, timeField);
    }

    /// Shows an instant, to the minute; empty: now.
    public void show(Optional<Instant> at) {
        Optional<ZonedDateTime> local =
                at.map(known -> known.atZone(words.times().zone()));
        showing = true;
        day.setValue(local.map(ZonedDateTime::toLocalDate).orElse(null));
        time.setText(local.map(ZonedDateTime::toLocalTime)
                .map(known -> known.truncatedTo(ChronoUnit.MINUTES).toString())
                .orElse(""));
        showing = false;
        timeField.setError(Optional.empty());
    }

    /// A day without a time is meant as its noon, a time without a day as today's.
    private void read() {
        if (showing) {
            return;
        }
        LocalDate chosen = day.getValue();
        String typed = time.getText().strip();
        Optional<LocalTime> read = time(typed);
        boolean bad = !typed.isEmpty() && read.isEmpty();
        timeField.setError(bad ? Optional.of(words.text("why.badTime")) : Optional.empty());
        if (bad) {
            return;
        }
        if (chosen == null && read.isEmpty()) {
            onChange.accept(Optional.empty());
            return;
        }
        var zone = words.times().zone();
        LocalDate date = chosen == null ? words.times().now().atZone(zone).toLocalDate() : chosen;
        onChange.accept(Optional.of(
                date.atTime(read.orElse(LocalTime.NOON)).atZone(zone).toInstant()));
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException expectedWhileTyping) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
