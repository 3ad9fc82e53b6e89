package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The reasons that somebody else has to lift, each with a request to copy.
final class NotLiftableView extends VBox {
    private final CallViewModel model;
    private final Words words;
    private List<CallViewModel.NotLiftable> shown = List.of();

    NotLiftableView(CallViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("not-liftable-all");
        setVisible(false);
        setManaged(false);
    }

    void show(List<CallViewModel.NotLiftable> reasons) {
        if (!reasons.equals(shown)) {
            shown = List.copyOf(reasons);
            getChildren().setAll(reasons.stream().map(this::row).toList());
            setVisible(!reasons.isEmpty());
            setManaged(!reasons.isEmpty());
        }
    }

    private Node row(CallViewModel.NotLiftable reason) {
        var sentence = new Label(words.text(
                "helpdesk.notLiftable", words.reasons().word(reason.reason().code()), reason.why()));
        sentence.getStyleClass().addAll("wrapped", "muted");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        var copy = Buttons.of(Verb.of(words.text("helpdesk.copyRequest"), () -> copy(reason)));
        var row = new VBox(sentence, copy);
        row.getStyleClass().add("not-liftable");
        return row;
    }

    private void copy(CallViewModel.NotLiftable reason) {
        model.fileProperty().get().ifPresent(file -> {
            var content = new ClipboardContent();
            content.putString(model.callWords().request(file, reason));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
