package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// An edit of one person, field by field, until it is reviewed or discarded.
public final class UserEditViewModel {
    private final PersonFile file;
    private final Words words;
    private final Map<UserField, StringProperty> fields = new EnumMap<>(UserField.class);
    private final ObjectProperty<Optional<Expiry>> expiry = new SimpleObjectProperty<>(Optional.empty());

    /// An edit that changes nothing yet.
    public UserEditViewModel(PersonFile file, Words words) {
        this.file = file;
        this.words = words;
        for (UserField field : UserField.values()) {
            fields.put(field, new SimpleStringProperty(field.of(file.user())));
        }
    }

    /// Whom it is about, as they were when the edit began.
    public PersonFile file() {
        return file;
    }

    /// What a field shall hold.
    public StringProperty field(UserField field) {
        return Optional.ofNullable(fields.get(field)).orElseThrow();
    }

    /// Another end of validity; empty: as it is.
    public ObjectProperty<Optional<Expiry>> expiryProperty() {
        return expiry;
    }

    /// What a field held before, where it was changed.
    public Optional<String> was(UserField field) {
        String before = field.of(file.user());
        return before.equals(typed(field)) ? Optional.empty() : Optional.of(before);
    }

    /// What is wrong with a field.
    public Optional<String> error(UserField field) {
        String text = typed(field);
        if (text.isEmpty() && field.isNeeded()) {
            return Optional.of(words.text("users.edit.needed"));
        }
        return text.length() > field.longest()
                ? Optional.of(words.text("users.edit.tooLong", field.longest()))
                : Optional.empty();
    }

    /// The changes to make, together.
    public List<Change> changes() {
        User user = file.user();
        var set = new EnumMap<UserField, String>(UserField.class);
        for (UserField field : UserField.values()) {
            was(field).ifPresent(_ -> set.put(field, typed(field)));
        }
        var changes = new ArrayList<Change>();
        if (!set.isEmpty()) {
            changes.add(new Change.EditUser(user.id(), set));
        }
        expiry.get()
                .filter(end -> !end.equals(user.expiry()))
                .ifPresent(end -> changes.add(new Change.ExtendExpiry(user.id(), end)));
        return changes;
    }

    /// How many fields are changed.
    public int count() {
        return changes().stream()
                .mapToInt(change ->
                        change instanceof Change.EditUser edit ? edit.set().size() : 1)
                .sum();
    }

    /// Whether it can be reviewed: something is changed and nothing is wrong.
    public boolean isComplete() {
        return !changes().isEmpty()
                && fields.keySet().stream().allMatch(field -> error(field).isEmpty());
    }

    /// What to preview.
    public Proposal proposal() {
        return Proposal.about(
                file,
                words.text("users.edit.save", count(), file.user().name()),
                words.text("users.edit.saved", file.user().name()),
                changes());
    }

    private String typed(UserField field) {
        return field(field).get().strip();
    }
}
