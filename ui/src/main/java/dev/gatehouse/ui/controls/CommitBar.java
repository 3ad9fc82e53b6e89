package dev.gatehouse.ui.controls;

import dev.gatehouse.ui.words.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The foot of an edit or a preview: how many changes, the way back, and the button that says what, how many and where.
public final class CommitBar extends HBox {
    private static final KeyCombination COMMIT = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Messages messages;
    private final Label changes = new Label();
    private final Button back = new Button();
    private final Button commit = new Button();
    private final StackPane commitPane = new StackPane(commit);
    private final Tooltip why = new Tooltip();

    /// A bar with two actions.
    ///
    /// @param backWords `Discard` or `Back`
    /// @param onBack leaves, keeping what the screen wants to keep
    /// @param onCommit does it, or goes on to the preview
    public CommitBar(Messages messages, String backWords, Runnable onBack, Runnable onCommit) {
        this.messages = messages;
        getStyleClass().add("commit-bar");
        changes.getStyleClass().add("muted");
        changes.setMinWidth(USE_PREF_SIZE);
        back.setMinWidth(USE_PREF_SIZE);
        commit.setMinWidth(USE_PREF_SIZE);
        back.setText(backWords);
        back.getStyleClass().add("flat");
        back.setOnAction(event -> onBack.run());
        commit.getStyleClass().add("accent");
        commit.setOnAction(event -> onCommit.run());
        Buttons.fireOnEnter(back);
        Buttons.fireOnEnter(commit);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(changes, space, back, commitPane);
    }

    /// How many changes are at hand; none hides the words.
    public void setChanges(int count) {
        changes.setText(count == 0 ? "" : messages.text("controls.commit.changes", count));
    }

    /// What the button does.
    ///
    /// @param words `Extend 14 people in Acme Benefits · Production`
    /// @param unavailable why it cannot be done now; empty: it can
    public void setCommit(String words, Optional<String> unavailable) {
        commit.setText(words);
        commit.setDisable(unavailable.isPresent());
        commit.setAccessibleHelp(unavailable.orElse(""));
        why.setText(unavailable.orElse(""));
        if (unavailable.isPresent()) {
            Tooltip.install(commitPane, why);
        } else {
            Tooltip.uninstall(commitPane, why);
        }
    }

    /// Lets Ctrl+Enter anywhere in the region commit.
    public void listenIn(Node region) {
        region.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COMMIT.match(event) && !commit.isDisabled()) {
                event.consume();
                commit.fire();
            }
        });
    }

    /// The way back, for the focus while there is nothing to commit.
    public Button backButton() {
        return back;
    }

    /// The button that commits, for the focus.
    public Button commitButton() {
        return commit;
    }
}
