package dev.gatehouse.ui.audit.list;

import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailSummary;
import dev.gatehouse.ui.words.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;

/// The sides of a search as chips that open what can be chosen, with counts where they are known.
final class ChipMenus extends FlowPane {
    private final Words words;
    private final Consumer<EventQuery> onChoose;
    private final Map<Choices.Side, MenuButton> buttons = new EnumMap<>(Choices.Side.class);

    ChipMenus(Words words, Consumer<EventQuery> onChoose) {
        this.words = words;
        this.onChoose = onChoose;
        getStyleClass().add("chip-row");
        for (Choices.Side side : Choices.Side.values()) {
            var button = new MenuButton();
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add("chip");
            buttons.put(side, button);
            getChildren().add(button);
        }
    }

    void show(Choices choices) {
        Arrays.stream(Choices.Side.values()).forEach(side -> show(choices, side));
    }

    private void show(Choices choices, Choices.Side side) {
        MenuButton button = buttons.getOrDefault(side, new MenuButton());
        button.setText(choices.title(side));
        button.getStyleClass().remove("chosen");
        if (choices.isChosen(side)) {
            button.getStyleClass().add("chosen");
        }
        button.getItems().setAll(choices.of(side).stream().map(this::item).toList());
        // Nothing goes grey for the moment in which nobody knows.
        if (!choices.summary().equals(TrailSummary.NONE)) {
            button.setDisable(button.getItems().isEmpty());
        }
        if (choices.summary().capped() && side != Choices.Side.TIME && !button.isDisable()) {
            var told = new MenuItem(
                    words.text("audit.chip.newest", choices.summary().count()));
            told.setDisable(true);
            button.getItems().addFirst(told);
        }
    }

    private MenuItem item(Choices.Choice choice) {
        var item = new MenuItem(choice.name()
                + choice.count()
                        .map(count -> "  " + words.numbers().count(count))
                        .orElse(""));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> onChoose.accept(choice.query()));
        return item;
    }
}
