package dev.gatehouse.ui.hours.text;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.words.Words;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The field in which one types a week: `Mon-Fri 8-18, Sat 9-12`. Enter, or leaving it, finishes; Escape takes back.
public final class WeekField extends StackPane implements AutoCloseable {
    private final WeekTextViewModel typed;
    private final TextField input = new TextField();
    private final Subscriptions subscriptions = new Subscriptions();

    /// A field for a text.
    public WeekField(WeekTextViewModel typed, Words words) {
        this.typed = typed;
        var field = new Field(words.text("hours.field"), input);
        input.setPromptText(words.text("hours.example"));
        getStyleClass().add("week-field");
        getChildren().setAll(field);
        subscriptions.value(typed.textProperty(), this::write);
        subscriptions.value(typed.errorProperty(), field::setError);
        subscriptions.change(input.textProperty(), typed::type);
        subscriptions.change(input.focusedProperty(), focused -> {
            if (!focused) {
                typed.finish();
            }
        });
        input.setOnAction(event -> typed.finish());
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void write(String text) {
        if (!text.equals(input.getText())) {
            input.setText(text);
            input.end();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && typed.isTyping()) {
            typed.abandon();
            event.consume();
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
