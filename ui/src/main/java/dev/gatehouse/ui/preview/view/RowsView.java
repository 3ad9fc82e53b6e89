package dev.gatehouse.ui.preview.view;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.preview.PreviewViewModel;
import dev.gatehouse.ui.preview.RowOutcome;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What became of each row of a bulk change: refused ones first, with why, and a way to try them again.
final class RowsView extends VBox {
    private static final int MOST = 200;
    private static final double STATUS_WIDTH = 96;

    private final PreviewViewModel model;
    private final Words words;

    RowsView(PreviewViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("row-results");
    }

    void show(List<RowOutcome> rows) {
        var refused = rows.stream().filter(row -> !row.isDone()).toList();
        var done = rows.stream().filter(RowOutcome::isDone).toList();
        var head = new Label(words.text("preview.rows", done.size(), refused.size()));
        head.getStyleClass().add("section");
        var list = new VBox();
        refused.stream().limit(MOST).forEach(row -> list.getChildren().add(row(row)));
        done.stream()
                .limit(Math.max(0, MOST - refused.size()))
                .forEach(row -> list.getChildren().add(row(row)));
        getChildren().setAll(head);
        if (!refused.isEmpty()) {
            getChildren().add(Buttons.of(Verb.of(words.text("preview.rows.retry", refused.size()), model::retry)));
        }
        getChildren().add(list);
        if (rows.size() > MOST) {
            getChildren().add(new Label(words.text("preview.rows.more", rows.size() - MOST)));
        }
    }

    private Node row(RowOutcome row) {
        var status = new StatusLabel();
        status.show(
                row.isDone() ? Status.QUIET : Status.BAD,
                words.text(row.isDone() ? "preview.rows.done" : "preview.rows.refused"));
        status.setMinWidth(STATUS_WIDTH);
        var text = new VBox(wrapped(row.name()));
        if (!row.isDone()) {
            var why = wrapped(row.refusal());
            why.getStyleClass().add("muted");
            text.getChildren().add(why);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(status, text);
        line.getStyleClass().add("line");
        return line;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
