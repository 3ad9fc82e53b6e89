package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.change.UserField;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.field.ExpiryField;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The fields of an edit in place. A changed one has a bar and says what it held.
final class UserEditView extends VBox implements AutoCloseable {
    private final UserEditViewModel model;
    private final Words words;
    private final Runnable onChange;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TextField name = new TextField();

    UserEditView(UserEditViewModel model, Words words, Runnable onChange) {
        this.model = model;
        this.words = words;
        this.onChange = onChange;
        getStyleClass().add("form");
        var changeWords = new ChangeWords(words);
        for (UserField field : NewPersonView.ORDER) {
            add(field, changeWords.field(field));
        }
        var expiry = new ExpiryField(words, model.file().policy().homeZone());
        expiry.setPresent(model.file().user().expiry());
        var around = new Field(changeWords.fieldOfExpiry(), expiry);
        getChildren().add(around);
        subscriptions.change(expiry.valueProperty(), chosen -> {
            model.expiryProperty().set(chosen);
            around.setWas(chosen.map(end -> words.text(
                    "users.edit.was",
                    changeWords.end(model.file().user().expiry(), model.file().picture()))));
            onChange.run();
        });
    }

    void focusStart() {
        name.requestFocus();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void add(UserField field, String title) {
        var input = field == UserField.NAME ? name : new TextField();
        input.setId("edit-" + field.wire());
        var around = new Field(title, input);
        getChildren().add(around);
        subscriptions.bindBoth(input.textProperty(), model.field(field));
        subscriptions.value(input.textProperty(), text -> {
            around.setWas(
                    model.was(field).map(was -> words.text("users.edit.was", was.isEmpty() ? NumberWords.NONE : was)));
            around.setError(model.error(field));
            onChange.run();
        });
    }
}
