package dev.gatehouse.ui.controls.table;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.ui.words.Words;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// Words at the foot of a table when reading takes over two seconds or fails.
final class TableNotice extends HBox {
    private static final Duration WORDS_AFTER = Duration.seconds(2);

    private final Words words;
    private final Runnable retry;
    private final PauseTransition late = new PauseTransition(WORDS_AFTER);
    private boolean failed;

    TableNotice(Words words, Runnable retry, Runnable stop) {
        this.words = words;
        this.retry = retry;
        getStyleClass().add("table-notice");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        late.setOnFinished(event -> say(words.text("controls.table.reading"), words.text("controls.table.stop"), stop));
        clear();
    }

    void failed(Fault fault) {
        failed = true;
        late.stop();
        say(words.faults().full(fault), words.text("controls.table.retry"), retry);
    }

    void reading(boolean now) {
        if (!now) {
            late.stop();
            if (!failed) {
                setVisible(false);
            }
        } else if (!failed) {
            late.play();
        }
    }

    void clear() {
        failed = false;
        setVisible(false);
    }

    private void say(String sentence, String verb, Runnable action) {
        var link = new Hyperlink(verb);
        link.setOnAction(event -> action.run());
        getChildren().setAll(new Label(sentence), link);
        setVisible(true);
    }
}
