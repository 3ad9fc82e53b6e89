package dev.gatehouse.ui.machines.view;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Sentences that take as many lines as they need.
final class Sentences {
    private Sentences() {}

    static Label plain(String text) {
        var label = new Label(text);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label muted(String text) {
        var label = plain(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
