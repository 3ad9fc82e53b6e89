package dev.gatehouse.ui.common;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/// The little that moves: what comes up fades in within 120 ms. Nothing moves where the system asks for less motion.
public final class Motion {
    /// What a node has as a style class while it moves.
    public static final String MOVING = "moving";

    private static final Duration FADE = Duration.millis(120);

    private Motion() {}

    /// Whether anything may move.
    public static boolean isWanted() {
        return !Platform.getPreferences().isReducedMotion();
    }

    /// Lets something that was just shown fade in.
    public static void fadeIn(Node node) {
        if (!isWanted()) {
            return;
        }
        var fade = new FadeTransition(FADE, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        play(fade, node);
    }

    /// Plays a movement once.
    ///
    /// @param node what moves
    public static void play(Animation movement, Node node) {
        node.getStyleClass().add(MOVING);
        movement.setOnFinished(event -> node.getStyleClass().remove(MOVING));
        movement.play();
    }
}
