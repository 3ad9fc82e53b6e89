package dev.gatehouse.ui.users;

import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.controls.table.TableText;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.users.detail.UserDetailViewModel;
import dev.gatehouse.ui.users.list.UserListView;
import dev.gatehouse.ui.users.list.UserWords;
import dev.gatehouse.ui.users.list.UsersViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the screen of people: single letters while the list has the focus, others everywhere.
final class UserKeys {
    private final UsersViewModel model;
    private final UserDetailViewModel detail;
    private final UserFlows flows;
    private final UserListView list;

    UserKeys(UsersViewModel model, UserDetailViewModel detail, UserFlows flows, UserListView list) {
        this.model = model;
        this.detail = detail;
        this.flows = flows;
        this.list = list;
    }

    /// Keys that work everywhere on the screen.
    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F2
                && detail.canEdit()
                && model.unavailable().isEmpty()) {
            flows.edit();
            event.consume();
        } else if (event.getCode() == KeyCode.S && event.isShortcutDown() && !event.isShiftDown()) {
            list.saveFilter();
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown() && event.isShiftDown()) {
            flows.copyLink();
            event.consume();
        } else if (event.getCode() == KeyCode.Z && event.isShortcutDown() && event.isShiftDown()) {
            flows.recent();
            event.consume();
        }
    }

    /// Single letters while the list has the focus; a letter that means nothing begins a filter.
    void typed(KeyEvent event) {
        String letter = event.getCharacter();
        if (event.isShortcutDown() || event.isAltDown() || letter.isEmpty() || letter.charAt(0) <= ' ') {
            return;
        }
        event.consume();
        if ("?".equals(letter)) {
            // It asks and changes nothing, so it needs no server.
            flows.why();
            return;
        }
        Optional<Runnable> verb = verb(letter.toLowerCase(java.util.Locale.ROOT));
        if (verb.isPresent()) {
            if (model.unavailable().isEmpty()) {
                verb.orElseThrow().run();
            }
        } else if (Character.isLetterOrDigit(letter.charAt(0))) {
            list.filter().requestFocus();
            list.filter().setQuery(letter);
        }
    }

    private Optional<Runnable> verb(String letter) {
        return switch (letter) {
            case "e" -> fix(Fix.EXTEND);
            case "u" -> fix(Fix.UNLOCK);
            case "r" -> fix(Fix.ENTRY_CODE);
            case "l" -> fix(Fix.LET_IN);
            case "d" -> detail.mayDisable() ? Optional.of(flows::disable) : Optional.empty();
            case "g" -> opened(ConsolePermission.ROLES_WRITE, flows::grant);
            case "t" -> detail.mayGiveToken() ? Optional.of(flows.programs()::token) : Optional.empty();
            case "n" -> model.may(ConsolePermission.USERS_WRITE) ? Optional.of(this::begin) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Runnable> fix(Fix fix) {
        return detail.may(fix) ? Optional.of(() -> flows.fix(fix)) : Optional.empty();
    }

    private Optional<Runnable> opened(ConsolePermission needed, Runnable action) {
        return detail.fileProperty().get().isPresent() && model.may(needed) ? Optional.of(action) : Optional.empty();
    }

    /// What can be done here, for the palette.
    List<ScreenAction> actions(Words words) {
        var actions = new ArrayList<ScreenAction>();
        add(actions, words.text("person.fix.extend"), "E");
        add(actions, words.text("person.fix.unlock"), "U");
        add(actions, words.text("person.fix.code"), "R");
        add(actions, words.text("users.disableVerb"), "D");
        add(actions, words.text("users.grant"), "G");
        addNew(actions, words);
        add(actions, words.text("users.program.newToken"), "T");
        if (model.may(ConsolePermission.USERS_WRITE)) {
            actions.add(new ScreenAction(words.text("users.import"), "", model.unavailable(), flows::importing));
        }
        if (detail.fileProperty().get().isPresent()) {
            actions.add(ScreenAction.of(words.text("why.verb"), "?", flows::why));
            actions.add(ScreenAction.of(words.text("users.copyLogin"), "", flows::copyLogin));
            actions.add(ScreenAction.of(words.text("users.copyLink"), "Ctrl+Shift+C", flows::copyLink));
            if (model.may(ConsolePermission.AUDIT_READ)) {
                actions.add(ScreenAction.of(words.text("users.inTrail"), "", flows::trail));
            }
        }
        if (list.table().selectedProperty().get().isPresent()) {
            for (TableText form : TableText.values()) {
                String key = form == TableText.TABS ? "Ctrl+C" : "";
                actions.add(ScreenAction.of(UserWords.copyRows(words, form), key, () -> flows.copyRows(form)));
            }
        }
        actions.add(ScreenAction.of(words.text("preview.recent.title"), "Ctrl+Shift+Z", flows::recent));
        return actions;
    }

    /// What the list is of.
    private void begin() {
        if (model.isOfPrograms()) {
            flows.newProgram();
        } else {
            flows.newPerson();
        }
    }

    /// Each has its name in the palette, and the one that the list is of has the key.
    private void addNew(List<ScreenAction> actions, Words words) {
        if (model.may(ConsolePermission.USERS_WRITE)) {
            String person = model.isOfPrograms() ? "" : "N";
            String program = model.isOfPrograms() ? "N" : "";
            var unavailable = model.unavailable();
            actions.add(new ScreenAction(words.text("users.newPerson"), person, unavailable, flows::newPerson));
            actions.add(new ScreenAction(words.text("users.program.newVerb"), program, unavailable, flows::newProgram));
        }
    }

    private void add(List<ScreenAction> actions, String name, String key) {
        verb(key.toLowerCase(java.util.Locale.ROOT))
                .ifPresent(run -> actions.add(new ScreenAction(name, key, model.unavailable(), run)));
    }

    /// The keys for `F1`.
    List<KeyHint> hints(Words words) {
        var hints = new ArrayList<KeyHint>();
        actions(words).stream()
                .filter(action -> !action.shortcut().isEmpty())
                .map(action -> new KeyHint(action.shortcut(), action.name()))
                .forEach(hints::add);
        hints.add(new KeyHint("F2", words.text("users.edit")));
        hints.add(new KeyHint("Ctrl+A", words.text("users.keys.all")));
        hints.add(new KeyHint("Ctrl+S", words.text("controls.filter.save")));
        hints.add(new KeyHint("Ctrl+F", words.text("users.filter.prompt")));
        return hints;
    }
}
