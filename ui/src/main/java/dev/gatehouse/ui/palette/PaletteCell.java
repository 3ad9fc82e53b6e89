package dev.gatehouse.ui.palette;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the palette: icon, name with the matched letters semibold, aside.
final class PaletteCell extends ListCell<PaletteRow> {
    private final Supplier<String> sought;

    PaletteCell(Supplier<String> sought) {
        this.sought = sought;
        getStyleClass().add("palette-cell");
    }

    @Override
    protected void updateItem(@Nullable PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        getStyleClass().removeAll("heading", "not-now");
        if (empty || row == null) {
            return;
        }
        switch (row) {
            case PaletteRow.Heading heading -> {
                setContentDisplay(ContentDisplay.TEXT_ONLY);
                getStyleClass().add("heading");
                setText(heading.words());
            }
            case PaletteRow.Item item -> {
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                if (item.disabled()) {
                    getStyleClass().add("not-now");
                }
                setAccessibleText(item.aside().isEmpty() ? item.title() : item.title() + ", " + item.aside());
                setGraphic(line(item));
            }
        }
    }

    private Node line(PaletteRow.Item item) {
        var aside = new Label(item.aside());
        aside.getStyleClass().add("secondary");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(item.icon().node(), title(item.title()), space, aside);
        line.getStyleClass().add("palette-line");
        return line;
    }

    private Node title(String title) {
        String looked = sought.get().toLowerCase(Locale.ROOT);
        int at = looked.isEmpty() ? -1 : title.toLowerCase(Locale.ROOT).indexOf(looked);
        if (at < 0 || at + looked.length() > title.length()) {
            var whole = new Label(title);
            whole.getStyleClass().add("shortenable");
            return whole;
        }
        var matched = new Label(title.substring(at, at + looked.length()));
        matched.getStyleClass().add("matched");
        return new HBox(new Label(title.substring(0, at)), matched, new Label(title.substring(at + looked.length())));
    }
}
