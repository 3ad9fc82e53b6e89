package dev.gatehouse.ui.controls;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names and values in two columns, as a detail lists them. Values wrap.
public final class Facts extends GridPane {
    /// No rows yet.
    public Facts() {
        getStyleClass().add("facts");
    }

    /// No rows any more.
    public Facts clear() {
        getChildren().clear();
        return this;
    }

    /// Adds a row of words.
    public Facts add(String name, String value) {
        var label = new Label(value);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return add(name, label);
    }

    /// Adds a row.
    public Facts add(String name, Node value) {
        var label = new Label(name);
        label.getStyleClass().addAll("wrapped", "muted", "fact-name");
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(value);
        GridPane.setValignment(label, VPos.TOP);
        GridPane.setValignment(value, VPos.TOP);
        GridPane.setHgrow(value, Priority.ALWAYS);
        addRow(getRowCount(), label, value);
        return this;
    }
}
