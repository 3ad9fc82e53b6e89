package dev.gatehouse.ui.preview.conflict;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.Touch;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.ui.preview.conflict.ConflictRow.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A conflict to settle. Nothing is chosen at first; what is settled is again a list of changes.
public final class ConflictViewModel {
    private final ObservableList<ConflictRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();
    private List<Change> yours = List.of();

    /// No conflict yet.
    public ConflictViewModel() {
        settled.set(false);
    }

    /// Takes up a new conflict.
    ///
    /// @param changes what you wanted
    public void open(List<ConflictRow> conflict, List<Change> changes) {
        yours = List.copyOf(changes);
        rows.setAll(conflict);
        conflict.forEach(row -> row.choiceProperty().subscribe(this::count));
        count();
    }

    /// The fields in question.
    public ObservableList<ConflictRow> rows() {
        return rows;
    }

    /// Whether every field has a choice.
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /// How many fields got this choice.
    public long chosen(Choice choice) {
        return rows.stream()
                .filter(row -> row.choiceProperty().get().equals(Optional.of(choice)))
                .count();
    }

    /// Your changes without the fields that stay theirs; none, if all stay theirs.
    public List<Change> settledChanges() {
        var kept = new ArrayList<Change>();
        for (Change change : yours) {
            without(change).ifPresent(kept::add);
        }
        return kept;
    }

    private Optional<Change> without(Change change) {
        if (change instanceof Change.EditUser edit) {
            Map<UserField, String> set = new TreeMap<>(edit.set());
            set.keySet()
                    .removeIf(field -> isTheirs(new Touch("user", edit.user().toString(), field.wire())));
            return set.isEmpty() ? Optional.empty() : Optional.of(new Change.EditUser(edit.user(), set));
        }
        return Touch.of(change).stream().anyMatch(this::isTheirs) ? Optional.empty() : Optional.of(change);
    }

    private boolean isTheirs(Touch touch) {
        return rows.stream()
                .filter(row -> row.choiceProperty().get().equals(Optional.of(Choice.THEIRS)))
                .anyMatch(row -> row.conflict().target().equals(touch.kind() + "/" + touch.id())
                        && row.conflict().field().equals(touch.field()));
    }

    private void count() {
        settled.set(!rows.isEmpty()
                && rows.stream().allMatch(row -> row.choiceProperty().get().isPresent()));
    }
}
