package dev.gatehouse.ui.signin.lock;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.SecretField;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The card over a plain background while the window is locked.
public final class LockView extends StackPane {
    private final LockViewModel model;
    private final SecretField password;

    /// @param name of the person who locked it
    /// @param organisation the name of theirs
    /// @param signOut ends the session
    public LockView(Words words, LockViewModel model, String name, String organisation, Runnable signOut) {
        this.model = model;
        getStyleClass().add("lock");
        password = new SecretField(words.messages());
        var field = new Field(words.text("signin.password"), password);
        var title = new Label(words.text("signin.lock.title"), Icon.LOCKED.node());
        title.getStyleClass().add("title");
        var who = new Label(words.text("signin.lock.who", name, organisation));
        who.getStyleClass().addAll("muted", "wrapped");
        var unlock = new Button(words.text("signin.lock.unlock"));
        unlock.getStyleClass().add("accent");
        unlock.disableProperty().bind(model.workingProperty());
        unlock.setOnAction(event -> unlock());
        password.setOnAction(event -> unlock());
        var leave = new Hyperlink(words.text("signin.lock.signOut"));
        leave.setOnAction(event -> signOut.run());
        var verbs = new HBox(unlock, leave);
        verbs.getStyleClass().add("verbs");
        var card = new VBox(title, who, field, verbs);
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        model.faultProperty().subscribe(fault -> {
            field.setError(fault.map(words.faults()::full));
            if (fault.isPresent()) {
                password.clear();
                password.requestFocus();
            }
        });
        getChildren().setAll(card);
        field.setError(Optional.empty());
    }

    /// Puts the focus into the field.
    public void focusStart() {
        password.requestFocus();
    }

    private void unlock() {
        model.unlock(password.textProperty().get().toCharArray());
    }
}
