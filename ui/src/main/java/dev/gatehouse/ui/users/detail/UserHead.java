package dev.gatehouse.ui.users.detail;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.words.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The head of a person's detail: name, login, where, and the way into an edit.
final class UserHead extends VBox {
    private final UserDetailViewModel model;
    private final Words words;
    private final DetailActions actions;
    private final Label name = new Label();
    private final Label login = new Label();
    private final Label place = new Label();
    private final VerbPlace edit = new VerbPlace(Buttons::of);

    UserHead(UserDetailViewModel model, Words words, DetailActions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        name.getStyleClass().add("title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var close = Buttons.icon(
                Icon.CLOSE, Verb.of(words.text("common.close"), actions.close()).key("Esc"));
        var why = Buttons.of(Verb.of(words.text("why.verb"), actions.why()).key("?"));
        var top = new HBox(name, why, edit, close);
        top.getStyleClass().add("head-row");
        login.getStyleClass().addAll("mono", "secondary");
        var copy = Buttons.icon(Icon.COPY, Verb.of(words.text("users.copyLogin"), actions.copyLogin()));
        place.getStyleClass().add("secondary");
        var below = new HBox(login, copy, place);
        below.getStyleClass().add("head-row");
        getChildren().setAll(top, below);
    }

    void show(PersonFile file) {
        name.setText(file.user().name());
        login.setText(file.user().login());
        Stream<String> kind = file.user().service() ? Stream.of(words.text("users.program.kind")) : Stream.empty();
        Stream<String> company = file.user().contact().company().stream();
        place.setText(Stream.of(Stream.of(file.tenant().name()), kind, company)
                .flatMap(part -> part)
                .distinct()
                .collect(Collectors.joining(" · ")));
        edit.showIf(
                model.canEdit() && model.editProperty().get().isEmpty(),
                Verb.of(words.text("users.edit"), actions.edit()).key("F2").unless(model.unavailable()));
    }
}
