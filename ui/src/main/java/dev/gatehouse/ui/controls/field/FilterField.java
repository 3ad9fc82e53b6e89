package dev.gatehouse.ui.controls.field;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.words.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/// The filter of a list as one line of text: `status:expired role:claims lopez`, with completions of the word being
/// typed. Escape clears it.
public final class FilterField extends HBox {
    private static final Duration TYPING = Duration.millis(120);
    private static final int MOST_COMPLETIONS = 8;

    private final TextField text = new TextField();
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final ContextMenu menu = new ContextMenu();
    private Function<String, List<String>> completions = word -> List.of();

    /// An empty filter.
    ///
    /// @param prompt what can be typed
    public FilterField(Messages messages, String prompt) {
        getStyleClass().add("filter-field");
        text.setPromptText(prompt);
        text.setAccessibleText(prompt);
        HBox.setHgrow(text, Priority.ALWAYS);
        var clear = new Button();
        clear.setGraphic(Icon.CLOSE.node());
        clear.setAccessibleText(messages.text("controls.filter.clear"));
        clear.getStyleClass().addAll("flat", "icon-only");
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(text.textProperty().isNotEmpty());
        clear.setOnAction(event -> setQuery(""));
        typing.setOnFinished(event -> query.set(text.getText().strip()));
        text.textProperty().subscribe((before, after) -> {
            typing.playFromStart();
            complete();
        });
        text.setOnAction(event -> commit());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().setAll(Icon.SEARCH.node(), text, clear);
    }

    /// The filter, a moment after the last key.
    public ReadOnlyStringProperty queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// Sets the filter at once.
    public void setQuery(String words) {
        text.setText(words);
        text.end();
        commit();
    }

    /// What the word being typed may become, for example `status:exp` → `status:expired`.
    public void setCompletions(Function<String, List<String>> offer) {
        completions = offer;
    }

    /// Offers again what the word may become, because more is known now.
    public void completeAgain() {
        complete();
    }

    /// What Enter does after the filter was taken, for example to go to the first row.
    public void setOnEnter(Runnable action) {
        text.setOnAction(event -> {
            commit();
            action.run();
        });
    }

    @Override
    public void requestFocus() {
        text.requestFocus();
        text.selectAll();
    }

    private void commit() {
        typing.stop();
        menu.hide();
        query.set(text.getText().strip());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !text.getText().isEmpty()) {
            setQuery("");
            event.consume();
        }
    }

    private void complete() {
        String word = word();
        List<String> offers = word.isEmpty() || !text.isFocused() ? List.of() : completions.apply(word);
        menu.getItems()
                .setAll(offers.stream().limit(MOST_COMPLETIONS).map(this::item).toList());
        if (offers.isEmpty()) {
            menu.hide();
        } else if (!menu.isShowing()) {
            menu.show(text, Side.BOTTOM, 0, 4);
        }
    }

    private MenuItem item(String offer) {
        var item = new MenuItem(offer);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            String all = text.getText();
            text.setText(all.substring(0, all.length() - word().length()) + offer + " ");
            text.end();
            commit();
        });
        return item;
    }

    /// The last word, which is the one being typed.
    private String word() {
        String all = text.getText();
        return all.substring(all.lastIndexOf(' ') + 1);
    }
}
