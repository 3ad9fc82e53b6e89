package dev.gatehouse.ui.signin;

import dev.gatehouse.ui.common.Shown;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.SecretField;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Server, organisation, login, and password or entry code.
final class FormCard extends VBox {
    private final Words words;
    private final SignInViewModel model;
    private final ComboBox<Door.KnownServer> server = new ComboBox<>();
    private final TextField organisation = new TextField();
    private final TextField login = new TextField();
    private final SecretField secret;
    private final Field organisationField;
    private final Field loginField;
    private final Field secretField;
    private final Button enter = new Button();

    FormCard(Words words, SignInViewModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("form-card");
        var title = new Label(words.text("signin.title"));
        title.getStyleClass().add("title");
        secret = new SecretField(words.messages());
        organisationField = new Field(words.text("signin.organisation"), organisation);
        loginField = new Field(words.text("signin.login"), login);
        secretField = new Field(secretName(), secret);
        organisation.textProperty().bindBidirectional(model.organisationProperty());
        login.textProperty().bindBidirectional(model.loginProperty());
        organisation.setOnAction(event -> enter());
        login.setOnAction(event -> enter());
        secret.setOnAction(event -> enter());
        // What is typed while the server is asked would be lost; and a caret repaints the window twice a second.
        secret.closedWhile(model.workingProperty());
        enter.getStyleClass().addAll("accent", "enter");
        enter.disableProperty().bind(model.workingProperty());
        enter.setOnAction(event -> enter());
        enter.textProperty()
                .bind(model.workingProperty().map(working -> words.text(working ? "signin.working" : enterKey())));
        getChildren()
                .setAll(
                        title,
                        new Field(words.text("signin.server"), servers()),
                        organisationField,
                        loginField,
                        secretField,
                        enter,
                        links(),
                        new NoticeBox(words, model, this::again));
    }

    /// The first empty field.
    void focusStart() {
        if (organisation.getText().isBlank()) {
            organisation.requestFocus();
        } else if (login.getText().isBlank()) {
            login.requestFocus();
        } else {
            secret.requestFocus();
        }
    }

    private void enter() {
        missing(organisationField, organisation.getText());
        missing(loginField, login.getText());
        missing(secretField, secret.textProperty().get());
        if (!model.isComplete() || secret.textProperty().get().isEmpty()) {
            focusStart();
            return;
        }
        char[] typed = secret.textProperty().get().toCharArray();
        secret.clear();
        model.enter(typed);
    }

    /// The same once more: the password is asked for again, since it was not kept.
    private void again() {
        model.stop();
        focusStart();
    }

    private void missing(Field field, String text) {
        field.setError(text.isBlank() ? Optional.of(words.text("signin.missing")) : Optional.empty());
    }

    private ComboBox<Door.KnownServer> servers() {
        server.setItems(model.servers());
        server.setMaxWidth(Double.MAX_VALUE);
        server.setConverter(new Shown<>(Door.KnownServer::name));
        // The servers are read anew whenever the sign-in is shown, and a list that is set anew chooses nothing.
        model.serverProperty()
                .subscribe(chosen -> chosen.ifPresentOrElse(
                        server::setValue, () -> server.getSelectionModel().clearSelection()));
        server.setOnAction(event -> model.serverProperty().set(Optional.ofNullable(server.getValue())));
        return server;
    }

    private FlowPane links() {
        var code = new Hyperlink(otherWay());
        code.setOnAction(event -> {
            model.byCodeProperty().set(!model.byCodeProperty().get());
            secret.clear();
            secretField.setName(secretName());
            code.setText(otherWay());
            enter.textProperty()
                    .bind(model.workingProperty().map(working -> words.text(working ? "signin.working" : enterKey())));
            secret.requestFocus();
        });
        var invite = new Hyperlink(words.text("signin.otherServer"));
        invite.setOnAction(event -> model.invite());
        var links = new FlowPane(code, invite);
        links.getStyleClass().add("links");
        return links;
    }

    private String enterKey() {
        return model.byCodeProperty().get() ? "signin.continue" : "signin.enter";
    }

    private String otherWay() {
        return words.text(model.byCodeProperty().get() ? "signin.havePassword" : "signin.haveCode");
    }

    private String secretName() {
        return words.text(model.byCodeProperty().get() ? "signin.entryCode" : "signin.password");
    }
}
