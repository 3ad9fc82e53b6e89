package dev.gatehouse.ui.controls.figure;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// Lines that are made anew only when what they say has changed, and then keep the focus where it was.
///
/// @param <T> what a line says
public final class Lines<T> extends VBox {
    private final Function<T, Node> line;
    private List<T> shown = List.of();

    /// No lines yet.
    ///
    /// @param line makes a line
    public Lines(Function<T, Node> line) {
        this.line = line;
        getStyleClass().add("overview-lines");
    }

    /// Shows these lines, or a sentence if there are none.
    public void show(List<T> lines, String ifNone) {
        if (lines.isEmpty()) {
            showWords(ifNone);
            return;
        }
        if (!lines.equals(shown)) {
            int focused = focused();
            shown = List.copyOf(lines);
            getChildren().setAll(lines.stream().map(line).toList());
            if (focused >= 0) {
                focus(getChildren().get(Math.min(focused, getChildren().size() - 1)));
            }
        }
    }

    /// Shows a sentence.
    public void showWords(String sentence) {
        shown = List.of();
        var label = new Label(sentence);
        label.getStyleClass().addAll("muted", "wrapped");
        getChildren().setAll(List.of(label));
    }

    private int focused() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private static void focus(Node node) {
        if (node.isFocusTraversable()) {
            node.requestFocus();
        } else if (node instanceof Pane pane) {
            pane.getChildren().stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }
}
