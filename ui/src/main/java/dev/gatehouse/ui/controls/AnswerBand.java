package dev.gatehouse.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The filled band with the answer: a headline to read aloud, every reason with the verb that lifts it, and when it
/// would be otherwise.
public final class AnswerBand extends VBox {
    private final Label head = wrapped("headline");
    private final VBox body = new VBox();
    private final Label then = wrapped("then");
    private final List<Row> rows = new ArrayList<>();

    /// One reason.
    ///
    /// @param sentence to read aloud
    /// @param verb what lifts it
    public record Line(String sentence, Optional<Verb> verb) {}

    /// An empty band.
    public AnswerBand() {
        getStyleClass().add("answer-band");
        body.getStyleClass().add("body");
        body.getChildren().setAll(then);
        getChildren().setAll(head, body);
    }

    /// Shows an answer. A reason that keeps its verb keeps the button, too.
    ///
    /// @param status colours the headline
    /// @param headline `Cannot sign in: 2 reasons`
    /// @param lines the reasons, worst first
    /// @param last a last sentence: `Next possible: Mon 23 Nov, 08:00`
    public void show(Status status, String headline, List<Line> lines, Optional<String> last) {
        status.style(getStyleClass());
        head.setText(headline);
        head.setGraphic(status.icon().node());
        while (rows.size() > lines.size()) {
            body.getChildren().remove(rows.removeLast());
        }
        while (rows.size() < lines.size()) {
            var row = new Row();
            body.getChildren().add(rows.size(), row);
            rows.add(row);
        }
        for (int at = 0; at < lines.size(); at++) {
            rows.get(at).show(lines.get(at));
        }
        then.setText(last.orElse(""));
        then.setVisible(last.isPresent());
        then.setManaged(last.isPresent());
        boolean more = last.isPresent() || !lines.isEmpty();
        body.setVisible(more);
        body.setManaged(more);
        setAccessibleText(headline);
    }

    private static final class Row extends HBox {
        private final Label sentence = wrapped("sentence");
        private final VerbPlace verb = new VerbPlace(Buttons::of);

        private Row() {
            HBox.setHgrow(sentence, Priority.ALWAYS);
            getStyleClass().add("line");
            getChildren().setAll(sentence, verb);
        }

        private void show(Line line) {
            sentence.setText(line.sentence());
            verb.show(line.verb());
        }
    }

    private static Label wrapped(String style) {
        var label = new Label();
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
