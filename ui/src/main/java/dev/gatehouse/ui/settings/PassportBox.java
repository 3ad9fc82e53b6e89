package dev.gatehouse.ui.settings;

import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.field.CodeField;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What this workstation is known as, and the way to enrol it with a code that somebody read out.
final class PassportBox extends VBox {
    private final Words words;
    private final SettingsViewModel model;
    private final Label known = new Label();
    private final Button begin = new Button();
    private final CodeField code = new CodeField();
    private final Field field;
    private final Button enrol = new Button();
    private final HBox form;
    private final StatusLabel state = StatusLabel.ofSentences();

    PassportBox(Words words, SettingsViewModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("passport-box");
        known.getStyleClass().add("wrapped");
        known.setMinHeight(Region.USE_PREF_SIZE);
        begin.setText(words.text("settings.passport.begin"));
        begin.setOnAction(event -> unfold());
        code.setId("enrolment-code");
        field = new Field(words.text("settings.passport.code"), code);
        enrol.setText(words.text("settings.passport.enrol"));
        enrol.getStyleClass().add("accent");
        enrol.setOnAction(event -> send());
        code.setOnAction(event -> send());
        form = new HBox(field, enrol);
        form.getStyleClass().add("passport-form");
        for (Region part : new Region[] {begin, form, state}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        form.setVisible(false);
        getChildren().setAll(known, begin, form, state);
        model.ownProperty().subscribe(own -> show());
        model.enrollingProperty().subscribe(now -> show());
    }

    private void unfold() {
        form.setVisible(true);
        show();
        code.requestFocus();
    }

    private void send() {
        char[] typed = code.typed();
        if (typed.length == 0) {
            return;
        }
        code.clear();
        model.enrol(typed);
    }

    private void show() {
        known.setText(model.ownProperty()
                .get()
                .map(own -> words.text(
                        "settings.passport.known", own.name(), words.times().moment(own.until())))
                .orElseGet(() -> words.text("settings.passport.none")));
        field.setError(Optional.empty());
        switch (model.enrollingProperty().get()) {
            case SettingsViewModel.Enrolling.Idle _ -> state.setVisible(false);
            case SettingsViewModel.Enrolling.Asking _ -> say(Status.QUIET, words.text("settings.passport.asking"));
            case SettingsViewModel.Enrolling.Refused(var fault) ->
                say(Status.BAD, words.faults().full(fault));
            case SettingsViewModel.Enrolling.Done(var own) -> {
                form.setVisible(false);
                say(Status.OK, words.text("settings.passport.done", own.name()));
            }
        }
        boolean good = model.ownProperty()
                .get()
                .filter(own -> words.times().now().isBefore(own.until()))
                .isPresent();
        begin.setVisible(!form.isVisible() && !good);
    }

    private void say(Status status, String sentence) {
        state.show(status, sentence);
        state.setVisible(true);
    }
}
