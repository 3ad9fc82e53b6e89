package dev.gatehouse.ui.controls.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// A field that finds one of many by what is typed: what matches stands below, Enter takes the first, Down goes to the
/// others and, in an unchanged field, shows them all. What was typed and not taken is gone when the field is left.
///
/// @param <T> what is chosen from
public final class PickField<T> extends TextField {
    private static final Duration TYPING = Duration.millis(120);
    private static final int MOST_OFFERS = 10;

    private final Search<T> search;
    private final Function<T, String> words;
    private final Consumer<T> onPick;
    private final PauseTransition typing = new PauseTransition(TYPING);
    private ContextMenu menu = new ContextMenu();
    private List<T> offers = List.of();
    private String shown = "";
    private boolean writing;
    private long asked;

    /// Where the matches come from.
    ///
    /// @param <T> what is chosen from
    @FunctionalInterface
    public interface Search<T> {
        /// Looks for what matches, the likeliest first.
        ///
        /// @param typed what was typed; empty text: everything
        /// @param found is told on the FX thread, at once or later
        void find(String typed, Consumer<List<T>> found);
    }

    /// An empty field.
    ///
    /// @param name what it is called for a screen reader
    /// @param words how each is called
    /// @param onPick is told what was taken
    public PickField(String name, Search<T> search, Function<T, String> words, Consumer<T> onPick) {
        this.search = search;
        this.words = words;
        this.onPick = onPick;
        getStyleClass().add("pick-field");
        setAccessibleText(name);
        typing.setOnFinished(event -> ask(getText().strip(), false));
        textProperty().subscribe((before, after) -> {
            if (!writing) {
                typing.playFromStart();
            }
        });
        focusedProperty().subscribe((before, after) -> focused(after));
        setOnAction(event -> ask(getText().strip(), true));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows what is chosen; empty: nothing. What somebody is typing stays.
    public void show(Optional<T> chosen) {
        boolean busy = isFocused() && (isTyped() || menu.isShowing());
        shown = chosen.map(words).orElse("");
        if (!busy) {
            write();
        }
    }

    private void write() {
        typing.stop();
        menu.hide();
        if (isTyped()) {
            writing = true;
            setText(shown);
            writing = false;
        }
    }

    private void focused(boolean now) {
        if (now) {
            selectAll();
        } else if (!menu.isShowing()) {
            write();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !menu.isShowing()) {
            ask(isTyped() ? getText().strip() : "", false);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && (menu.isShowing() || isTyped())) {
            write();
            selectAll();
            event.consume();
        }
    }

    private boolean isTyped() {
        return !getText().equals(shown);
    }

    /// Only the last question is answered: what is found for an earlier one is no longer of interest.
    private void ask(String typed, boolean take) {
        typing.stop();
        if (take && !isTyped()) {
            return;
        }
        long question = ++asked;
        search.find(typed, found -> {
            if (question == asked) {
                offers = found;
                if (take) {
                    found.stream().findFirst().ifPresent(this::take);
                } else {
                    offer();
                }
            }
        });
    }

    private void offer() {
        boolean wanted = !offers.isEmpty() && isFocused();
        if (!wanted) {
            menu.hide();
        } else if (!menu.isShowing()) {
            // One that was shown before swallows the first Enter.
            menu = new ContextMenu();
        }
        menu.getItems()
                .setAll(offers.stream().limit(MOST_OFFERS).map(this::item).toList());
        if (wanted && !menu.isShowing()) {
            menu.show(this, Side.BOTTOM, 0, 4);
        }
    }

    private MenuItem item(T offer) {
        var item = new MenuItem(words.apply(offer));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> take(offer));
        return item;
    }

    private void take(T offer) {
        asked++;
        write();
        onPick.accept(offer);
    }
}
