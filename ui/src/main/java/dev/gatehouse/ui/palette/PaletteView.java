package dev.gatehouse.ui.palette;

import dev.gatehouse.ui.words.Words;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The palette: one field, and below it what it finds.
public final class PaletteView extends VBox {
    private static final Duration TYPING = Duration.millis(200);

    private final PaletteViewModel model;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<PaletteRow> list = new ListView<>();

    /// @param close closes the palette
    public PaletteView(Words words, PaletteViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().addAll("overlay-panel", "palette");
        field.setPromptText(words.text("palette.prompt"));
        field.setAccessibleText(words.text("palette.prompt"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        var typing = new PauseTransition(TYPING);
        typing.setOnFinished(event -> model.askServer());
        field.textProperty().subscribe((before, now) -> typing.playFromStart());
        list.setItems(model.rows());
        list.setFocusTraversable(false);
        list.setAccessibleText(words.text("palette.found"));
        list.setCellFactory(view -> new PaletteCell(model::sought));
        list.setOnMouseClicked(event -> {
            var row = list.getSelectionModel().getSelectedItem();
            if (row != null) {
                row.item().ifPresent(item -> {
                    model.select(item);
                    run();
                });
            }
        });
        model.selectedProperty().subscribe(this::follow);
        model.rows().addListener((ListChangeListener<PaletteRow>) change -> follow());
        var note = new Label();
        note.getStyleClass().addAll("secondary", "note");
        note.textProperty().bind(model.noteProperty());
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        var hint = new Label(words.text("palette.hint"));
        hint.getStyleClass().addAll("secondary", "hint");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(field, list, note, hint);
        sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                typing.stop();
                model.close();
            }
        });
    }

    /// The field that gets the focus.
    public TextField field() {
        return field;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            model.move(1);
        } else if (event.getCode() == KeyCode.UP) {
            model.move(-1);
        } else if (event.getCode() == KeyCode.ENTER) {
            run();
        } else {
            return;
        }
        event.consume();
    }

    /// Closed first: what it opens takes the focus.
    private void run() {
        if (model.selectedProperty().get().filter(item -> !item.disabled()).isPresent()) {
            close.run();
            model.run();
        }
    }

    private void follow() {
        model.selectedProperty()
                .get()
                .ifPresentOrElse(
                        item -> {
                            list.getSelectionModel().select(item);
                            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 6));
                        },
                        () -> list.getSelectionModel().clearSelection());
    }
}
