package dev.gatehouse.ui.controls.table.page;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A place in the list. It stays when its row comes or changes, so that a refresh moves nothing.
///
/// @param <T> a row
public final class Slot<T> {
    private final int index;
    private final ReadOnlyObjectWrapper<Optional<T>> row = new ReadOnlyObjectWrapper<>(Optional.empty());

    Slot(int index) {
        this.index = index;
    }

    /// Where it is in the list.
    public int index() {
        return index;
    }

    /// The row; empty until it is read.
    public Optional<T> row() {
        return row.get();
    }

    /// Changes when the row comes, or another version of it.
    public ReadOnlyObjectProperty<Optional<T>> rowProperty() {
        return row.getReadOnlyProperty();
    }

    void set(Optional<T> value) {
        row.set(value);
    }
}
