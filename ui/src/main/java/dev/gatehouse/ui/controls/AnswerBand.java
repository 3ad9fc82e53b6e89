package dev.gatehouse.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The filled band with the answer: a headline to read aloud, every reason with the verb that lifts it, and when it
/// would be otherwise.
public final class AnswerBand extends VBox {
    /// One reason.
    ///
    /// @param sentence to read aloud
    /// @param verb what lifts it
    public record Line(String sentence, Optional<Verb> verb) {}

    /// An empty band.
    public AnswerBand() {
        getStyleClass().add("answer-band");
    }

    /// Shows an answer.
    ///
    /// @param status colours the headline
    /// @param headline `Cannot sign in: 2 reasons`
    /// @param lines the reasons, worst first
    /// @param then a last sentence: `Next possible: Mon 23 Nov, 08:00`
    public void show(Status status, String headline, List<Line> lines, Optional<String> then) {
        status.style(getStyleClass());
        var head = wrapped(headline, "headline");
        head.setGraphic(status.icon().node());
        var rows = new ArrayList<Node>();
        rows.add(head);
        var body = new VBox();
        body.getStyleClass().add("body");
        lines.forEach(line -> body.getChildren().add(row(line)));
        then.ifPresent(sentence -> body.getChildren().add(wrapped(sentence, "then")));
        if (!body.getChildren().isEmpty()) {
            rows.add(body);
        }
        getChildren().setAll(rows);
        setAccessibleText(headline);
    }

    private static Node row(Line line) {
        Label sentence = wrapped(line.sentence(), "sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var row = new HBox(sentence);
        row.getStyleClass().add("line");
        line.verb().ifPresent(verb -> row.getChildren().add(Buttons.of(verb)));
        return row;
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
