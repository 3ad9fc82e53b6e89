package dev.gatehouse.ui.past.list;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.ui.common.Tasks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The people, roles or rules of one picture: those that a word finds, and the one that is open.
public final class ThingsViewModel {
    private final PastKind kind;
    private final Things things;
    private final ReadOnlyObjectWrapper<List<Thing>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Target>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Thing> all = List.of();
    private String wanted = "";

    /// All of a kind, as soon as they are in order; nothing open.
    public ThingsViewModel(PastKind kind, Things things, Tasks tasks) {
        this.kind = kind;
        this.things = things;
        tasks.background(() -> things.all(kind))
                .onSuccess(found -> {
                    all = found;
                    narrow();
                })
                .start();
    }

    /// Shows only those in whose row the words are.
    public void filter(String typed) {
        wanted = typed.strip().toLowerCase(Locale.ROOT);
        narrow();
    }

    private void narrow() {
        shown.set(all.stream().filter(thing -> thing.holds(wanted)).toList());
    }

    /// Opens one, or none.
    public void open(Optional<Target> target) {
        open.set(target);
    }

    /// What is known of the one that is open; empty: nothing is open, or it was not there.
    public Optional<Known> known() {
        return open.get().flatMap(things::known);
    }

    /// Of what kind they are.
    public PastKind kind() {
        return kind;
    }

    /// Those that are shown, by name.
    public ReadOnlyObjectProperty<List<Thing>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The one that is open.
    public ReadOnlyObjectProperty<Optional<Target>> openProperty() {
        return open.getReadOnlyProperty();
    }
}
