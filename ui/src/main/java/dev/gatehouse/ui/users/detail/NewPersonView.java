package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.change.UserField;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.field.ExpiryField;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The form of a new person, in the detail's place.
public final class NewPersonView extends VBox implements AutoCloseable {
    static final List<UserField> ORDER = List.of(
            UserField.NAME,
            UserField.LOGIN,
            UserField.EMAIL,
            UserField.PHONE,
            UserField.EMPLOYEE_NUMBER,
            UserField.COMPANY);

    private final NewPersonViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Map<UserField, Field> fields = new EnumMap<>(UserField.class);
    private final TextField name = new TextField();
    private final CommitBar bar;

    /// A form for a model.
    ///
    /// @param home the tenant's home zone
    /// @param onBack leaves the form
    /// @param onReview previews the new person
    public NewPersonView(NewPersonViewModel model, Words words, ZoneId home, Runnable onBack, Runnable onReview) {
        this.model = model;
        this.words = words;
        getStyleClass().add("new-person");
        var pane = new DetailPane();
        VBox.setVgrow(pane, Priority.ALWAYS);
        var title = new Label(words.text("users.new.title"));
        title.getStyleClass().add("title");
        pane.setHead(new VBox(title));
        var form = new VBox();
        form.getStyleClass().add("form");
        var changeWords = new ChangeWords(words);
        ORDER.forEach(field -> form.getChildren().add(input(field, changeWords.field(field))));
        var expiry = new ExpiryField(words, home);
        form.getChildren().add(new Field(changeWords.fieldOfExpiry(), expiry));
        var code = new CheckBox(words.text("users.new.withCode"));
        subscriptions.bindBoth(code.selectedProperty(), model.withCodeProperty());
        form.getChildren().add(code);
        pane.setContent(List.of(form));
        bar = new CommitBar(words.messages(), words.text("common.back"), onBack, onReview);
        bar.listenIn(this);
        pane.setFoot(bar);
        getChildren().setAll(pane);
        subscriptions.change(expiry.valueProperty(), chosen -> {
            model.expiryProperty().set(chosen);
            count();
        });
        count();
    }

    /// Puts the focus into the first field.
    public void focusStart() {
        name.requestFocus();
    }

    /// Says that a login is taken, under its field.
    public void loginTaken(String holder) {
        Optional.ofNullable(fields.get(UserField.LOGIN))
                .ifPresent(field -> field.setError(Optional.of(words.text("users.new.taken", holder))));
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private Field input(UserField field, String title) {
        var input = field == UserField.NAME ? name : new TextField();
        input.setId("new-" + field.wire());
        input.setPromptText(words.text(field.isNeeded() ? "preview.needed" : "preview.optional"));
        var around = new Field(title, input);
        fields.put(field, around);
        subscriptions.bindBoth(input.textProperty(), model.field(field));
        subscriptions.change(input.textProperty(), text -> {
            around.setError(model.error(field));
            count();
        });
        return around;
    }

    private void count() {
        bar.setCommit(
                words.text("users.edit.review"),
                model.isComplete() ? Optional.empty() : Optional.of(words.text("users.new.incomplete")));
    }
}
