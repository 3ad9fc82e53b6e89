package dev.gatehouse.ui.controls.table;

import dev.gatehouse.ui.controls.table.page.PageList;
import dev.gatehouse.ui.controls.table.page.Slot;
import java.util.HashSet;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of every table: Space marks, Shift with an arrow marks on the way, Ctrl+A marks all, Ctrl+C copies, Escape
/// unmarks.
final class TableKeys<T, K> {
    private final DataTable<T, K> table;
    private final TableView<Slot<T>> view;
    private final PageList<T> rows;
    private final Function<T, K> key;
    private final ObjectProperty<Marks<K>> marks;

    TableKeys(
            DataTable<T, K> table,
            TableView<Slot<T>> view,
            PageList<T> rows,
            Function<T, K> key,
            ObjectProperty<Marks<K>> marks) {
        this.table = table;
        this.view = view;
        this.rows = rows;
        this.key = key;
        this.marks = marks;
    }

    void pressed(KeyEvent event) {
        boolean shortcut = event.isShortcutDown();
        if (event.getCode() == KeyCode.SPACE && !shortcut) {
            current(index -> marks.set(marks.get().toggle(index)));
            event.consume();
        } else if (event.getCode() == KeyCode.A && shortcut) {
            marks.set(Marks.all());
            event.consume();
        } else if (event.getCode() == KeyCode.C && shortcut && !event.isShiftDown()) {
            table.copy();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !marks.get().equals(Marks.none())) {
            marks.set(Marks.none());
            event.consume();
        } else if (event.isShiftDown() && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
            extend(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        }
    }

    private void current(java.util.function.Consumer<K> action) {
        rows.peek(view.getSelectionModel().getSelectedIndex()).map(key).ifPresent(action);
    }

    private void extend(int step) {
        var passed = new HashSet<K>();
        current(passed::add);
        int next = Math.clamp(view.getSelectionModel().getSelectedIndex() + step, 0, rows.size() - 1);
        view.getSelectionModel().clearAndSelect(next);
        view.getFocusModel().focus(next);
        current(passed::add);
        marks.set(marks.get().with(passed));
    }
}
