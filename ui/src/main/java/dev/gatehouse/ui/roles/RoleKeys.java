package dev.gatehouse.ui.roles;

import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.roles.list.RolesViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the screen of roles: single letters while the list has the focus, F2 everywhere.
final class RoleKeys {
    private final RolesViewModel model;
    private final RoleFlows flows;
    private final Words words;

    RoleKeys(RolesViewModel model, RoleFlows flows, Words words) {
        this.model = model;
        this.flows = flows;
        this.words = words;
    }

    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            flows.edit();
            event.consume();
        }
    }

    void pressedInList(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case N -> run(event, flows::newRole);
            case C -> run(event, flows::compare);
            default -> {}
        }
    }

    private static void run(KeyEvent event, Runnable action) {
        event.consume();
        action.run();
    }

    List<ScreenAction> actions() {
        var actions = new ArrayList<ScreenAction>();
        boolean open = flows.role().isPresent();
        boolean mayChange = model.may(ConsolePermission.ROLES_WRITE);
        if (open) {
            actions.add(ScreenAction.of(words.text("roles.compare"), "C", flows::compare));
        }
        if (mayChange && open) {
            actions.add(new ScreenAction(words.text("roles.addPeople"), "", model.unavailable(), flows::addPeople));
        }
        boolean editable = flows.role().filter(role -> !role.builtIn()).isPresent();
        if (mayChange && editable) {
            actions.add(new ScreenAction(words.text("roles.edit"), "F2", model.unavailable(), flows::edit));
            actions.add(new ScreenAction(words.text("roles.delete"), "", model.unavailable(), flows::delete));
        }
        if (mayChange) {
            actions.add(new ScreenAction(words.text("roles.newRole"), "N", model.unavailable(), flows::newRole));
        }
        return actions;
    }

    List<KeyHint> hints() {
        var hints = new ArrayList<KeyHint>();
        actions().stream()
                .filter(action -> !action.shortcut().isEmpty())
                .map(action -> new KeyHint(action.shortcut(), action.name()))
                .forEach(hints::add);
        hints.add(new KeyHint("Ctrl+Tab", words.text("roles.keys.tab")));
        hints.add(new KeyHint("Ctrl+F", words.text("roles.filter")));
        return hints;
    }
}
