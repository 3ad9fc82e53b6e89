package dev.gatehouse.ui.hours.text;

import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.hours.Window;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.week.Week;
import dev.gatehouse.ui.hours.words.HoursWords;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The week in one line of text. What is typed shows at once as far as it can be read; it counts when it is finished,
/// and only as a whole.
public final class WeekTextViewModel implements AutoCloseable {
    private final BandViewModel edited;
    private final HoursWords words;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<String>> error = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean typing;
    private boolean showing;

    /// The text of a band.
    public WeekTextViewModel(BandViewModel edited) {
        this.edited = edited;
        words = new HoursWords(edited.words());
        subscriptions.value(edited.bandProperty(), band -> follow(band.windows()));
    }

    private void follow(List<Window> windows) {
        // What is typed stays as it is typed while it shows itself; anything else writes it anew.
        if (!showing) {
            typing = false;
            error.set(Optional.empty());
            text.set(WeekText.print(windows, words.typed()));
        }
    }

    /// The line: as it is typed, else as the week is.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Why the text did not count; empty: it did, or is not finished.
    public ReadOnlyObjectProperty<Optional<String>> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// Takes what is typed so far.
    public void type(String typed) {
        if (typed.equals(text.get())) {
            return;
        }
        typing = true;
        text.set(typed);
        error.set(Optional.empty());
        TypedHours.week(typed, edited.words()).value().ifPresent(this::show);
    }

    private void show(List<Window> windows) {
        showing = true;
        edited.preview(Week.of(windows));
        showing = false;
    }

    /// The text is finished: it counts, or a sentence says why not and the week is as it was before.
    public void finish() {
        if (!typing) {
            return;
        }
        TypedHours<List<Window>> read = TypedHours.week(text.get(), edited.words());
        read.value().ifPresentOrElse(this::take, () -> {
            showing = true;
            edited.takeBack();
            showing = false;
            error.set(read.error());
        });
    }

    private void take(List<Window> windows) {
        show(windows);
        edited.settle();
        follow(edited.bandProperty().get().windows());
    }

    /// The text goes back to what the week was before.
    public void abandon() {
        if (typing) {
            edited.takeBack();
            follow(edited.bandProperty().get().windows());
        }
    }

    /// Whether something is typed that does not count yet.
    public boolean isTyping() {
        return typing;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
