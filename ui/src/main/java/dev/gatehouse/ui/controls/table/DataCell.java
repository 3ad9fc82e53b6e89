package dev.gatehouse.ui.controls.table;

import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.table.page.Slot;
import dev.gatehouse.ui.words.NumberWords;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One cell: words, or a grey bar while its row is being read.
final class DataCell<T> extends TableCell<Slot<T>, Optional<T>> {
    private final Column<T> column;
    private final StackPane skeleton;
    private final Text measure = new Text();

    DataCell(Column<T> column) {
        this.column = column;
        var bar = new Region();
        bar.getStyleClass().add("skeleton");
        bar.setMaxWidth(Math.max(40, column.width() * 0.6));
        skeleton = new StackPane(bar);
        skeleton.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("data-cell");
        getStyleClass().add(column.kind().name().toLowerCase(java.util.Locale.ROOT));
        setOnMouseEntered(event -> setTooltip(hover().map(Tooltip::new).orElse(null)));
    }

    /// JavaFX hands over nothing at all for a cell below the last row.
    @Override
    @SuppressWarnings("NullableOptional")
    protected void updateItem(@Nullable Optional<T> row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("quiet", "ok", "warn", "bad", "unknown", "no-value");
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
        } else if (row.isEmpty()) {
            setText(null);
            setGraphic(skeleton);
        } else {
            show(row.get());
        }
    }

    private void show(T row) {
        String text = column.text().apply(row);
        setText(text);
        setGraphic(null);
        if (text.equals(NumberWords.NONE)) {
            getStyleClass().add("no-value");
        }
        if (column.kind() == Column.Kind.STATUS) {
            Column.Mark mark = column.status().apply(row);
            getStyleClass().add(mark.status().style());
            if (mark.status() != Status.QUIET || mark.icon().isPresent()) {
                setGraphic(mark.icon().orElse(mark.status().icon()).node());
            }
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (column.kind() != Column.Kind.SHORTENABLE && getText() != null) {
            widen();
        }
    }

    /// What never shortens makes its column wide enough, in whatever language it is. The preferred width of a cell is
    /// that of its column, so the words are measured by themselves.
    private void widen() {
        measure.setFont(getFont());
        measure.setText(getText());
        double icon = getGraphic() == null ? 0 : getGraphic().prefWidth(-1) + getGraphicTextGap();
        double wanted = Math.ceil(measure.prefWidth(-1) + icon + snappedLeftInset() + snappedRightInset());
        if (wanted > getTableColumn().getMinWidth()) {
            getTableColumn().setMinWidth(wanted);
        }
    }

    /// What the column says of the cell, or the words that were shortened.
    private Optional<String> hover() {
        return Optional.ofNullable(getItem())
                .flatMap(row -> row)
                .flatMap(column.hover())
                .or(() -> isShortened() ? Optional.of(getText()) : Optional.empty());
    }

    private boolean isShortened() {
        return getText() != null
                && lookup(".text") instanceof Text shown
                && !shown.getText().equals(getText());
    }
}
