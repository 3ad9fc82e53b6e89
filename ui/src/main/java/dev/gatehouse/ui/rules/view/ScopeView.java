package dev.gatehouse.ui.rules.view;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.ChipRow;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import dev.gatehouse.ui.rules.edit.ScopeViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Whom a rule binds: everyone, a role or a person, chosen by name.
final class ScopeView extends VBox implements AutoCloseable {
    private final RuleEditViewModel rule;
    private final Words words;
    private final ChipRow<ScopeViewModel.Kind> kinds;
    private final PickField<Role> role;
    private final PickField<User> person;
    private final Label meaning = new Label();
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean showing;

    /// @param people finds people by what is typed
    ScopeView(RuleEditViewModel rule, PickField.Search<User> people) {
        this.rule = rule;
        words = rule.words();
        getStyleClass().add("rule-scope");
        var name = new Label(words.text("rules.scope"));
        name.getStyleClass().add("field-name");
        kinds = new ChipRow<>(words.messages());
        kinds.show(List.of(
                chip(ScopeViewModel.Kind.EVERYONE, "rules.scope.everyone"),
                chip(ScopeViewModel.Kind.ROLE, "rules.scope.role"),
                chip(ScopeViewModel.Kind.PERSON, "rules.scope.person")));
        role = new PickField<>(
                words.text("rules.scope.chooseRole"),
                this::findRoles,
                Role::name,
                chosen -> rule.scope().choose(chosen));
        role.setPromptText(words.text("rules.scope.chooseRole"));
        role.setId("rule-role");
        person = new PickField<>(
                words.text("rules.scope.choosePerson"),
                people,
                User::name,
                chosen -> rule.scope().choose(chosen));
        person.setPromptText(words.text("rules.scope.choosePerson"));
        person.setId("rule-person");
        meaning.getStyleClass().addAll("secondary", "wrapped");
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(name, kinds, role, person, meaning);
        subscriptions.change(
                kinds.selectedProperty(),
                kind -> kind.filter(other -> !showing && other != rule.scope().kind())
                        .ifPresent(rule.scope()::choose));
    }

    private ChipRow.Chip<ScopeViewModel.Kind> chip(ScopeViewModel.Kind kind, String key) {
        return new ChipRow.Chip<>(kind, words.text(key), Optional.empty());
    }

    private void findRoles(String typed, Consumer<List<Role>> found) {
        String wanted = Role.nameKey(typed);
        found.accept(rule.known().picture().roles().values().stream()
                .filter(each -> Role.nameKey(each.name()).contains(wanted))
                .sorted(Comparator.comparing(each -> Role.nameKey(each.name())))
                .toList());
    }

    /// Shows whom it binds as it is chosen now.
    void show() {
        showing = true;
        ScopeViewModel scope = rule.scope();
        kinds.select(scope.kind());
        showing = false;
        show(role, scope.kind() == ScopeViewModel.Kind.ROLE);
        show(person, scope.kind() == ScopeViewModel.Kind.PERSON);
        role.show(scope.role().flatMap(rule.known().picture()::role));
        person.show(scope.person());
        meaning.setText(words.text(
                switch (scope.kind()) {
                    case EVERYONE -> "rules.scope.everyoneMeans";
                    case ROLE -> "rules.scope.roleMeans";
                    case PERSON -> "rules.scope.personMeans";
                }));
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
