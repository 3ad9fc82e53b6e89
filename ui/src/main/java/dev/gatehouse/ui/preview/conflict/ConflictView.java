package dev.gatehouse.ui.preview.conflict;

import dev.gatehouse.ui.preview.conflict.ConflictRow.Choice;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The table of a conflict: Field, Was, Theirs, Yours, Result.
public final class ConflictView extends VBox {
    private final ConflictViewModel model;
    private final Words words;

    /// Names a field for people.
    @FunctionalInterface
    public interface FieldNames {
        /// The field's name.
        String of(ConflictRow row);
    }

    /// An empty table.
    public ConflictView(ConflictViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("conflict");
    }

    /// Shows the model's rows.
    public void show(FieldNames fields) {
        var sentence = label(words.text("preview.conflict.sentence"));
        getChildren().setAll(sentence);
        for (ConflictRow row : model.rows()) {
            getChildren().add(card(row, fields.of(row)));
        }
    }

    private Node card(ConflictRow row, String field) {
        var head = new Label(field);
        head.getStyleClass().add("medium");
        var grid = new GridPane();
        grid.getStyleClass().add("change-lines");
        grid.addRow(0, muted(words.text("preview.conflict.was")), label(row.was()));
        grid.addRow(
                1,
                muted(words.text(
                        "preview.conflict.theirs",
                        row.conflict().by(),
                        words.times().clock(row.conflict().at()))),
                label(row.conflict().theirs()));
        grid.addRow(2, muted(words.text("preview.conflict.yours")), label(row.yours()));
        var group = new ToggleGroup();
        var choice = new HBox(
                radio(row, Choice.THEIRS, words.text("preview.conflict.keepTheirs"), group),
                radio(row, Choice.YOURS, words.text("preview.conflict.keepYours"), group));
        choice.getStyleClass().add("choices");
        var card = new VBox(head, grid, choice);
        card.getStyleClass().add("card");
        return card;
    }

    private static RadioButton radio(ConflictRow row, Choice choice, String text, ToggleGroup group) {
        var button = new RadioButton(text);
        button.setToggleGroup(group);
        button.setOnAction(event -> row.choiceProperty().set(Optional.of(choice)));
        return button;
    }

    private static Label muted(String text) {
        var label = label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
