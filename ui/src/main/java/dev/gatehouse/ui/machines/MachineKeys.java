package dev.gatehouse.ui.machines;

import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.machines.edit.MachineKind;
import dev.gatehouse.ui.machines.list.MachineRow;
import dev.gatehouse.ui.machines.list.MachinesViewModel;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the screen of machines: single ones while the list has the focus, F2 everywhere.
final class MachineKeys {
    private final MachinesViewModel model;
    private final MachineFlows flows;
    private final Words words;

    MachineKeys(MachinesViewModel model, MachineFlows flows, Words words) {
        this.model = model;
        this.flows = flows;
        this.words = words;
    }

    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            run(event, flows::edit);
        }
    }

    void pressedInList(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case N -> run(event, flows::begin);
            case E -> run(event, flows::enrol);
            case DELETE -> run(event, flows::remove);
            default -> {}
        }
    }

    private static void run(KeyEvent event, Runnable action) {
        event.consume();
        action.run();
    }

    List<ScreenAction> actions() {
        var actions = new ArrayList<ScreenAction>();
        Optional<RulePart> open = flows.open().map(MachineRow::part);
        boolean enrols = model.may(ConsolePermission.MACHINES_ENROL);
        boolean key = open.filter(part -> part instanceof RulePart.OfMachine(Machine.Passport _))
                .isPresent();
        if (enrols && key) {
            boolean waits = open.filter(part ->
                            part instanceof RulePart.OfMachine(Machine.Passport passport) && passport.isWaiting())
                    .isPresent();
            actions.add(
                    waits ? action("machines.enrol", "E", flows::enrol) : action("machines.revoke", "", flows::revoke));
        }
        if (model.may(ConsolePermission.MACHINES_WRITE)) {
            if (open.isPresent()) {
                actions.add(action("machines.edit", "F2", flows::edit));
                actions.add(action("machines.remove", "Del", flows::remove));
            }
            actions.add(action("machines.new.machine", "N", () -> flows.begin(MachineKind.KEY)));
            actions.add(action("machines.new.network", "", () -> flows.begin(MachineKind.NETWORK)));
            actions.add(action("machines.new.group", "", () -> flows.begin(MachineKind.GROUP)));
        }
        return actions;
    }

    private ScreenAction action(String key, String shortcut, Runnable run) {
        return new ScreenAction(words.text(key), shortcut, model.unavailable(), run);
    }

    List<KeyHint> hints() {
        var hints = new ArrayList<KeyHint>();
        actions().stream()
                .filter(action -> !action.shortcut().isEmpty())
                .forEach(action -> hints.add(new KeyHint(action.shortcut(), action.name())));
        hints.add(new KeyHint("Ctrl+F", words.text("machines.filter")));
        return hints;
    }
}
