package dev.gatehouse.ui.preview.view;

import dev.gatehouse.ui.preview.words.ChangeLine;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Field by field: before and after. The first few, and all on request.
final class WhatView extends VBox {
    private static final int FEW = 6;
    private static final int MOST = 500;

    private final Words words;

    WhatView(Words words) {
        this.words = words;
        getStyleClass().add("what");
    }

    void show(List<ChangeLine> lines) {
        show(lines, FEW);
    }

    private void show(List<ChangeLine> lines, int most) {
        var grid = new GridPane();
        grid.getStyleClass().add("change-lines");
        grid.getColumnConstraints().addAll(column(38), column(62));
        boolean named = lines.stream().map(ChangeLine::subject).distinct().count() > 1;
        for (ChangeLine line : lines.subList(0, Math.min(most, lines.size()))) {
            var field = wrapped(
                    named ? words.text("preview.what.of", line.subject(), line.field()) : line.field(), "muted");
            var values = wrapped(words.text("preview.what.change", line.before(), line.after()), "medium");
            grid.addRow(grid.getRowCount(), field, values);
        }
        getChildren().setAll(grid);
        if (lines.size() > most) {
            var all = new Hyperlink(words.text("preview.what.all", lines.size()));
            all.setOnAction(event -> show(lines, MOST));
            getChildren().add(all);
        }
    }

    private static Node wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static ColumnConstraints column(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
