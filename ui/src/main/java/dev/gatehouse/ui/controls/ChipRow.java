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
    private List<K> shown = List.of();
    private final ReadOnlyObjectWrapper<Optional<K>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A row without chips.
    public ChipRow(Messages messages) {
        this.numbers = new NumberWords(messages);
        getStyleClass().add("chip-row");
    }

    /// Shows these chips and keeps the choice if it is among them, else takes the first. Chips that are there already
    /// stay where they are, with the focus if they have it.
    public void show(List<Chip<K>> chips) {
        Optional<K> before = selected.get();
        if (!shown.equals(chips.stream().map(Chip::key).toList())) {
            getChildren().clear();
            group.getToggles().clear();
            chips.forEach(chip -> getChildren().add(button(chip.key())));
            shown = chips.stream().map(Chip::key).toList();
        }
        for (int i = 0; i < chips.size(); i++) {
            ((ToggleButton) getChildren().get(i)).setText(text(chips.get(i)));
        }
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

    private String text(Chip<K> chip) {
        return chip.words()
                + chip.count().map(count -> "  " + numbers.count(count)).orElse("");
    }

    private ToggleButton button(K key) {
        var button = new ToggleButton();
        button.setMinWidth(USE_PREF_SIZE);
        button.setUserData(key);
        button.setToggleGroup(group);
        button.getStyleClass().add("chip");
        button.setOnAction(event -> select(key));
        return button;
    }
}
