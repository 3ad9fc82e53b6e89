package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.field.ExpiryField;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for another end of validity, in the detail's place. Without a choice it is the usual extension.
public final class ExtendView extends VBox implements AutoCloseable {
    private final Subscriptions subscriptions = new Subscriptions();
    private final CommitBar bar;
    private Change chosen;

    /// A form for one person.
    ///
    /// @param onReview previews the chosen change
    public ExtendView(
            UserDetailViewModel model, PersonFile file, Words words, Runnable onBack, Consumer<Change> onReview) {
        getStyleClass().add("extend");
        var changeWords = new ChangeWords(words);
        chosen = model.fixes(file).change(Fix.EXTEND);
        var title = new Label(words.text("users.extend.title", file.user().name()));
        title.getStyleClass().addAll("title", "wrapped");
        var present = new Label(changeWords.end(file.user().expiry(), file.picture()));
        present.getStyleClass().add("secondary");
        var pane = new DetailPane();
        VBox.setVgrow(pane, Priority.ALWAYS);
        pane.setHead(new VBox(title, present));
        var expiry = new ExpiryField(words, file.policy().homeZone());
        expiry.setPresent(file.user().expiry());
        var field = new Field(words.text("users.extend.to"), expiry);
        pane.setContent(List.of(field));
        bar = new CommitBar(words.messages(), words.text("common.back"), onBack, () -> onReview.accept(chosen));
        bar.listenIn(this);
        pane.setFoot(bar);
        getChildren().setAll(pane);
        Consumer<Optional<Expiry>> take = end -> {
            chosen = end.<Change>map(to -> new Change.ExtendExpiry(file.user().id(), to))
                    .orElseGet(() -> model.fixes(file).change(Fix.EXTEND));
            bar.setCommit(words.text("users.extend.review", end(file, changeWords)), Optional.empty());
        };
        subscriptions.value(expiry.valueProperty(), take);
    }

    /// Puts the focus on the button that goes on, since the usual extension is chosen already.
    public void focusStart() {
        bar.commitButton().requestFocus();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private String end(PersonFile file, ChangeWords changeWords) {
        return chosen instanceof Change.ExtendExpiry extend ? changeWords.end(extend.expiry(), file.picture()) : "";
    }
}
