package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The roles that a person holds, each with until when, who gave it, and the button that takes it away.
final class HeldRoles extends VBox {
    private final UserDetailViewModel model;
    private final Words words;
    private final DetailActions actions;
    private final Label none = new Label();
    private final List<Row> rows = new ArrayList<>();

    HeldRoles(UserDetailViewModel model, Words words, DetailActions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        none.setText(words.text("users.noRoles"));
        none.getStyleClass().add("muted");
        getChildren().setAll(none);
    }

    void show(PersonFile file) {
        List<Grant> grants = file.user().grants();
        while (rows.size() > grants.size()) {
            getChildren().remove(rows.removeLast());
        }
        while (rows.size() < grants.size()) {
            var row = new Row();
            rows.add(row);
            getChildren().add(row);
        }
        for (int at = 0; at < grants.size(); at++) {
            rows.get(at).show(file, grants.get(at));
        }
        none.setVisible(grants.isEmpty());
        none.setManaged(grants.isEmpty());
    }

    private final class Row extends HBox {
        private final Label name = new Label();
        private final Label more = new Label();
        private final VerbPlace revoke = new VerbPlace(verb -> Buttons.icon(Icon.CLOSE, verb));

        private Row() {
            name.getStyleClass().add("medium");
            more.getStyleClass().addAll("secondary", "wrapped");
            more.setMinHeight(Region.USE_PREF_SIZE);
            var text = new VBox(name, more);
            HBox.setHgrow(text, Priority.ALWAYS);
            getStyleClass().add("line");
            getChildren().setAll(text, revoke);
        }

        private void show(PersonFile file, Grant grant) {
            Optional<Role> role =
                    Optional.ofNullable(file.person().profile().roles().get(grant.role()));
            name.setText(role.map(Role::name).orElse(NumberWords.NONE));
            String by = file.nameOf(grant.by())
                    .map(giver -> " · " + words.text("users.givenBy", giver))
                    .orElse("");
            String ticket = grant.ticket().map(number -> " · " + number).orElse("");
            more.setText(validity(grant) + by + ticket);
            revoke.show(role.filter(_ -> model.may(ConsolePermission.ROLES_WRITE))
                    .map(held -> Verb.of(
                                    words.text("users.revoke", held.name()),
                                    () -> actions.revoke().accept(held))
                            .unless(model.unavailable())));
        }
    }

    private String validity(Grant grant) {
        Instant now = words.times().now();
        if (grant.until().filter(until -> !until.isAfter(now)).isPresent()) {
            return words.text(
                    "users.roleEnded", words.times().past(grant.until().orElseThrow()));
        }
        return new ChangeWords(words).validity(grant);
    }
}
