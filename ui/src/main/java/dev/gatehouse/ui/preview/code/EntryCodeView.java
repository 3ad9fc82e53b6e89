package dev.gatehouse.ui.preview.code;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.words.Words;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A code that is shown once, in large groups with a spelling to read aloud. It goes after two minutes, and from the
/// clipboard after thirty seconds.
public final class EntryCodeView extends VBox implements AutoCloseable {
    private static final Duration SHOWN = Duration.minutes(2);

    private final Words words;
    private final Runnable onHide;
    private final Label code = new Label();
    private final VBox spelling = new VBox();
    private final Node hide;
    private final PauseTransition leave = new PauseTransition(SHOWN);
    private final SecretClipboard clipboard = new SecretClipboard();

    /// Shows an entry code.
    ///
    /// @param name whose it is
    /// @param onHide takes the panel away
    public EntryCodeView(Desk.EntryCode entry, String name, Words words, Runnable onHide) {
        this(
                entry.code(),
                words.text("preview.code.title", name),
                words.text("preview.code.until", words.times().moment(entry.until())),
                words,
                onHide);
    }

    /// Shows any such code.
    ///
    /// @param shown groups of letters and figures with dashes between them
    /// @param heading what it is for
    /// @param validity how long it is good, and how often
    /// @param onHide takes the panel away
    public EntryCodeView(String shown, String heading, String validity, Words words, Runnable onHide) {
        this.words = words;
        this.onHide = onHide;
        getStyleClass().add("entry-code");
        var title = new Label(heading);
        title.getStyleClass().addAll("section", "wrapped");
        title.setMinHeight(Region.USE_PREF_SIZE);
        code.setText(shown);
        code.setId("entry-code");
        code.getStyleClass().add("mono-large");
        code.setMinWidth(Region.USE_PREF_SIZE);
        code.setAccessibleText(String.join(", ", Spelling.of(shown)));
        spelling.getStyleClass().add("spelling");
        for (String group : Spelling.of(shown)) {
            spelling.getChildren().add(wrapped(group));
        }
        var until = wrapped(validity);
        until.getStyleClass().add("muted");
        hide = Buttons.of(Verb.of(words.text("preview.code.hide"), this::hide).key("Esc"));
        var copy = Buttons.flat(Verb.of(words.text("common.copy"), () -> copy(shown)));
        var buttons = new HBox(hide, copy);
        buttons.getStyleClass().add("head-row");
        getChildren().setAll(title, code, spelling, until, buttons);
        leave.setOnFinished(event -> hide());
        leave.play();
    }

    /// Puts the focus on the button that hides the code.
    public void focusStart() {
        hide.requestFocus();
    }

    /// Takes the code off the screen for good.
    @Override
    public void close() {
        leave.stop();
        code.setText("");
        code.setAccessibleText("");
        spelling.getChildren().clear();
    }

    private void hide() {
        close();
        onHide.run();
    }

    private void copy(String text) {
        clipboard.put(text);
        setAccessibleHelp(words.text("preview.code.copied"));
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
