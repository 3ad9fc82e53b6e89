package dev.gatehouse.ui.shell.status;

import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.HBox;

/// Says across the whole window that one's own access ends soon; not there before.
public final class AccessEndBar extends HBox {
    private final StatusLabel label = new StatusLabel();
    private String said = "";

    /// Nothing to say yet.
    public AccessEndBar() {
        getStyleClass().add("access-end");
        getChildren().setAll(label);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Says this; empty: nothing.
    public void show(Optional<String> sentence) {
        String now = sentence.orElse("");
        if (now.equals(said)) {
            return;
        }
        said = now;
        setVisible(!now.isEmpty());
        label.show(Status.WARN, now);
        setAccessibleText(now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
