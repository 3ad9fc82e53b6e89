package dev.gatehouse.demo.tour.hand;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// What a person would recognize something by.
public final class Seen {
    private Seen() {}

    /// A button, label or text that reads exactly so.
    public static Predicate<Node> text(String text) {
        return node -> textOf(node).equals(text);
    }

    /// A button, label or text that contains this.
    public static Predicate<Node> containing(String part) {
        return node -> textOf(node).contains(part);
    }

    /// What a screen reader calls so.
    public static Predicate<Node> named(String accessible) {
        return node -> accessible.equals(node.getAccessibleText());
    }

    /// What has a style class.
    public static Predicate<Node> style(String styleClass) {
        return node -> node.getStyleClass().contains(styleClass);
    }

    /// Both.
    public static Predicate<Node> both(Predicate<Node> one, Predicate<Node> other) {
        return node -> one.test(node) && other.test(node);
    }

    /// What can be read in it; empty: nothing.
    public static String textOf(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
            case TextInputControl field -> field.getText() == null ? "" : field.getText();
            case Text text -> text.getText();
            default -> "";
        };
    }
}
