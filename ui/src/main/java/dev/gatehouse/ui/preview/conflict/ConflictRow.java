package dev.gatehouse.ui.preview.conflict;

import dev.gatehouse.ui.port.Desk;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One field that two people changed.
public final class ConflictRow {
    private final Desk.FieldConflict conflict;
    private final String was;
    private final String yours;
    private final ObjectProperty<Optional<Choice>> choice = new SimpleObjectProperty<>(Optional.empty());

    /// Whose value stays.
    public enum Choice {
        /// Theirs, as it is now.
        THEIRS,
        /// Yours, as you wanted it.
        YOURS
    }

    /// A row without a choice.
    ///
    /// @param conflict the field and theirs
    /// @param was what you saw, in words
    /// @param yours what you want, in words
    public ConflictRow(Desk.FieldConflict conflict, String was, String yours) {
        this.conflict = conflict;
        this.was = was;
        this.yours = yours;
    }

    /// The field and theirs.
    public Desk.FieldConflict conflict() {
        return conflict;
    }

    /// What you saw.
    public String was() {
        return was;
    }

    /// What you want.
    public String yours() {
        return yours;
    }

    /// Whose value stays; neither at first.
    public ObjectProperty<Optional<Choice>> choiceProperty() {
        return choice;
    }
}
