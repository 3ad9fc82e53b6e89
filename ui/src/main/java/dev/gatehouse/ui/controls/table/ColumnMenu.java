package dev.gatehouse.ui.controls.table;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/// Which columns a table has: a tick each, and the way back to how they were.
public final class ColumnMenu extends MenuButton {
    /// A menu of a table's columns.
    public ColumnMenu(Messages messages, DataTable<?, ?> table) {
        setGraphic(Icon.COLUMNS.node());
        String name = messages.text("controls.table.columns");
        setAccessibleText(name);
        setTooltip(new Tooltip(name));
        getStyleClass().addAll("flat", "icon-only", "column-menu");
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(event -> getItems().setAll(items(messages, table)));
        // A menu without items would not open, and so never be filled.
        getItems().setAll(items(messages, table));
    }

    private static List<MenuItem> items(Messages messages, DataTable<?, ?> table) {
        var items = new ArrayList<MenuItem>();
        for (TableColumn<?, ?> column : table.view().getColumns()) {
            var item = new CheckMenuItem(column.getText());
            item.setMnemonicParsing(false);
            item.setSelected(column.isVisible());
            item.setOnAction(event -> table.choose(column, item.isSelected()));
            items.add(item);
        }
        var reset = new MenuItem(messages.text("controls.table.resetColumns"));
        reset.setOnAction(event -> table.resetColumns());
        items.add(new SeparatorMenuItem());
        items.add(reset);
        return items;
    }
}
