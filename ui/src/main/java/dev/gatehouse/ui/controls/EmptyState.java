package dev.gatehouse.ui.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Stands where a list or a detail has nothing to show: why, and what to do about it.
public final class EmptyState extends VBox {
    /// Says why there is nothing.
    ///
    /// @param sentence `Nothing matches.`
    /// @param verbs what helps, the likeliest first
    public EmptyState(String sentence, Verb... verbs) {
        getStyleClass().add("empty-state");
        var label = new Label(sentence);
        label.getStyleClass().addAll("wrapped", "muted");
        label.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(label);
        if (verbs.length > 0) {
            var row = new FlowPane();
            row.getStyleClass().add("verbs");
            List.of(verbs).forEach(verb -> row.getChildren().add(button(verb)));
            getChildren().add(row);
        }
    }

    private static Node button(Verb verb) {
        return Buttons.of(verb);
    }
}
