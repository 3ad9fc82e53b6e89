package dev.gatehouse.ui.controls;

import dev.gatehouse.ui.common.Motion;
import dev.gatehouse.ui.words.Messages;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A layer over the content that says what was just done, bottom left, for 12 seconds, with the way to take it back.
/// It waits while the mouse is over it or it has the focus.
public final class ToastHost extends StackPane {
    private static final Duration SHOWN = Duration.seconds(12);

    private final Messages messages;
    private final PauseTransition leave = new PauseTransition(SHOWN);

    /// An empty layer.
    public ToastHost(Messages messages) {
        this.messages = messages;
        getStyleClass().add("toast-host");
        setPickOnBounds(false);
        leave.setOnFinished(event -> hide());
    }

    /// Says something, in place of what was said before.
    ///
    /// @param sentence `Extended Maria to 22 Dec 2026`
    /// @param undo takes it back; empty: nothing can
    public void show(String sentence, Optional<Verb> undo) {
        var toast = new HBox(new Label(sentence));
        toast.getStyleClass().add("toast");
        toast.setMaxSize(Pane.USE_PREF_SIZE, Pane.USE_PREF_SIZE);
        undo.ifPresent(verb -> {
            var link = new Hyperlink(verb.words());
            link.setOnAction(event -> {
                hide();
                verb.action().run();
            });
            toast.getChildren().add(link);
        });
        var close = new Button();
        close.setGraphic(Icon.CLOSE.node());
        close.setAccessibleText(messages.text("controls.toast.close"));
        close.getStyleClass().addAll("flat", "icon-only");
        close.setOnAction(event -> hide());
        toast.getChildren().add(close);
        getChildren().setAll(toast);
        Motion.fadeIn(toast);
        setAccessibleText(sentence);
        toast.hoverProperty().subscribe(() -> hold(toast));
        toast.focusWithinProperty().subscribe(() -> hold(toast));
        hold(toast);
    }

    private void hold(HBox toast) {
        if (toast.isHover() || toast.isFocusWithin()) {
            leave.pause();
        } else {
            leave.playFromStart();
        }
    }

    /// Says nothing any more.
    public void hide() {
        leave.stop();
        getChildren().clear();
    }
}
