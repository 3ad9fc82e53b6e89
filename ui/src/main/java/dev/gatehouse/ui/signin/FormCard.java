package dev.gatehouse.ui.signin;

import dev.gatehouse.ui.common.Shown;
import dev.gatehouse.ui.controls.field.CodeField;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.SecretField;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Server, organisation, login, and password or entry code; before them, if need be, a code that enrols this
/// workstation.
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
    private final CodeField code = new CodeField();
    private final Field codeField;
    private final Label enrolled = new Label();
    private final Hyperlink enrolment = new Hyperlink();
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
        codeField = new Field(words.text("signin.enrolmentCode"), code);
        enrolled.getStyleClass().addAll("wrapped", "muted");
        enrolled.setMinHeight(USE_PREF_SIZE);
        organisation.textProperty().bindBidirectional(model.organisationProperty());
        login.textProperty().bindBidirectional(model.loginProperty());
        organisation.setOnAction(event -> enter());
        login.setOnAction(event -> enter());
        secret.setOnAction(event -> enter());
        // What is typed while the server is asked would be lost; and a caret repaints the window twice a second.
        secret.closedWhile(model.workingProperty());
        code.setId("enrolment-code");
        code.closedWhile(model.workingProperty());
        code.setOnAction(event -> enter());
        enter.getStyleClass().addAll("accent", "enter");
        enter.disableProperty().bind(model.workingProperty());
        enter.setOnAction(event -> enter());
        getChildren()
                .setAll(
                        title,
                        new Field(words.text("signin.server"), servers()),
                        organisationField,
                        loginField,
                        secretField,
                        codeField,
                        enter,
                        enrolled,
                        links(),
                        new NoticeBox(words, model, this::again));
        for (Region part : List.of(codeField, enrolled)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.enrolsProperty().subscribe(this::unfold);
        model.enrolledProperty().subscribe(this::showEnrolled);
        model.keptProperty().subscribe(kept -> secret.setPrompt(kept ? words.text("signin.asTyped") : ""));
    }

    private void unfold(boolean now) {
        codeField.setVisible(now);
        codeField.setError(Optional.empty());
        enrolment.setText(words.text(now ? "signin.noEnrolment" : "signin.haveEnrolment"));
        nameEnter();
        if (now) {
            code.requestFocus();
        } else {
            code.clear();
        }
    }

    private void showEnrolled(Optional<Machines.Own> own) {
        enrolled.setVisible(own.isPresent());
        enrolled.setText(
                own.map(known -> words.text("signin.enrolled", known.name())).orElse(""));
        if (own.isPresent()) {
            focusStart();
        }
    }

    private void nameEnter() {
        enter.textProperty()
                .bind(model.workingProperty().map(working -> words.text(working ? "signin.working" : enterKey())));
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
        if (model.enrolsProperty().get()) {
            enrol();
        } else {
            signIn();
        }
    }

    /// What was typed of the code stays: it may have to be mended. The password goes on to be kept by the model.
    private void enrol() {
        boolean signsIn = !secret.textProperty().get().isEmpty();
        missing(organisationField, organisation.getText());
        missing(codeField, code.getText());
        missing(loginField, signsIn ? login.getText() : words.text("signin.login"));
        missing(secretField, words.text("signin.password"));
        if (organisation.getText().isBlank() || (signsIn && login.getText().isBlank())) {
            focusStart();
        } else if (code.getText().isBlank()) {
            code.requestFocus();
        } else {
            char[] typed = secret.textProperty().get().toCharArray();
            secret.clear();
            model.enrol(code.typed(), typed);
        }
    }

    private void signIn() {
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
        if (model.enrolsProperty().get()) {
            enrol();
            return;
        }
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
        var entryCode = new Hyperlink(otherWay());
        entryCode.setOnAction(event -> {
            model.byCodeProperty().set(!model.byCodeProperty().get());
            secret.clear();
            secretField.setName(secretName());
            entryCode.setText(otherWay());
            nameEnter();
            secret.requestFocus();
        });
        var invite = new Hyperlink(words.text("signin.otherServer"));
        invite.setOnAction(event -> model.invite());
        enrolment.setOnAction(event -> {
            if (model.enrolsProperty().get()) {
                model.dontEnrol();
            } else {
                model.enrolsProperty().set(true);
            }
        });
        var links = new FlowPane(entryCode, enrolment, invite);
        links.getStyleClass().add("links");
        return links;
    }

    private String enterKey() {
        if (model.enrolsProperty().get()) {
            return "signin.enrolAndEnter";
        }
        return model.byCodeProperty().get() ? "signin.continue" : "signin.enter";
    }

    private String otherWay() {
        return words.text(model.byCodeProperty().get() ? "signin.havePassword" : "signin.haveCode");
    }

    private String secretName() {
        return words.text(model.byCodeProperty().get() ? "signin.entryCode" : "signin.password");
    }
}
