package dev.gatehouse.ui.preview.code;

import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/// The clipboard for what must not stay there: what is put into it goes after thirty seconds.
final class SecretClipboard {
    private final PauseTransition forget = new PauseTransition(Duration.seconds(30));
    private String copied = "";

    SecretClipboard() {
        forget.setOnFinished(event -> clear());
    }

    void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        copied = text;
        forget.playFromStart();
    }

    /// Only what was put there is taken away: since then somebody may have copied something else.
    private void clear() {
        var clipboard = Clipboard.getSystemClipboard();
        if (copied.equals(clipboard.getString())) {
            clipboard.clear();
        }
        copied = "";
    }
}
