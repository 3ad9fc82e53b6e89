package dev.gatehouse.ui.signin;

import dev.gatehouse.model.policy.PasswordRules;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.SecretField;
import dev.gatehouse.ui.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// The first password, after an entry code.
final class ChooseCard extends VBox {
    private final SecretField password;
    private final SignInViewModel model;

    ChooseCard(Words words, SignInViewModel model) {
        this.model = model;
        getStyleClass().add("form-card");
        var title = new Label(words.text("signin.choose.title"));
        title.getStyleClass().add("title");
        password = new SecretField(words.messages());
        var bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        var length = new Label();
        length.getStyleClass().add("secondary");
        var choose = new Button(words.text("signin.choose.enter"));
        choose.getStyleClass().addAll("accent", "enter");
        choose.setOnAction(event -> choose());
        password.setOnAction(event -> choose());
        var sentences = new SignInWords(words);
        password.textProperty().subscribe(text -> {
            int characters = text.codePointCount(0, text.length());
            bar.setProgress(Math.min(1, (double) characters / PasswordRules.MIN_LENGTH));
            length.setText(sentences.length(characters));
        });
        choose.disableProperty()
                .bind(model.workingProperty()
                        .or(javafx.beans.binding.Bindings.createBooleanBinding(
                                () -> !isLongEnough(), password.textProperty())));
        getChildren()
                .setAll(
                        title,
                        InviteCard.wrapped(words.text("signin.choose.explain"), "muted"),
                        new Field(words.text("signin.choose.password"), password),
                        bar,
                        length,
                        choose,
                        new NoticeBox(words, model, model::stop));
    }

    void focusStart() {
        password.requestFocus();
    }

    private boolean isLongEnough() {
        String text = password.textProperty().get();
        int characters = text.codePointCount(0, text.length());
        return characters >= PasswordRules.MIN_LENGTH && characters <= PasswordRules.MAX_LENGTH;
    }

    private void choose() {
        if (isLongEnough()) {
            model.choose(password.textProperty().get().toCharArray());
        }
    }
}
