package dev.gatehouse.ui.hours.text;

import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.hours.words.HoursWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The windows of the week one by one, to add, change and take away.
public final class WindowsViewModel implements AutoCloseable {
    private final BandViewModel edited;
    private final HoursWords words;
    private final ObservableList<Window> windows = FXCollections.observableArrayList();
    private final ObservableList<Window> shown = FXCollections.unmodifiableObservableList(windows);
    private final Subscriptions subscriptions = new Subscriptions();

    /// The windows of a band.
    public WindowsViewModel(BandViewModel edited) {
        this.edited = edited;
        words = new HoursWords(edited.words());
        subscriptions.value(edited.bandProperty(), this::follow);
    }

    private void follow(TimeBand band) {
        if (!windows.equals(band.windows())) {
            windows.setAll(band.windows());
        }
    }

    /// The windows, in their order.
    public ObservableList<Window> windows() {
        return shown;
    }

    /// The words for them.
    public HoursWords words() {
        return words;
    }

    /// A window as one types it.
    public String text(Window window) {
        return WeekText.print(List.of(window), words.typed());
    }

    /// Puts what is typed in place of a window; nothing typed takes it away.
    ///
    /// @return why not; empty: it is done
    public Optional<String> replace(Window window, String text) {
        return put(Optional.of(window), text);
    }

    /// Adds what is typed.
    ///
    /// @return why not; empty: it is done
    public Optional<String> add(String text) {
        return put(Optional.empty(), text);
    }

    private Optional<String> put(Optional<Window> old, String text) {
        TypedHours<List<Window>> read = TypedHours.week(text, edited.words());
        read.value().ifPresent(typed -> {
            var all = new ArrayList<>(edited.bandProperty().get().windows());
            old.ifPresent(all::remove);
            all.addAll(typed);
            edited.setWeek(Week.of(all));
        });
        return read.error().or(edited.problemProperty()::get);
    }

    /// Takes a window away.
    public void remove(Window window) {
        var all = new ArrayList<>(edited.bandProperty().get().windows());
        all.remove(window);
        edited.setWeek(Week.of(all));
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
