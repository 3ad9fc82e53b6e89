package dev.gatehouse.ui.why.words;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Conditions, a line each: whether it permits, its name, and below what it asks.
public final class WhyLinesView extends VBox {
    /// No lines yet.
    public WhyLinesView() {
        getStyleClass().addAll("lines", "why-lines");
    }

    /// Shows lines.
    public void show(List<WhyLine> lines) {
        getChildren().setAll(lines.stream().map(WhyLinesView::node).toList());
    }

    private static Node node(WhyLine line) {
        var title = new StatusLabel();
        title.getStyleClass().add("wrapped");
        title.setMinWidth(0);
        title.setMinHeight(Region.USE_PREF_SIZE);
        if (line.kind() == WhyLine.Kind.OFF) {
            title.show(Status.UNKNOWN, Icon.DISABLED, line.title());
        } else {
            title.show(line.status(), line.title());
        }
        var row = new VBox(title);
        row.getStyleClass().add("why-line");
        line.detail().ifPresent(words -> {
            var detail = new Label(words);
            detail.getStyleClass().addAll("wrapped", "secondary");
            detail.setMinHeight(Region.USE_PREF_SIZE);
            row.getChildren().add(detail);
        });
        return row;
    }
}
