package dev.gatehouse.ui.preview.recent;

import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of recent changes in the detail's place.
public final class RecentView extends VBox implements AutoCloseable {
    private final RecentViewModel model;
    private final Words words;
    private final Consumer<Proposal> onUndo;
    private final Subscriptions subscriptions = new Subscriptions();
    private final DetailPane pane = new DetailPane();

    /// Shows the changes of a model.
    ///
    /// @param onUndo shows the preview of taking one back
    /// @param onBack leaves the list
    public RecentView(RecentViewModel model, Words words, Consumer<Proposal> onUndo, Runnable onBack) {
        this.model = model;
        this.words = words;
        this.onUndo = onUndo;
        getStyleClass().add("recent");
        VBox.setVgrow(pane, Priority.ALWAYS);
        var title = new Label(words.text("preview.recent.title"));
        title.getStyleClass().add("title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        pane.setHead(new HBox(title, space, Buttons.flat(Verb.of(words.text("common.back"), onBack))));
        getChildren().add(pane);
        subscriptions.invalidation(this::show, model.changes());
        subscriptions.invalidation(() -> FxThread.afterLayout(this, this::focusStart), model.changes());
        show();
    }

    /// Puts the focus on the first way back.
    public void focusStart() {
        if (lookup(".line .button") instanceof Button undo) {
            undo.requestFocus();
        } else {
            requestFocus();
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void show() {
        if (model.changes().isEmpty()) {
            pane.setContent(java.util.List.of(new EmptyState(words.text("preview.recent.empty"))));
            return;
        }
        var rows = new ArrayList<Node>();
        model.changes().forEach(recent -> rows.add(row(recent)));
        pane.setContent(rows);
    }

    private Node row(Desk.Recent recent) {
        var sentence = new Label(model.sentence(recent));
        sentence.getStyleClass().add("wrapped");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        var when = new Label(words.times().past(recent.at()));
        when.getStyleClass().add("secondary");
        var text = new VBox(sentence, when);
        HBox.setHgrow(text, Priority.ALWAYS);
        Optional<String> none =
                recent.undo().isEmpty() ? Optional.of(words.text("preview.recent.final")) : Optional.empty();
        var undo = Buttons.of(Verb.of(words.text("common.undo"), () -> model.propose(recent, onUndo))
                .unless(none));
        var row = new HBox(text, undo);
        row.getStyleClass().add("line");
        return row;
    }
}
