package dev.gatehouse.ui.controls;

import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Messages;
import dev.gatehouse.ui.words.NumberWords;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/// Usual filters with their counts, one of them chosen: `All · Expired 31 · Locked 4`.
///
/// @param <K> what a chip stands for
public final class ChipRow<K> extends FlowPane {
    /// One chip.
    ///
    /// @param key what it stands for
    /// @param words its name
    /// @param count how many it finds; empty: not known or of no interest
    public record Chip<K>(K key, String words, Optional<Count> count) {}

    private final NumberWords numbers;
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyObjectWrapper<Optional<K>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A row without chips.
    public ChipRow(Messages messages) {
        this.numbers = new NumberWords(messages);
        getStyleClass().add("chip-row");
    }

    /// Shows these chips and keeps the choice if it is among them, else takes the first.
    public void show(List<Chip<K>> chips) {
        Optional<K> before = selected.get();
        getChildren().clear();
        group.getToggles().clear();
        chips.forEach(chip -> getChildren().add(button(chip)));
        Optional<K> kept =
                before.filter(key -> chips.stream().anyMatch(chip -> chip.key().equals(key)));
        kept.or(() -> chips.stream().findFirst().map(Chip::key)).ifPresent(this::select);
    }

    /// Chooses a chip.
    public void select(K key) {
        group.getToggles().stream()
                .filter(toggle -> key.equals(toggle.getUserData()))
                .forEach(group::selectToggle);
        selected.set(Optional.of(key));
    }

    /// The chosen one; empty only while there are no chips.
    public ReadOnlyObjectProperty<Optional<K>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    private ToggleButton button(Chip<K> chip) {
        var button = new ToggleButton(chip.words()
                + chip.count().map(count -> "  " + numbers.count(count)).orElse(""));
        button.setMinWidth(USE_PREF_SIZE);
        button.setUserData(chip.key());
        button.setToggleGroup(group);
        button.getStyleClass().add("chip");
        button.setOnAction(event -> select(chip.key()));
        return button;
    }
}
