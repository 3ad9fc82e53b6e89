package dev.gatehouse.ui.rules;

import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.rules.list.RulesViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the screen of access rules: single ones while the list has the focus, F2 everywhere.
final class RuleKeys {
    private final RulesViewModel model;
    private final RuleFlows flows;
    private final Words words;

    RuleKeys(RulesViewModel model, RuleFlows flows, Words words) {
        this.model = model;
        this.flows = flows;
        this.words = words;
    }

    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            run(event, flows::rename);
        }
    }

    void pressedInList(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case N -> run(event, flows::begin);
            case DELETE -> run(event, flows::delete);
            default -> {}
        }
    }

    private static void run(KeyEvent event, Runnable action) {
        event.consume();
        action.run();
    }

    List<ScreenAction> actions() {
        var actions = new ArrayList<ScreenAction>();
        if (!model.may(ConsolePermission.ACCESS_WRITE)) {
            return actions;
        }
        boolean stored = flows.open().filter(edit -> !edit.isNew()).isPresent();
        if (stored) {
            actions.add(new ScreenAction(words.text("rules.rename"), "F2", model.unavailable(), flows::rename));
            actions.add(new ScreenAction(words.text("rules.deleteRule"), "Del", model.unavailable(), flows::delete));
        }
        actions.add(new ScreenAction(words.text("rules.newRule"), "N", model.unavailable(), flows::begin));
        return actions;
    }

    List<KeyHint> hints() {
        var hints = new ArrayList<KeyHint>();
        actions().forEach(action -> hints.add(new KeyHint(action.shortcut(), action.name())));
        hints.add(new KeyHint("Ctrl+F", words.text("rules.filter")));
        return hints;
    }
}
