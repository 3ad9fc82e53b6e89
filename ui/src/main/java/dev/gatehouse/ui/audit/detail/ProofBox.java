package dev.gatehouse.ui.audit.detail;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.words.Words;
import java.io.File;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The proof of an event: a sentence, what can be done, and the proof as text.
final class ProofBox extends VBox implements AutoCloseable {
    private final ProofViewModel model;
    private final Words words;
    private final StatusLabel outcome = new StatusLabel();
    private final Label sentence = new Label();
    private final FlowPane verbs = new FlowPane();
    private final Label text = new Label();
    private final Subscriptions subscriptions = new Subscriptions();

    ProofBox(ProofViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("proof-box");
        verbs.getStyleClass().add("verbs");
        sentence.getStyleClass().add("wrapped");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().addAll("mono", "wrapped", "raw-event");
        text.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(outcome, sentence, verbs, text);
        subscriptions.value(model.stateProperty(), state -> show());
    }

    /// Shows it again: another event may be meant.
    void show() {
        boolean proved = model.proof().isPresent();
        boolean refuted = model.isRefuted();
        outcome.setVisible(proved || refuted);
        outcome.setManaged(proved || refuted);
        outcome.show(
                proved ? Status.OK : Status.BAD,
                proved ? Icon.DONE : Icon.CLOSE,
                words.text(proved ? "audit.proof.ok" : "audit.proof.bad"));
        sentence.setText(model.sentence());
        verbs.getChildren()
                .setAll(
                        proved
                                ? Buttons.of(Verb.of(words.text("audit.proof.save"), this::choose))
                                : Buttons.of(Verb.of(words.text("audit.proof.show"), model::prove)
                                        .key("V")));
        text.setText(model.proof().map(found -> found.text().strip()).orElse(""));
        text.setVisible(proved);
        text.setManaged(proved);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.text("audit.proof.save"));
        chooser.setInitialFileName(model.fileName());
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(model::save);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
