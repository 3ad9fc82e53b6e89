package dev.gatehouse.ui.controls.table;

import dev.gatehouse.ui.controls.table.page.Slot;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// One row; shows whether it is marked, and marks it by Ctrl and a click.
final class DataRow<T, K> extends TableRow<Slot<T>> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Function<T, K> key;
    private final ObjectProperty<Marks<K>> marks;

    DataRow(Function<T, K> key, ObjectProperty<Marks<K>> marks) {
        this.key = key;
        this.marks = marks;
        ObservableValue<Optional<T>> row = itemProperty().flatMap(Slot::rowProperty);
        row.subscribe(this::mark);
        marks.when(sceneProperty().map(scene -> true).orElse(false)).subscribe(this::mark);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    private Optional<K> shownKey() {
        return Optional.ofNullable(getItem()).flatMap(Slot::row).map(key);
    }

    private void mark() {
        pseudoClassStateChanged(MARKED, shownKey().map(marks.get()::has).orElse(false));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown()) {
            shownKey().ifPresent(shown -> marks.set(marks.get().toggle(shown)));
        }
    }
}
