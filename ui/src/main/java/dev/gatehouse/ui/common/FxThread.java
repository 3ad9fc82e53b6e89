package dev.gatehouse.ui.common;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/// The one way to the FX thread. Work that leaves it goes through [Tasks].
public final class FxThread {
    private FxThread() {}

    /// Runs now if this is the FX thread, else as soon as that thread comes to it.
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /// Runs after the events now in the queue, for example once a layout is done.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /// Runs after the next layout, when what was just put into a scroll pane is in the scene and can take the focus.
    public static void afterLayout(Node inScene, Runnable action) {
        Scene scene = inScene.getScene();
        if (scene == null) {
            later(action);
            return;
        }
        var once = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                action.run();
            }
        };
        scene.addPostLayoutPulseListener(once);
        Platform.requestNextPulse();
    }

    /// Whether the caller is on the FX thread.
    public static boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }
}
