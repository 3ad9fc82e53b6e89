package dev.gatehouse.ui.preview.code;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.words.Words;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The token of a program, shown once, as one line to copy. It goes after two minutes, and from the clipboard after
/// thirty seconds.
public final class TokenView extends VBox implements AutoCloseable {
    private static final Duration SHOWN = Duration.minutes(2);
    private static final int ROWS = 3;

    private final Runnable onHide;
    private final TextArea token = new TextArea();
    private final Node hide;
    private final Node copy;
    private final PauseTransition leave = new PauseTransition(SHOWN);
    private final SecretClipboard clipboard = new SecretClipboard();

    /// Shows a token.
    ///
    /// @param name of the program
    /// @param onHide takes the panel away
    public TokenView(Desk.Token issued, String name, Words words, Runnable onHide) {
        this.onHide = onHide;
        getStyleClass().addAll("entry-code", "token");
        var title = wrapped(words.text("preview.token.title", name));
        title.getStyleClass().add("section");
        token.setText(issued.text());
        token.setId("program-token");
        token.setEditable(false);
        token.setWrapText(true);
        token.setPrefRowCount(ROWS);
        token.getStyleClass().add("mono");
        token.setAccessibleText(words.text("preview.token.name"));
        var until = wrapped(words.text("preview.token.until", words.times().moment(issued.until())));
        until.getStyleClass().add("muted");
        var once = wrapped(words.text("preview.token.once"));
        hide = Buttons.of(Verb.of(words.text("preview.token.hide"), this::hide).key("Esc"));
        copy = Buttons.accent(Verb.of(words.text("common.copy"), () -> {
            clipboard.put(token.getText());
            setAccessibleHelp(words.text("preview.code.copied"));
        }));
        var buttons = new HBox(copy, hide);
        buttons.getStyleClass().add("head-row");
        getChildren().setAll(title, token, until, once, buttons);
        // Wherever the focus is in it: a field of text would take the key for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                hide();
            }
        });
        leave.setOnFinished(event -> hide());
        leave.play();
    }

    /// Puts the focus on the button that copies the token.
    public void focusStart() {
        copy.requestFocus();
    }

    /// Takes the token off the screen for good.
    @Override
    public void close() {
        leave.stop();
        token.clear();
    }

    private void hide() {
        close();
        onHide.run();
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
