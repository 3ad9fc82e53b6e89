package dev.gatehouse.ui.machines.view;

import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Warns whoever is about to revoke the key of the workstation they sit at.
public final class OwnRevocationView extends StackPane {
    private final CommitBar bar;

    /// @param name of the machine
    /// @param proceed goes on to the preview
    public OwnRevocationView(String name, Words words, Runnable back, Runnable proceed) {
        getStyleClass().add("machine-edit");
        bar = new CommitBar(words.messages(), words.text("common.back"), back, proceed);
        bar.setCommit(words.text("machines.review"), Optional.empty());
        bar.listenIn(this);
        var title = new Label(words.text("machines.revokeOne", name));
        title.getStyleClass().addAll("title", "shortenable");
        var pane = new DetailPane();
        pane.setHead(new VBox(title));
        pane.setContent(List.of(
                new StatusLabel(Status.WARN, words.text("machines.here")),
                Sentences.plain(words.text("machines.revokeHere"))));
        pane.setFoot(bar);
        getChildren().setAll(pane);
    }

    /// Puts the focus on going on.
    public void focusStart() {
        bar.commitButton().requestFocus();
    }
}
