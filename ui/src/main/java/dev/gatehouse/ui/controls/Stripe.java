package dev.gatehouse.ui.controls;

import dev.gatehouse.model.directory.Environment;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The line over the full width in the colour of the environment, and the word that always goes with it.
public final class Stripe extends Region {
    /// A stripe of one environment.
    public Stripe(Environment environment) {
        getStyleClass().add("stripe");
        show(environment);
    }

    /// Takes the colour of another environment.
    public void show(Environment environment) {
        style(this, environment);
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
