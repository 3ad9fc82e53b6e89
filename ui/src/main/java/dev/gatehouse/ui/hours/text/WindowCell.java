package dev.gatehouse.ui.hours.text;

import dev.gatehouse.model.hours.Window;
import dev.gatehouse.ui.hours.words.HoursWords;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One window: its days above its hours.
final class WindowCell extends ListCell<Window> {
    private static final int DAYS_A_LINE = 3;

    private final HoursWords words;
    private final Label days = new Label();
    private final Label hours = new Label();
    private final VBox lines = new VBox(days, hours);

    WindowCell(HoursWords words) {
        this.words = words;
        getStyleClass().add("window-cell");
        // As wide as the list: no bar below it.
        setPrefWidth(0);
        days.getStyleClass().add("medium");
        days.setMinWidth(Region.USE_PREF_SIZE);
        hours.getStyleClass().add("secondary");
        hours.setMinWidth(Region.USE_PREF_SIZE);
    }

    /// A list measures a row before it knows its width, so that lines are broken here: three days fill the narrowest.
    private static String lines(List<String> days) {
        var text = new StringBuilder();
        for (int at = 0; at < days.size(); at++) {
            String before = at % DAYS_A_LINE == 0 ? "\n" : " ";
            text.append(at == 0 ? "" : "," + before).append(days.get(at));
        }
        return text.toString();
    }

    @Override
    protected void updateItem(@Nullable Window window, boolean empty) {
        super.updateItem(window, empty);
        if (empty || window == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        days.setText(lines(words.briefParts(window.days())));
        hours.setText(words.span(window.hours()));
        setAccessibleText(words.inFull(window));
        setGraphic(lines);
    }
}
