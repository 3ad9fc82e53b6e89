package dev.gatehouse.ui.filters;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.FilterField;
import dev.gatehouse.ui.preview.view.KeptFocus;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The filter, what can be done with what stands in it, and below it the filters that the person saved.
public final class FilterBox extends VBox implements AutoCloseable {
    private final Words words;
    private final FilterField filter;
    private final SavedFilters saved;
    private final Consumer<String> copy;
    private final HBox verbs = new HBox();
    private final FlowPane chips = new FlowPane();
    private final Subscriptions subscriptions = new Subscriptions();

    /// Filters a list.
    ///
    /// @param copy puts the filter's text on the clipboard
    public FilterBox(Words words, FilterField filter, SavedFilters saved, Consumer<String> copy) {
        this.words = words;
        this.filter = filter;
        this.saved = saved;
        this.copy = copy;
        getStyleClass().add("filter-box");
        verbs.getStyleClass().add("filter-verbs");
        chips.getStyleClass().add("chip-row");
        HBox.setHgrow(filter, Priority.SOMETIMES);
        var line = new HBox(filter, verbs);
        line.getStyleClass().add("filter-line");
        getChildren().setAll(line, chips);
        subscriptions.value(filter.queryProperty(), text -> show());
        subscriptions.change(saved.allProperty(), filters -> show());
    }

    /// Saves what stands in the filter, or forgets it.
    public void save() {
        saved.toggle(filter.queryProperty().get());
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    /// Whoever saves with a button stays on it: it forgets what it has just saved.
    private void show() {
        if (filter.isFocusWithin()) {
            // The field is not built anew: whoever goes on from it to the rows is not called back.
            build();
        } else {
            KeptFocus.around(this, this::build, filter::requestFocus);
        }
    }

    private void build() {
        String text = filter.queryProperty().get();
        var offered = new ArrayList<Node>();
        if (saved.takes(text)) {
            String key = saved.has(text) ? "controls.filter.forget" : "controls.filter.save";
            Node toggle = Buttons.flat(Verb.of(words.text(key), this::save).key("Ctrl+S"));
            toggle.setId("filter-toggle");
            offered.add(toggle);
        }
        if (!text.isBlank()) {
            offered.add(Buttons.flat(Verb.of(words.text("controls.filter.copy"), () -> copy.accept(text))));
        }
        verbs.getChildren().setAll(offered);
        verbs.setVisible(!offered.isEmpty());
        verbs.setManaged(!offered.isEmpty());
        chips.getChildren()
                .setAll(saved.allProperty().get().stream().map(this::chip).toList());
        chips.setVisible(!chips.getChildren().isEmpty());
        chips.setManaged(chips.isVisible());
    }

    private Node chip(String text) {
        var chip = new ToggleButton(text);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add("chip");
        chip.setSelected(text.equals(SavedFilters.line(filter.queryProperty().get())));
        chip.setOnAction(event -> filter.setQuery(chip.isSelected() ? text : ""));
        chip.setAccessibleText(words.text("controls.filter.saved", text));
        return chip;
    }
}
