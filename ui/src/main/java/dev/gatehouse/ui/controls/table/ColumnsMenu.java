package dev.gatehouse.ui.controls.table;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.words.Messages;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/// The button of a list's header that chooses columns and puts them back as they were.
public final class ColumnsMenu extends MenuButton {
    private final Messages messages;
    private final DataTable<?, ?> table;

    /// A menu for the columns of a table.
    public ColumnsMenu(Messages messages, DataTable<?, ?> table) {
        this.messages = messages;
        this.table = table;
        getStyleClass().addAll("flat", "icon-only");
        setGraphic(Icon.COLUMNS.node());
        setAccessibleText(messages.text("controls.table.columns"));
        setTooltip(new Tooltip(messages.text("controls.table.columns")));
        setOnShowing(event -> fill());
        fill();
    }

    private void fill() {
        getItems().setAll(table.view().getColumns().stream().map(this::choice).toList());
        var reset = new MenuItem(messages.text("controls.table.resetColumns"));
        reset.setOnAction(event -> table.resetColumns());
        getItems().addAll(List.of(new SeparatorMenuItem(), reset));
    }

    private MenuItem choice(TableColumn<?, ?> column) {
        var item = new CheckMenuItem(column.getText());
        item.setMnemonicParsing(false);
        item.setSelected(column.isVisible());
        item.setOnAction(event -> table.choose(column, item.isSelected() || isOnly(column)));
        return item;
    }

    /// The last column stays.
    private boolean isOnly(TableColumn<?, ?> column) {
        return table.view().getVisibleLeafColumns().equals(List.of(column));
    }
}
