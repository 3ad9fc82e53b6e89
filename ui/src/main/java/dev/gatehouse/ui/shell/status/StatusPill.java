package dev.gatehouse.ui.shell.status;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import javafx.scene.control.Button;

/// How the console stands to its server, in the top bar: an icon and words; a click tells more.
public final class StatusPill extends Button {
    /// A pill without words.
    ///
    /// @param onOpen tells more
    public StatusPill(Runnable onOpen) {
        getStyleClass().add("status-pill");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> onOpen.run());
    }

    /// Shows a state.
    ///
    /// @param status quiet on line, else what it is
    /// @param icon says the same as the words
    /// @param words `Online · TLS 1.3 · synced 3 s ago`
    /// @param solid fills the pill, for an alarm
    public void show(Status status, Icon icon, String words, boolean solid) {
        status.style(getStyleClass());
        getStyleClass().remove("solid");
        if (solid) {
            getStyleClass().add("solid");
        }
        setGraphic(icon.node());
        setText(words);
    }
}
