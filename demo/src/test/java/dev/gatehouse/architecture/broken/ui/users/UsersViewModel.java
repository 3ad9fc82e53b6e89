package dev.gatehouse.architecture.broken.ui.users;

import javafx.application.Platform;
import javafx.scene.control.Label;

/// A view model with a control in it, on its own way to the window, with state of its class.
public final class UsersViewModel {
    @SuppressWarnings("NonFinalStaticField") // what the rule is to find
    private static int shown;

    private final Label label = new Label();

    void show(String name) {
        shown++;
        Platform.runLater(() -> label.setText(name + shown));
    }
}
