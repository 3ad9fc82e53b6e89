package dev.gatehouse.ui.controls.table;

import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.table.page.PageList;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.controls.table.page.Slot;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A table over any number of rows. Rows are read in pages; a newer answer keeps selection, marks, scroll position and
/// focus by key; the order is asked of the source.
///
/// @param <T> a row
/// @param <K> what tells rows apart for good, for example an id
public final class DataTable<T, K> extends StackPane {
    private static final PseudoClass SLOW = PseudoClass.getPseudoClass("slow");
    private static final Duration BARS_AFTER = Duration.millis(150);

    private final TableView<Slot<T>> view = new TableView<>();
    private final PageList<T> rows;
    private final Function<T, K> key;
    private final TableRefresh<T, K> refresh;
    private final TableNotice notice;
    private final TableNews news;
    private final TableFit<T> fit = new TableFit<>(view);
    private final List<Column<T>> columns = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<T>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Sort>> order = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Marks<K>> marks = new SimpleObjectProperty<>(Marks.none());
    private final PauseTransition slow = new PauseTransition(BARS_AFTER);

    /// An empty table.
    ///
    /// @param tasks reads pages in the background
    /// @param key what a row is known by
    public DataTable(Words words, Tasks tasks, Function<T, K> key) {
        this.key = key;
        notice = new TableNotice(words, this::retry, this::stop);
        news = new TableNews(words.messages());
        rows = new PageList<>(tasks, notice::failed);
        refresh = new TableRefresh<>(view, rows, tasks, key, this::selectedRow, notice::failed);
        getStyleClass().add("data-table");
        view.setItems(rows);
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        view.setRowFactory(table -> new DataRow<>(key, marks));
        view.setSortPolicy(table -> takeOrder());
        view.getSelectionModel().selectedIndexProperty().subscribe(() -> refresh.follow(this::choose));
        view.addEventFilter(
                javafx.scene.input.KeyEvent.KEY_PRESSED, new TableKeys<>(this, view, rows, key, marks)::pressed);
        slow.setOnFinished(event -> pseudoClassStateChanged(SLOW, true));
        rows.pendingProperty().subscribe(pending -> pending(pending.intValue()));
        getChildren().setAll(view, notice, news);
    }

    /// What the table shows of each row, from the left.
    public void setColumns(List<Column<T>> wanted) {
        columns.clear();
        columns.addAll(wanted);
        fit.columns(wanted);
        view.getSortOrder().clear();
        view.getColumns().setAll(wanted.stream().map(this::column).toList());
    }

    /// The columns as they were made, and no order.
    public void resetColumns() {
        setColumns(List.copyOf(columns));
        takeOrder();
    }

    /// What the person arranged, to keep for the next time.
    public String arrangement() {
        return TableArrangement.of(view, fit::decides);
    }

    /// Arranges the columns and the order as they were kept; what no longer fits is passed over.
    public void arrange(String kept) {
        TableArrangement.apply(view, kept);
        // What the person hid stays hidden, whatever room there is.
        view.getColumns().stream()
                .filter(column -> !column.isVisible())
                .map(TableColumn::getId)
                .forEach(fit::choose);
        requestLayout();
    }

    /// Says that newer rows wait, so that the list does not jump: `7 new`.
    ///
    /// @param count how many
    /// @param take brings them in
    public void offerNew(long count, Runnable take) {
        news.offer(count, take);
    }

    /// The rows of a query: from the top, nothing selected or marked.
    public void show(PageSource<T> source) {
        refresh.cancel();
        notice.clear();
        news.clear();
        view.getSelectionModel().clearSelection();
        marks.set(Marks.none());
        rows.show(source);
        view.scrollTo(0);
    }

    /// A newer answer to the same query: the same row stays at the same height.
    public void refresh(PageSource<T> source) {
        refresh.take(source);
    }

    /// What stands where there are no rows, usually an [dev.gatehouse.ui.controls.EmptyState].
    public void setEmpty(Node empty) {
        view.setPlaceholder(empty);
    }

    /// The row that is selected; follows its key through refreshes.
    public ReadOnlyObjectProperty<Optional<T>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The rows chosen for a common action.
    public ObjectProperty<Marks<K>> marksProperty() {
        return marks;
    }

    /// The order the person asked for, first step first; the screen opens its query anew in that order.
    public ReadOnlyObjectProperty<List<Sort>> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /// What Enter and a double click do with a row.
    public void setOnOpen(Consumer<T> open) {
        view.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                selected.get().ifPresent(open);
            }
        });
        view.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER && !event.isShortcutDown()) {
                selected.get().ifPresent(open);
            }
        });
    }

    /// How many rows the query finds.
    public long size() {
        return rows.source().size();
    }

    /// Selects a row by its place and shows it.
    public void select(int index) {
        view.getSelectionModel().clearAndSelect(index);
        view.getFocusModel().focus(index);
        view.scrollTo(Math.max(0, index - 3));
    }

    /// Puts the focus on the rows.
    public void focusRows() {
        if (view.getSelectionModel().isEmpty() && !rows.isEmpty()) {
            view.getSelectionModel().select(0);
        }
        view.requestFocus();
    }

    /// Puts the selected row, or the marked ones at hand, on the clipboard with a header.
    public void copy() {
        copy(TableText.TABS);
    }

    /// Puts the selected row, or the marked ones at hand, on the clipboard.
    ///
    /// @return how many rows
    public int copy(TableText form) {
        List<T> chosen = chosen();
        if (!chosen.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(form.of(shown(), chosen));
            Clipboard.getSystemClipboard().setContent(content);
        }
        return chosen.size();
    }

    /// The columns on screen, in the person's own order.
    private List<Column<T>> shown() {
        return view.getVisibleLeafColumns().stream()
                .flatMap(column -> columns.stream().filter(spec -> spec.id().equals(column.getId())))
                .toList();
    }

    /// The table inside, for accessible names and tests.
    public TableView<?> view() {
        return view;
    }

    @Override
    protected void layoutChildren() {
        fit.fit(getWidth());
        super.layoutChildren();
    }

    /// Shows or hides a column for good, whatever room there is.
    void choose(TableColumn<?, ?> column, boolean visible) {
        fit.choose(column.getId());
        column.setVisible(visible);
        requestLayout();
    }

    private List<T> chosen() {
        var found = new ArrayList<T>();
        for (int index = 0; index < rows.size() && !marks.get().keys().isEmpty(); index++) {
            rows.peek(index).filter(row -> marks.get().has(key.apply(row))).ifPresent(found::add);
        }
        return found.isEmpty() ? selected.get().map(List::of).orElse(List.of()) : found;
    }

    private Optional<T> selectedRow() {
        return selected.get();
    }

    private void choose(Optional<T> row) {
        selected.set(row);
    }

    private void retry() {
        notice.clear();
        rows.retry();
    }

    private void stop() {
        rows.stopReading();
    }

    private void pending(int pages) {
        if (pages == 0) {
            slow.stop();
            pseudoClassStateChanged(SLOW, false);
            notice.reading(false);
        } else {
            slow.play();
            notice.reading(true);
        }
    }

    private boolean takeOrder() {
        List<Sort> wanted = view.getSortOrder().stream()
                .map(column -> new Sort(column.getId(), column.getSortType() == TableColumn.SortType.ASCENDING))
                .toList();
        if (!wanted.equals(order.get())) {
            order.set(wanted);
        }
        return true;
    }

    private TableColumn<Slot<T>, Optional<T>> column(Column<T> spec) {
        var column = new TableColumn<Slot<T>, Optional<T>>(spec.title());
        column.setId(spec.id());
        column.setPrefWidth(spec.width());
        column.setMinWidth(spec.kind() == Column.Kind.SHORTENABLE ? Math.min(spec.width(), 80) : spec.width());
        column.setSortable(spec.sortable());
        column.setReorderable(true);
        column.setVisible(spec.presence() == Column.Presence.ALWAYS);
        column.setCellValueFactory(features -> features.getValue().rowProperty());
        column.setCellFactory(ignored -> new DataCell<>(spec));
        if (spec.kind() == Column.Kind.COUNT) {
            column.getStyleClass().add("count");
        }
        return column;
    }
}
