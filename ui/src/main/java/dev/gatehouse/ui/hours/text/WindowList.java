package dev.gatehouse.ui.hours.text;

import dev.gatehouse.model.hours.Window;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The windows as a list that can be edited, and read out. Enter, F2 or two clicks put one into the field below, where
/// it is changed; Delete takes it away; what is typed into the empty field is added.
public final class WindowList extends VBox implements AutoCloseable {
    private final WindowsViewModel windows;
    private final Words words;
    private final ListView<Window> list = new ListView<>();
    private final TextField field = new TextField();
    private final Label wrong = new Label();
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<Window> changing = Optional.empty();

    /// A list of windows.
    public WindowList(WindowsViewModel windows) {
        this.windows = windows;
        words = windows.words().words();
        getStyleClass().add("window-list");
        list.setItems(windows.windows());
        list.setCellFactory(view -> new WindowCell(windows.words()));
        list.setAccessibleText(words.text("hours.list"));
        list.setAccessibleHelp(words.text("hours.listHelp"));
        var none = new Label(words.text("hours.listEmpty"));
        none.getStyleClass().addAll("wrapped", "secondary");
        list.setPlaceholder(none);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                change();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        field.setPromptText(words.text("hours.add"));
        field.setOnAction(event -> enter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        HBox.setHgrow(field, Priority.ALWAYS);
        Verb remove = Verb.of(words.text("hours.remove"), this::remove).key(words.text("hours.deleteKey"));
        var row = new HBox(field, Buttons.icon(Icon.CLOSE, remove));
        row.getStyleClass().add("add-row");
        wrong.getStyleClass().addAll("wrapped", "error-text");
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        wrong.managedProperty().bind(wrong.visibleProperty());
        getChildren().setAll(list, row, wrong);
        // What is changed elsewhere meanwhile is not what was put into the field.
        subscriptions.list(windows.windows(), change -> forget());
        forget();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> remove();
            case ENTER, F2 -> change();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressedInField(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && (changing.isPresent() || !field.getText().isEmpty())) {
            forget();
            list.requestFocus();
            event.consume();
        }
    }

    private Optional<Window> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void change() {
        selected().ifPresent(window -> {
            forget();
            changing = Optional.of(window);
            field.setText(windows.text(window));
            field.setAccessibleText(
                    words.text("hours.changeName", windows.words().inFull(window)));
            field.requestFocus();
            field.selectAll();
        });
    }

    private void enter() {
        boolean changed = changing.isPresent();
        int at = list.getSelectionModel().getSelectedIndex();
        Optional<String> error = changing.map(window -> windows.replace(window, field.getText()))
                .orElseGet(() -> windows.add(field.getText()));
        if (error.isPresent()) {
            say(error);
            return;
        }
        forget();
        if (changed) {
            select(at);
            list.requestFocus();
        }
    }

    private void remove() {
        int at = list.getSelectionModel().getSelectedIndex();
        selected().ifPresent(windows::remove);
        select(at);
    }

    private void select(int at) {
        if (at >= 0) {
            list.getSelectionModel().select(Math.min(at, list.getItems().size() - 1));
        }
    }

    private void forget() {
        changing = Optional.empty();
        field.clear();
        field.setAccessibleText(words.text("hours.addName"));
        say(Optional.empty());
    }

    private void say(Optional<String> sentence) {
        field.getStyleClass().remove("invalid");
        if (sentence.isPresent()) {
            field.getStyleClass().add("invalid");
        }
        field.setAccessibleHelp(sentence.orElse(""));
        wrong.setText(sentence.orElse(""));
        wrong.setVisible(sentence.isPresent());
    }

    @Override
    public void close() {
        subscriptions.close();
        windows.close();
    }
}
