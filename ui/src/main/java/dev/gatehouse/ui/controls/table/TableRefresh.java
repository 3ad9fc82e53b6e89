package dev.gatehouse.ui.controls.table;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.table.page.PageList;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.controls.table.page.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// Takes a newer answer without moving what the person looks at: the selected row, else the first one in sight, stays
/// at its height.
final class TableRefresh<T, K> {
    /// Around the rows in sight, so that the anchor is found when rows were added or taken away before it.
    private static final int PAGES_AROUND = 1;

    private final TableView<Slot<T>> view;
    private final PageList<T> rows;
    private final Tasks tasks;
    private final Function<T, K> key;
    private final Supplier<Optional<T>> selected;
    private final Consumer<Fault> onFault;
    private final Subscriptions selectedSlot = new Subscriptions();
    private Job.Running running = Job.Running.none();
    private boolean moving;
    private Consumer<Optional<T>> listener = row -> {};

    TableRefresh(
            TableView<Slot<T>> view,
            PageList<T> rows,
            Tasks tasks,
            Function<T, K> key,
            Supplier<Optional<T>> selected,
            Consumer<Fault> onFault) {
        this.view = view;
        this.rows = rows;
        this.tasks = tasks;
        this.key = key;
        this.selected = selected;
        this.onFault = onFault;
    }

    void cancel() {
        running.cancel();
    }

    /// Tells which row is selected, also when it comes or changes later; silent while a refresh moves the selection.
    void follow(Consumer<Optional<T>> listener) {
        this.listener = listener;
        if (moving) {
            return;
        }
        selectedSlot.close();
        Slot<T> slot = view.getSelectionModel().getSelectedItem();
        if (slot == null) {
            listener.accept(Optional.empty());
        } else {
            selectedSlot.value(slot.rowProperty(), row -> {
                if (!moving) {
                    listener.accept(row);
                }
            });
        }
    }

    void take(PageSource<T> newer) {
        running.cancel();
        int first = firstVisible();
        int firstPage = Math.max(0, first / PageList.PAGE - PAGES_AROUND);
        int lastPage = (first + visibleCount()) / PageList.PAGE + PAGES_AROUND;
        int selectedPage = view.getSelectionModel().getSelectedIndex() / PageList.PAGE;
        running = tasks.background(() -> {
                    var fresh = new HashMap<Integer, List<T>>();
                    for (int page = firstPage; page <= lastPage; page++) {
                        read(newer, page, fresh);
                    }
                    for (int page = selectedPage - PAGES_AROUND; page <= selectedPage + PAGES_AROUND; page++) {
                        read(newer, page, fresh);
                    }
                    return fresh;
                })
                .onSuccess(fresh -> put(newer, fresh))
                .onFault(onFault)
                .start();
    }

    private void read(PageSource<T> newer, int page, Map<Integer, List<T>> fresh) {
        long start = (long) page * PageList.PAGE;
        if (page >= 0 && start < newer.size() && !fresh.containsKey(page)) {
            fresh.put(page, newer.pages().rows(start, PageList.PAGE));
        }
    }

    private void put(PageSource<T> newer, Map<Integer, List<T>> fresh) {
        int first = firstVisible();
        int selectedIndex = view.getSelectionModel().getSelectedIndex();
        Optional<K> selectedKey = selected.get().map(key);
        boolean selectedInSight = selectedIndex >= first && selectedIndex <= first + visibleCount();
        Optional<K> anchorKey = selectedInSight ? selectedKey : rows.peek(first).map(key);
        int anchorIndex = selectedInSight ? selectedIndex : first;
        double top = topOf(anchorIndex);
        moving = true;
        rows.replace(newer, fresh);
        selectedKey.ifPresent(wanted -> reselect(find(fresh, wanted)));
        moving = false;
        follow(listener);
        OptionalInt anchor = anchorKey.map(wanted -> find(fresh, wanted)).orElse(OptionalInt.empty());
        if (anchor.isPresent() && anchor.getAsInt() != anchorIndex) {
            keepAt(anchor.getAsInt(), top);
        }
    }

    private void reselect(OptionalInt index) {
        if (index.isEmpty()) {
            view.getSelectionModel().clearSelection();
        } else if (index.getAsInt() != view.getSelectionModel().getSelectedIndex()) {
            view.getSelectionModel().clearAndSelect(index.getAsInt());
            view.getFocusModel().focus(index.getAsInt());
        }
    }

    private OptionalInt find(Map<Integer, List<T>> fresh, K wanted) {
        for (var page : fresh.entrySet()) {
            for (int at = 0; at < page.getValue().size(); at++) {
                if (key.apply(page.getValue().get(at)).equals(wanted)) {
                    return OptionalInt.of(page.getKey() * PageList.PAGE + at);
                }
            }
        }
        return OptionalInt.empty();
    }

    private void keepAt(int index, double top) {
        flow().ifPresent(flow -> {
            flow.scrollToTop(index);
            flow.layout();
            flow.scrollPixels(-top);
        });
    }

    private double topOf(int index) {
        return flow().map(flow -> flow.getCell(index).getLayoutY()).orElse(0.0);
    }

    private int firstVisible() {
        return flow().map(flow -> {
                    IndexedCell<?> cell = flow.getFirstVisibleCell();
                    return cell == null ? 0 : cell.getIndex();
                })
                .orElse(0);
    }

    private int visibleCount() {
        return flow().map(flow -> {
                    IndexedCell<?> last = flow.getLastVisibleCell();
                    return last == null ? 0 : last.getIndex() - firstVisible();
                })
                .orElse(0);
    }

    private Optional<VirtualFlow<?>> flow() {
        return view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }
}
