package dev.gatehouse.ui.controls.field;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An input with its label above, a hint or an error below, and a bar beside it once it was changed.
public final class Field extends VBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Label name = new Label();
    private final Label below = new Label();
    private final Label was = new Label();
    private final Node input;

    /// A field around an input.
    public Field(String words, Node input) {
        this.input = input;
        getStyleClass().add("field");
        name.getStyleClass().add("field-name");
        name.setLabelFor(input);
        was.getStyleClass().addAll("secondary", "was");
        was.managedProperty().bind(was.visibleProperty());
        was.setVisible(false);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        below.getStyleClass().addAll("wrapped", "below");
        below.setMinHeight(Region.USE_PREF_SIZE);
        below.managedProperty().bind(below.visibleProperty());
        below.setVisible(false);
        getChildren().setAll(new HBox(name, space, was), input, below);
        setName(words);
    }

    /// Another name, for example while another secret is asked for.
    public void setName(String words) {
        name.setText(words);
        input.setAccessibleText(words);
    }

    /// A word of help under the input, until there is an error.
    public void setHint(String words) {
        say(words, "secondary");
        input.setAccessibleHelp(words);
    }

    /// What is wrong; empty: nothing.
    public void setError(Optional<String> error) {
        input.getStyleClass().remove("invalid");
        error.ifPresentOrElse(
                words -> {
                    say(words, "error-text");
                    input.getStyleClass().add("invalid");
                    input.setAccessibleHelp(words);
                },
                () -> below.setVisible(false));
    }

    /// Marks the field as changed and says what it held: `was: 20 Nov 2026`; empty: unchanged.
    public void setWas(Optional<String> before) {
        pseudoClassStateChanged(CHANGED, before.isPresent());
        was.setText(before.orElse(""));
        was.setVisible(before.isPresent());
    }

    private void say(String words, String style) {
        below.getStyleClass().removeAll("secondary", "error-text");
        below.getStyleClass().add(style);
        below.setText(words);
        below.setVisible(true);
    }
}
