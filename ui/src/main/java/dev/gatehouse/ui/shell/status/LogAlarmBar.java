package dev.gatehouse.ui.shell.status;

import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says across the whole window that a log is not as this workstation saw it, until somebody says that they know, and
/// why; not there before.
public final class LogAlarmBar extends HBox {
    /// The shortest reason: a word.
    private static final int SHORTEST = 3;

    private static final double REASON = 260;

    private final StatusLabel label = StatusLabel.ofSentences();
    private final TextField reason = new TextField();
    private final Button acknowledge = new Button();
    private String said = "";

    /// Nothing to say yet.
    ///
    /// @param prompt asks for a reason
    /// @param verb acknowledges
    /// @param acknowledged takes the reason
    public LogAlarmBar(String prompt, String verb, Consumer<String> acknowledged) {
        getStyleClass().add("log-alarm");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        reason.setPromptText(prompt);
        reason.setAccessibleText(prompt);
        reason.setMinWidth(REASON);
        reason.setPrefWidth(REASON);
        acknowledge.setMinWidth(USE_PREF_SIZE);
        reason.setOnAction(_ -> acknowledge.fire());
        acknowledge.setText(verb);
        acknowledge
                .disableProperty()
                .bind(reason.textProperty().map(text -> text.strip().length() < SHORTEST));
        acknowledge.setOnAction(_ -> {
            acknowledged.accept(reason.getText().strip());
            reason.clear();
        });
        getChildren().setAll(label, reason, acknowledge);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Says this; empty: nothing.
    public void show(Optional<String> sentence) {
        String now = sentence.orElse("");
        if (now.equals(said)) {
            return;
        }
        said = now;
        setVisible(!now.isEmpty());
        label.show(Status.BAD, now);
        setAccessibleText(now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
