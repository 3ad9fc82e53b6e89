package dev.gatehouse.ui.controls;

import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.ui.common.Motion;
import java.util.Arrays;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The line over the full width in the colour of the environment, and the word that always goes with it.
public final class Stripe extends StackPane {
    private static final Duration SWEEP = Duration.millis(600);

    private final Region colour = new Region();
    private Environment shown;

    /// A stripe of one environment.
    public Stripe(Environment environment) {
        getStyleClass().add("stripe");
        colour.getStyleClass().add("stripe");
        colour.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(colour);
        shown = environment;
        style(this, environment);
        style(colour, environment);
    }

    /// Takes the colour of another environment; that of Production sweeps over the other one, once.
    ///
    /// @return whether this came to Production from another environment
    public boolean show(Environment environment) {
        boolean enters = environment == Environment.PRODUCTION && shown != environment;
        Environment before = shown;
        shown = environment;
        style(colour, environment);
        if (enters && Motion.isWanted()) {
            style(this, before);
            sweep();
        } else {
            style(this, environment);
        }
        return enters;
    }

    private void sweep() {
        double width = getWidth();
        colour.setTranslateX(-width);
        var movement = new Timeline(
                new KeyFrame(Duration.ZERO, new KeyValue(colour.translateXProperty(), -width)),
                new KeyFrame(SWEEP, new KeyValue(colour.translateXProperty(), 0, Interpolator.EASE_BOTH)));
        Motion.play(movement, colour);
    }

    /// The word of an environment on its colour: `Production`.
    public static Label mark(Environment environment, String words) {
        var label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("environment");
        style(label, environment);
        return label;
    }

    private static void style(Node node, Environment environment) {
        List<String> all =
                Arrays.stream(Environment.values()).map(Stripe::style).toList();
        node.getStyleClass().removeAll(all);
        node.getStyleClass().add(style(environment));
    }

    private static String style(Environment environment) {
        return "env-" + environment.wire();
    }
}
