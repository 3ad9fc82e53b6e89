package dev.gatehouse.ui.controls.table.page;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// A list that reads its rows in pages of 128 when somebody looks at them, and keeps the latest 64 pages.
///
/// @param <T> a row
public final class PageList<T> extends ObservableListBase<Slot<T>> {
    /// How many rows a page holds.
    public static final int PAGE = 128;
    private static final int KEPT = 64;

    private final Tasks tasks;
    private final Consumer<Fault> onFault;
    private final Map<Integer, List<Slot<T>>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, Job.Running> reading = new HashMap<>();
    private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper(0);
    private PageSource<T> source = PageSource.of(List.of());

    /// A list without rows.
    public PageList(Tasks tasks, Consumer<Fault> onFault) {
        this.tasks = tasks;
        this.onFault = onFault;
    }

    /// How many pages are being read.
    public ReadOnlyIntegerProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Where the rows come from now.
    public PageSource<T> source() {
        return source;
    }

    @Override
    public int size() {
        return (int) Math.min(source.size(), Integer.MAX_VALUE);
    }

    @Override
    public Slot<T> get(int index) {
        int page = index / PAGE;
        List<Slot<T>> slots = pages.get(page);
        if (slots == null) {
            slots = empty(page);
            pages.put(page, slots);
            read(page);
            forgetOldest();
        }
        return slots.get(index % PAGE);
    }

    /// The row at an index if it is at hand; reads nothing.
    public Optional<T> peek(int index) {
        List<Slot<T>> slots = index < 0 || index >= size() ? null : pages.get(index / PAGE);
        return slots == null ? Optional.empty() : slots.get(index % PAGE).row();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return indexOf(element) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object element) {
        if (!(element instanceof Slot<?> slot)) {
            return -1;
        }
        List<Slot<T>> page = pages.get(slot.index() / PAGE);
        return page != null && page.get(slot.index() % PAGE) == slot && slot.index() < size() ? slot.index() : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object element) {
        return indexOf(element);
    }

    /// Another query: nothing of the old rows stays.
    public void show(PageSource<T> other) {
        stopReading();
        beginChange();
        int before = size();
        List<Slot<T>> removed = placeholders(before);
        pages.clear();
        source = other;
        nextReplace(0, size(), removed);
        endChange();
    }

    /// A newer answer to the same query: rows change in place, the list grows or shrinks at its end.
    ///
    /// @param fresh pages already read from it, by number
    public void replace(PageSource<T> newer, Map<Integer, List<T>> fresh) {
        stopReading();
        int before = size();
        source = newer;
        int after = size();
        pages.keySet().removeIf(page -> !fresh.containsKey(page));
        fresh.forEach((page, rows) -> fill(pages.computeIfAbsent(page, this::empty), rows));
        if (after == before) {
            return;
        }
        beginChange();
        if (after > before) {
            nextAdd(before, after);
        } else {
            nextRemove(after, placeholders(before - after));
        }
        endChange();
    }

    /// Reads again what could not be read.
    public void retry() {
        Map.copyOf(pages).forEach((page, slots) -> {
            if (!reading.containsKey(page) && slots.getFirst().row().isEmpty()) {
                read(page);
            }
        });
    }

    /// Gives up on what is being read.
    public void stopReading() {
        reading.values().forEach(Job.Running::cancel);
        reading.keySet().forEach(pages::remove);
        reading.clear();
        pending.set(0);
    }

    private void read(int page) {
        PageSource<T> asked = source;
        Job<List<T>> job = tasks.background(() -> asked.pages().rows((long) page * PAGE, PAGE))
                .onSuccess(rows -> {
                    List<Slot<T>> slots = pages.get(page);
                    if (slots != null) {
                        fill(slots, rows);
                    }
                })
                .onFault(onFault)
                .onEnd(() -> {
                    reading.remove(page);
                    pending.set(reading.size());
                });
        // The end may come within the start, so the page counts as being read before it.
        reading.put(page, Job.Running.none());
        Job.Running running = job.start();
        reading.computeIfPresent(page, (key, none) -> running);
        pending.set(reading.size());
    }

    private void forgetOldest() {
        while (pages.size() > KEPT) {
            int oldest = pages.keySet().iterator().next();
            pages.remove(oldest);
            Job.Running running = reading.remove(oldest);
            if (running != null) {
                running.cancel();
            }
        }
    }

    private List<Slot<T>> empty(int page) {
        var slots = new java.util.ArrayList<Slot<T>>(PAGE);
        for (int at = 0; at < PAGE; at++) {
            slots.add(new Slot<>(page * PAGE + at));
        }
        return slots;
    }

    private static <T> void fill(List<Slot<T>> slots, List<T> rows) {
        for (int at = 0; at < slots.size(); at++) {
            slots.get(at).set(at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty());
        }
    }

    /// Stands for removed rows in the change that tells of them; nobody looks at more than their number.
    private List<Slot<T>> placeholders(int count) {
        return java.util.Collections.nCopies(count, new Slot<>(-1));
    }
}
