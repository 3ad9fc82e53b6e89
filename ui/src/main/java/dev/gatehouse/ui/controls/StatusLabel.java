package dev.gatehouse.ui.controls;

import javafx.scene.control.Label;

/// An icon and a word in one colour. The one way to show a status.
public final class StatusLabel extends Label {
    /// Shows nothing yet.
    public StatusLabel() {
        getStyleClass().add("status-label");
        setMinWidth(USE_PREF_SIZE);
        show(Status.QUIET, "");
    }

    /// Shows a status with its own icon.
    public StatusLabel(Status status, String words) {
        this();
        show(status, words);
    }

    /// A label for whole sentences, which take as many lines as they need.
    public static StatusLabel ofSentences() {
        var label = new StatusLabel();
        label.getStyleClass().add("wrapped");
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Shows a status with its own icon; a quiet one has none.
    public void show(Status status, String words) {
        show(status, status.icon(), words);
    }

    /// Shows a status with an icon that says more, for example a lock; a quiet one has none.
    public void show(Status status, Icon icon, String words) {
        status.style(getStyleClass());
        setGraphic(status == Status.QUIET ? null : icon.node());
        setText(words);
    }
}
