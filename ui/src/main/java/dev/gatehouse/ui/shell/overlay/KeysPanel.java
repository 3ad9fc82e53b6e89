package dev.gatehouse.ui.shell.overlay;

import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The keys of the window and of the present screen (`F1`).
public final class KeysPanel extends VBox {
    /// @param screen the name of the present screen
    /// @param here its keys
    public KeysPanel(Words words, String screen, List<KeyHint> here) {
        getStyleClass().addAll("overlay-panel", "keys-panel");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleText(words.text("shell.keys.title"));
        var title = new Label(words.text("shell.keys.title"));
        title.getStyleClass().add("title");
        var columns = new HBox(column(words.text("shell.keys.everywhere"), everywhere(words)));
        columns.getStyleClass().add("key-columns");
        if (!here.isEmpty()) {
            columns.getChildren().add(column(screen, here));
        }
        var foot = new Label(words.text("shell.keys.close"));
        foot.getStyleClass().add("secondary");
        getChildren().setAll(title, columns, foot);
    }

    /// The keys that work everywhere.
    public static List<KeyHint> everywhere(Words words) {
        return List.of(
                new KeyHint("Ctrl+K", words.text("shell.keys.palette")),
                new KeyHint("Ctrl+T", words.text("shell.keys.tenant")),
                new KeyHint("Ctrl+1…9", words.text("shell.keys.areas")),
                new KeyHint("Ctrl+B", words.text("shell.keys.narrow")),
                new KeyHint("Ctrl+F", words.text("shell.keys.filter")),
                new KeyHint("F5", words.text("shell.keys.sync")),
                new KeyHint("F6", words.text("shell.keys.region")),
                new KeyHint("Esc", words.text("shell.keys.escape")),
                new KeyHint("Alt+←", words.text("shell.keys.back")),
                new KeyHint("Ctrl+Z", words.text("shell.keys.undo")),
                new KeyHint("Ctrl+L", words.text("shell.lock")),
                new KeyHint("F1", words.text("shell.keys.title")));
    }

    /// A heading and keys below it.
    public static Node column(String name, List<KeyHint> hints) {
        var heading = new Label(name);
        heading.getStyleClass().add("section");
        var grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (KeyHint hint : hints) {
            var keys = new Label(hint.keys());
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            var does = new Label(hint.does());
            does.getStyleClass().add("wrapped");
            does.setMinHeight(USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), keys, does);
        }
        var column = new VBox(heading, grid);
        column.getStyleClass().add("key-column");
        return column;
    }
}
