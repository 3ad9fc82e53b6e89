package dev.gatehouse.demo.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Texts are whole and lie beside one another.
final class TextRules {
    private static final String SHORTENABLE = "shortenable";

    private TextRules() {}

    static List<Finding> cut(Sight sight) {
        var findings = new ArrayList<Finding>();
        for (Sight.Seen seen : sight.nodes()) {
            if (seen.shown().isEmpty()) {
                continue;
            }
            switch (seen.node()) {
                case Labeled labeled -> shortened(labeled).ifPresent(findings::add);
                case TextField field -> prompt(field).ifPresent(findings::add);
                case Text text
                when !(text instanceof FontIcon) -> outside(text, seen).ifPresent(findings::add);
                default -> {
                    // Only these carry words.
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> shortened(Labeled labeled) {
        String wanted = labeled.getText();
        if (wanted == null || wanted.isEmpty() || mayShorten(labeled)) {
            return Optional.empty();
        }
        Optional<String> shown = labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .map(child -> ((Text) child).getText())
                .findFirst();
        String plain = labeled.isMnemonicParsing() ? wanted.replace("_", "") : wanted;
        return shown.filter(text -> !text.equals(wanted) && !text.equals(plain))
                .map(text -> new Finding(
                        Rule.CUT_TEXT, Sight.path(labeled), "\"" + text + "\" instead of \"" + wanted + "\""));
    }

    private static Optional<Finding> prompt(TextField field) {
        String prompt = field.getPromptText();
        if (!field.getText().isEmpty() || prompt == null || prompt.isEmpty()) {
            return Optional.empty();
        }
        var measure = new Text(prompt);
        measure.setFont(field.getFont());
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        return measure.prefWidth(-1) > room + 1
                ? Optional.of(new Finding(Rule.CUT_TEXT, Sight.path(field), "prompt \"" + prompt + "\""))
                : Optional.empty();
    }

    /// Beyond the edge of the window or of a pane; what can be scrolled to is not lost.
    private static Optional<Finding> outside(Text text, Sight.Seen seen) {
        boolean lost = !seen.isWhole() && !text.getText().isBlank() && !canScroll(text) && !mayShorten(text);
        return lost
                ? Optional.of(
                        new Finding(Rule.CUT_TEXT, Sight.path(text), "\"" + text.getText() + "\" is cut by an edge"))
                : Optional.empty();
    }

    static List<Finding> overlapping(Sight sight) {
        List<Sight.Seen> texts = sight.of(Text.class).stream()
                .filter(seen ->
                        !(seen.node() instanceof FontIcon) && !seen.shown().isEmpty())
                .filter(seen -> !((Text) seen.node()).getText().isBlank())
                .toList();
        var findings = new ArrayList<Finding>();
        for (int one = 0; one < texts.size(); one++) {
            for (int other = one + 1; other < texts.size(); other++) {
                Bounds common = Sight.intersection(
                        texts.get(one).shown(), texts.get(other).shown());
                if (common.getWidth() > 2 && common.getHeight() > 4) {
                    Text first = (Text) texts.get(one).node();
                    Text second = (Text) texts.get(other).node();
                    if (sameLayer(first, second)) {
                        findings.add(new Finding(
                                Rule.OVERLAP,
                                Sight.path(first),
                                "\"" + first.getText() + "\" and \"" + second.getText() + "\""));
                    }
                }
            }
        }
        return findings;
    }

    /// What lies in different layers of a stack may cover one another: a toast, the palette.
    private static boolean sameLayer(Node one, Node other) {
        for (Node at = one.getParent(); at != null; at = at.getParent()) {
            for (Node with = other.getParent(); with != null; with = with.getParent()) {
                if (at.equals(with)) {
                    return !(at instanceof StackPane) && !(at instanceof TextInputControl);
                }
            }
        }
        return false;
    }

    private static boolean mayShorten(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(SHORTENABLE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean canScroll(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane
                    || at instanceof VirtualFlow<?>
                    || at instanceof TextInputControl
                    || at instanceof IndexedCell<?>) {
                return true;
            }
        }
        return false;
    }
}
