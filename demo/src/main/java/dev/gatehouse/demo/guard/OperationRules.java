package dev.gatehouse.demo.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// What can be operated has the focus, a size and a name.
final class OperationRules {
    private static final double TARGET = 24;
    private static final double WIDEST_FIELD = 480;

    private OperationRules() {}

    static List<Finding> inspect(Sight sight, Scene scene) {
        var findings = new ArrayList<Finding>();
        focus(sight, scene).ifPresent(findings::add);
        for (Sight.Seen seen : sight.nodes()) {
            if (seen.shown().isEmpty()) {
                continue;
            }
            switch (seen.node()) {
                case ButtonBase button -> {
                    size(button).ifPresent(findings::add);
                    name(sight, button).ifPresent(findings::add);
                }
                case TextInputControl field -> {
                    width(field).ifPresent(findings::add);
                    name(sight, field).ifPresent(findings::add);
                }
                case ComboBoxBase<?> box -> name(sight, box).ifPresent(findings::add);
                default -> {
                    // Nothing to operate.
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> focus(Sight sight, Scene scene) {
        Node owner = scene.getFocusOwner();
        if (owner == null) {
            return Optional.of(new Finding(Rule.FOCUS, "the window", "nothing has the focus"));
        }
        boolean seen = sight.nodes().stream()
                .anyMatch(node -> node.node().equals(owner) && !node.shown().isEmpty());
        return seen
                ? Optional.empty()
                : Optional.of(new Finding(Rule.FOCUS, Sight.path(owner), "the focus is where nobody sees it"));
    }

    private static Optional<Finding> size(ButtonBase button) {
        boolean words = button.getText() != null && !button.getText().isEmpty();
        if (words && button.getWidth() < button.prefWidth(-1) - 1 && !button.isWrapText()) {
            return Optional.of(new Finding(
                    Rule.SMALL_BUTTON,
                    Sight.path(button),
                    "\"" + button.getText() + "\" is " + Math.round(button.getWidth()) + " wide and needs "
                            + Math.round(button.prefWidth(-1))));
        }
        boolean small = button.getWidth() < TARGET - 0.5 || button.getHeight() < TARGET - 0.5;
        boolean target =
                !(button instanceof CheckBox) && !button.getStyleClass().contains("radio-button");
        return small && target
                ? Optional.of(new Finding(
                        Rule.SMALL_BUTTON,
                        Sight.path(button),
                        Math.round(button.getWidth()) + " by " + Math.round(button.getHeight()) + " pixels"))
                : Optional.empty();
    }

    private static Optional<Finding> width(TextInputControl field) {
        return field.getWidth() > WIDEST_FIELD + 1 && !field.getStyleClass().contains("wide")
                ? Optional.of(
                        new Finding(Rule.WIDE_FIELD, Sight.path(field), Math.round(field.getWidth()) + " pixels wide"))
                : Optional.empty();
    }

    private static Optional<Finding> name(Sight sight, Control control) {
        boolean words = control instanceof ButtonBase button
                && button.getText() != null
                && !button.getText().isEmpty();
        boolean named = has(control.getAccessibleText())
                || (control instanceof TextInputControl field && has(field.getPromptText()));
        if (words || named || !control.isFocusTraversable() || isPart(control) || labelled(sight, control)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(Rule.NAMELESS, Sight.path(control), "no name for a screen reader"));
    }

    /// A field inside another control speaks with that one's name.
    private static boolean isPart(Control control) {
        return control.getParent() instanceof ComboBoxBase<?>;
    }

    private static boolean labelled(Sight sight, Control control) {
        return sight.of(Label.class).stream().anyMatch(seen -> control.equals(((Label) seen.node()).getLabelFor()));
    }

    private static boolean has(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
