package dev.gatehouse.ui.controls.table;

import dev.gatehouse.ui.controls.table.page.Slot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Fits columns into the width there is: headers never shorten, and columns that are there when there is room come and
/// go with it, so that no horizontal scroll bar appears.
final class TableFit<T> {
    private static final double SCROLL_BAR = 12;
    /// The least part of its width that a column which can shorten keeps before another one goes.
    private static final double SQUEEZE = 0.75;
    private static final double SORT_ARROW = 20;

    private final TableView<Slot<T>> view;
    private final Map<String, Column<T>> specs = new HashMap<>();
    private final Set<String> chosen = new HashSet<>();

    TableFit(TableView<Slot<T>> view) {
        this.view = view;
    }

    /// Starts anew with these columns.
    void columns(List<Column<T>> columns) {
        specs.clear();
        chosen.clear();
        columns.forEach(column -> specs.put(column.id(), column));
    }

    /// The person decided about this column, so room does not any more.
    void choose(String id) {
        chosen.add(id);
    }

    /// Whether room decides about this column.
    boolean decides(String id) {
        Column<T> spec = specs.get(id);
        return spec != null && spec.presence() == Column.Presence.WHEN_ROOM && !chosen.contains(id);
    }

    void fit(double width) {
        if (width <= 0) {
            return;
        }
        if (widenForHeaders()) {
            // What grew would push the last ones out of sight; the others give way at once.
            view.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(view, null, 0.0));
        }
        double room = width - SCROLL_BAR;
        for (TableColumn<Slot<T>, ?> column : view.getColumns()) {
            if (!decides(column.getId())) {
                room -= column.isVisible() ? needed(column) : 0;
            }
        }
        for (TableColumn<Slot<T>, ?> column : view.getColumns()) {
            if (decides(column.getId())) {
                room -= needed(column);
                boolean fits = room >= 0;
                if (column.isVisible() != fits) {
                    column.setVisible(fits);
                }
            }
        }
    }

    private double needed(TableColumn<Slot<T>, ?> column) {
        Column<T> spec = specs.get(column.getId());
        return spec != null && spec.kind() == Column.Kind.SHORTENABLE
                ? Math.max(column.getMinWidth(), spec.width() * SQUEEZE)
                : column.getMinWidth();
    }

    private boolean widenForHeaders() {
        boolean widened = false;
        if (view.lookup(".column-header-background") instanceof Parent headers) {
            for (Node header : headers.lookupAll(".column-header")) {
                for (TableColumn<Slot<T>, ?> column : view.getColumns()) {
                    widened |= column.getId().equals(header.getId()) && widen(column, (Parent) header);
                }
            }
        }
        return widened;
    }

    private boolean widen(TableColumn<Slot<T>, ?> column, Parent header) {
        boolean widened = false;
        for (Node child : header.getChildrenUnmodifiable()) {
            if (child instanceof Label label) {
                double arrow = view.getSortOrder().contains(column) ? SORT_ARROW : 0;
                double wanted = Math.ceil(label.prefWidth(-1) + arrow);
                if (wanted > column.getMinWidth()) {
                    column.setMinWidth(wanted);
                    widened = true;
                }
            }
        }
        return widened;
    }
}
