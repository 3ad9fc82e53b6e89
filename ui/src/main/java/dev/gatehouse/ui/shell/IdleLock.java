package dev.gatehouse.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/// Locks the window when nobody has touched it for a while.
final class IdleLock {
    /// How long nobody touches it.
    static final Duration IDLE = Duration.minutes(15);

    private final PauseTransition pause = new PauseTransition(IDLE);

    /// @param lock locks the window; does nothing if nobody is signed in
    IdleLock(Scene scene, Runnable lock) {
        pause.setOnFinished(event -> lock.run());
        scene.addEventFilter(InputEvent.ANY, event -> pause.playFromStart());
        pause.play();
    }

    void stop() {
        pause.stop();
    }
}
