package dev.gatehouse.ui.hours.text;

import dev.gatehouse.model.hours.Window;
import dev.gatehouse.ui.hours.words.HoursWords;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One window: its days above its hours.
final class WindowCell extends ListCell<Window> {
    private final HoursWords words;
    private final Label days = new Label();
    private final Label hours = new Label();
    private final VBox lines = new VBox(days, hours);

    WindowCell(HoursWords words) {
        this.words = words;
        getStyleClass().add("window-cell");
        days.getStyleClass().addAll("wrapped", "medium");
        days.setMinHeight(Region.USE_PREF_SIZE);
        hours.getStyleClass().add("secondary");
        hours.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable Window window, boolean empty) {
        super.updateItem(window, empty);
        if (empty || window == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        days.setText(words.brief(window.days()));
        hours.setText(words.span(window.hours()));
        setAccessibleText(words.inFull(window));
        setGraphic(lines);
    }
}
