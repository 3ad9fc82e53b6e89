package dev.gatehouse.ui.machines.view;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.preview.PapersViewModel;
import dev.gatehouse.ui.preview.view.PapersView;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the helpdesk writes down before it gives out a code for a machine.
public final class EnrolPapersView extends StackPane implements AutoCloseable {
    private static final KeyCombination COMMIT = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final PapersView papers;

    /// @param name of the machine
    /// @param back goes back to it
    /// @param give asks for the code
    public EnrolPapersView(String name, PapersViewModel model, Words words, Runnable back, Runnable give) {
        getStyleClass().add("machine-enrol");
        papers = new PapersView(model, words, false);
        var title = new Label(words.text("machines.enrolOne", name));
        title.getStyleClass().addAll("title", "shortenable");
        Button commit = Buttons.button(Verb.of(words.text("preview.enrol.give"), give));
        commit.getStyleClass().add("accent");
        commit.setId("give-code");
        commit.disableProperty().bind(model.complete().not());
        var verbs = new HBox(
                commit, Buttons.of(Verb.of(words.text("common.back"), back).key("Esc")));
        verbs.getStyleClass().add("head-row");
        var pane = new DetailPane();
        pane.setHead(new VBox(title));
        pane.setContent(List.of(papers, verbs));
        getChildren().setAll(pane);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COMMIT.match(event) && model.complete().get()) {
                event.consume();
                give.run();
            }
        });
    }

    /// Puts the focus where something has to be typed.
    public void focusStart() {
        if (!papers.focusNeeded()) {
            papers.focusTicket();
        }
    }

    @Override
    public void close() {
        papers.close();
    }
}
