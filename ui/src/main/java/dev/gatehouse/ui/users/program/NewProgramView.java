package dev.gatehouse.ui.users.program;

import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.field.ExpiryField;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form of a new program, in the detail's place.
public final class NewProgramView extends VBox implements AutoCloseable {
    private final NewProgramViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TextField name = new TextField();
    private final TextField login = new TextField();
    private final TextField networks = new TextField();
    private final Field nameField;
    private final Field loginField;
    private final Field networksField;
    private final CommitBar bar;

    /// A form for a model.
    ///
    /// @param home the tenant's home zone
    /// @param onBack leaves the form
    /// @param onReview previews the new program
    public NewProgramView(NewProgramViewModel model, Words words, ZoneId home, Runnable onBack, Runnable onReview) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("new-person", "new-program");
        var changeWords = new ChangeWords(words);
        nameField = new Field(words.text("preview.field.name"), name);
        loginField = new Field(words.text("preview.field.login"), login);
        networksField = new Field(words.text("users.program.networks"), networks);
        name.setId("program-name");
        name.setPromptText(words.text("preview.needed"));
        login.setId("program-login");
        networks.setId("program-networks");
        networks.setPromptText("10.4.7.0/24, 10.4.8.16");
        var title = new Label(words.text("users.program.new"));
        title.getStyleClass().add("title");
        var expiry = new ExpiryField(words, home);
        var form = new VBox(nameField, loginField);
        form.getStyleClass().add("form");
        if (model.mayBind()) {
            form.getChildren().add(networksField);
        }
        form.getChildren()
                .addAll(
                        new Field(changeWords.fieldOfExpiry(), expiry),
                        muted("users.program.tokenThen"),
                        permissions());
        var pane = new DetailPane();
        VBox.setVgrow(pane, Priority.ALWAYS);
        pane.setHead(new VBox(title));
        pane.setContent(List.of(form));
        bar = new CommitBar(words.messages(), words.text("common.back"), onBack, onReview);
        bar.listenIn(this);
        pane.setFoot(bar);
        getChildren().setAll(pane);
        subscriptions.bindBoth(name.textProperty(), model.nameProperty());
        subscriptions.bindBoth(login.textProperty(), model.loginProperty());
        subscriptions.bindBoth(networks.textProperty(), model.networksProperty());
        subscriptions.change(expiry.valueProperty(), model.expiryProperty()::set);
        subscriptions.invalidation(
                this::show,
                model.nameProperty(),
                model.loginProperty(),
                model.networksProperty(),
                model.expiryProperty());
        networks.setOnAction(event -> {
            if (model.acceptMeant()) {
                networks.end();
            }
        });
        show();
    }

    private Node permissions() {
        var heading = new Label(words.text("users.program.may"));
        heading.getStyleClass().add("field-name");
        var box = new VBox(heading);
        box.getStyleClass().add("machine-groups");
        var permissionWords = new PermissionWords(words);
        for (Permission permission : model.givable()) {
            var check = new CheckBox(permissionWords.full(permission));
            check.setId("may-" + permission.name().replace('.', '-'));
            check.setMnemonicParsing(false);
            check.getStyleClass().add("shortenable");
            check.setOnAction(event -> {
                model.let(permission, check.isSelected());
                show();
            });
            box.getChildren().add(check);
        }
        if (model.givable().isEmpty()) {
            box.getChildren().add(muted("users.program.mayGiveNothing"));
        }
        return box;
    }

    private Node muted(String key) {
        var label = new Label(words.text(key));
        label.getStyleClass().addAll("muted", "wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Puts the focus into the name.
    public void focusStart() {
        name.requestFocus();
    }

    /// Says that the login is taken, under its field.
    public void loginTaken(String holder) {
        loginField.setError(Optional.of(words.text("users.new.taken", holder)));
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void show() {
        nameField.setError(model.nameFault());
        loginField.setError(model.loginFault());
        loginField.setHint(words.text("users.program.loginHint"));
        model.loginFault().ifPresent(wrong -> loginField.setError(Optional.of(wrong)));
        Optional<String> wrong = model.networksFault();
        networksField.setError(wrong);
        if (wrong.isEmpty()) {
            networksField.setHint(model.networksHint());
        }
        bar.setCommit(words.text("users.edit.review"), model.missing());
    }
}
