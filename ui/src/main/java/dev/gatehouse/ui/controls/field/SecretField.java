package dev.gatehouse.ui.controls.field;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.words.Messages;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A password with an eye to look at it, and a word while Caps Lock is on. Paste is allowed.
public final class SecretField extends VBox {
    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new TextField();
    private final ToggleButton eye = new ToggleButton();
    private final Label capsLock;
    private final Messages messages;

    /// An empty field.
    public SecretField(Messages messages) {
        this.messages = messages;
        getStyleClass().add("secret-field");
        capsLock = new Label(messages.text("controls.password.capsLock"), Icon.WARN.node());
        capsLock.getStyleClass().addAll("caps-lock");
        capsLock.managedProperty().bind(capsLock.visibleProperty());
        capsLock.setVisible(false);
        shown.textProperty().bindBidirectional(hidden.textProperty());
        shown.visibleProperty().bind(eye.selectedProperty());
        hidden.visibleProperty().bind(eye.selectedProperty().not());
        eye.getStyleClass().addAll("flat", "icon-only", "eye");
        eye.selectedProperty().subscribe(this::toggled);
        var both = new StackPane(hidden, shown);
        HBox.setHgrow(both, Priority.ALWAYS);
        getChildren().setAll(new HBox(both, eye), capsLock);
        addEventFilter(KeyEvent.ANY, event -> look());
        focusWithinProperty().subscribe(this::look);
        accessibleTextProperty().subscribe(name -> {
            hidden.setAccessibleText(name);
            shown.setAccessibleText(name);
        });
    }

    /// What was typed.
    public StringProperty textProperty() {
        return hidden.textProperty();
    }

    /// Takes nothing, and shows no caret, while this is so.
    public void closedWhile(ObservableValue<Boolean> working) {
        ObservableValue<Boolean> open = working.map(busy -> !busy);
        hidden.editableProperty().bind(open);
        shown.editableProperty().bind(open);
    }

    /// What stands in the field while it is empty.
    public void setPrompt(String text) {
        hidden.setPromptText(text);
        shown.setPromptText(text);
    }

    /// What Enter does.
    public void setOnAction(EventHandler<ActionEvent> action) {
        hidden.setOnAction(action);
        shown.setOnAction(action);
    }

    /// Forgets what was typed and hides again.
    public void clear() {
        eye.setSelected(false);
        hidden.clear();
    }

    @Override
    public void requestFocus() {
        (eye.isSelected() ? shown : hidden).requestFocus();
    }

    private void toggled(boolean showing) {
        eye.setGraphic((showing ? Icon.HIDE : Icon.SHOW).node());
        eye.setAccessibleText(messages.text(showing ? "controls.password.hide" : "controls.password.show"));
        if (isFocusWithin()) {
            requestFocus();
            (showing ? shown : hidden).end();
        }
    }

    private void look() {
        capsLock.setVisible(
                isFocusWithin() && Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }
}
