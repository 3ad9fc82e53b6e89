package dev.gatehouse.ui.preview.view;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.preview.PreviewViewModel;
import dev.gatehouse.ui.preview.RowOutcome;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What became of each row of a bulk change: refused ones first, with why, and a way to try them again.
final class RowsView extends VBox {
    private static final int MOST = 200;

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
        var grid = new GridPane();
        grid.getStyleClass().add("change-lines");
        refused.stream().limit(MOST).forEach(row -> add(grid, row));
        done.stream().limit(Math.max(0, MOST - refused.size())).forEach(row -> add(grid, row));
        getChildren().setAll(head);
        if (!refused.isEmpty()) {
            getChildren().add(Buttons.of(Verb.of(words.text("preview.rows.retry", refused.size()), model::retry)));
        }
        getChildren().add(grid);
        if (rows.size() > MOST) {
            getChildren().add(new Label(words.text("preview.rows.more", rows.size() - MOST)));
        }
    }

    private void add(GridPane grid, RowOutcome row) {
        var status = new StatusLabel();
        status.show(
                row.isDone() ? Status.QUIET : Status.BAD,
                words.text(row.isDone() ? "preview.rows.done" : "preview.rows.refused"));
        status.setMinWidth(Region.USE_PREF_SIZE);
        var why = new Label(row.refusal());
        why.getStyleClass().addAll("wrapped", "muted");
        why.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), status, new Label(row.name()), why);
    }
}
