package dev.gatehouse.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Buttons as they look everywhere. A disabled one sits in a pane that shows why.
public final class Buttons {
    private Buttons() {}

    /// A plain button.
    public static Node of(Verb verb) {
        return styled(verb, "plain");
    }

    /// The button that commits; at most one in sight.
    public static Node accent(Verb verb) {
        return styled(verb, "accent");
    }

    /// A button that takes something away from people.
    public static Node danger(Verb verb) {
        return styled(verb, "danger");
    }

    /// A button without a border, for the second choice.
    public static Node flat(Verb verb) {
        return styled(verb, "flat");
    }

    /// A button with only an icon; its words are the accessible name and, with the key, the tooltip.
    public static Node icon(Icon icon, Verb verb) {
        Button button = button(verb);
        button.setText("");
        button.setGraphic(icon.node());
        button.getStyleClass().addAll("flat", "icon-only");
        button.setTooltip(new Tooltip(withKey(verb)));
        return reasoned(verb, button);
    }

    /// The button itself, for a caller that keeps it.
    public static Button button(Verb verb) {
        var button = new Button(verb.words());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(verb.words());
        button.setOnAction(event -> verb.action().run());
        fireOnEnter(button);
        button.setDisable(verb.unavailable().isPresent());
        verb.shortcut().ifPresent(key -> button.setTooltip(new Tooltip(withKey(verb))));
        return button;
    }

    /// Lets Enter press a button that has the focus, as Space does.
    public static void fireOnEnter(Button button) {
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                button.fire();
            }
        });
    }

    private static Node styled(Verb verb, String style) {
        Button button = button(verb);
        button.getStyleClass().add(style);
        return reasoned(verb, button);
    }

    /// A disabled node gets no mouse events, so the pane around it shows the reason.
    private static Node reasoned(Verb verb, Button button) {
        if (verb.unavailable().isEmpty()) {
            return button;
        }
        button.setAccessibleHelp(verb.unavailable().get());
        var pane = new StackPane(button);
        pane.getStyleClass().add("unavailable");
        Tooltip.install(pane, new Tooltip(verb.unavailable().get()));
        return pane;
    }

    private static String withKey(Verb verb) {
        return verb.words() + verb.shortcut().map(key -> "  " + key).orElse("");
    }
}
