package dev.gatehouse.ui.users.list;

import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.controls.table.Marks;
import dev.gatehouse.ui.controls.table.TableText;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Above the list: title and count; with a selection, what can be done with all of it. What the person may not do is
/// not there.
public final class UserListHeader extends VBox implements AutoCloseable {
    private static final List<Integer> STEPS = List.of(7, 30, 90);

    private final UsersViewModel model;
    private final Words words;
    private final Actions actions;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Label title = new Label();
    private final VerbPlace recent = new VerbPlace(Buttons::flat);
    private final VerbPlace newPerson = new VerbPlace(Buttons::of);
    private final VerbPlace newProgram = new VerbPlace(Buttons::of);
    private final VerbPlace importing = new VerbPlace(Buttons::flat);
    private final HBox row = new HBox();
    private final Label selected = new Label();
    private final MenuButton extend;
    private final VerbPlace unlock = new VerbPlace(Buttons::of);
    private final VerbPlace disable = new VerbPlace(Buttons::of);
    private final VerbPlace enable = new VerbPlace(Buttons::of);
    private final VerbPlace grant = new VerbPlace(Buttons::of);
    private final FlowPane selection = new FlowPane();
    private Optional<String> marked = Optional.empty();

    /// What the buttons do.
    ///
    /// @param newPerson opens the form of a new person
    /// @param newProgram opens the form of a new program
    /// @param importing leads to the import of a file
    /// @param recent opens the list of recent changes
    /// @param bulk proposes a change of all that are selected
    /// @param grant asks which role to give to all that are selected
    /// @param copy puts a text on the clipboard
    /// @param copyRows puts the selected rows on the clipboard
    /// @param clear selects nobody
    public record Actions(
            Runnable newPerson,
            Runnable newProgram,
            Runnable importing,
            Runnable recent,
            Consumer<Bulk.Action> bulk,
            Runnable grant,
            Consumer<String> copy,
            Consumer<TableText> copyRows,
            Runnable clear) {}

    /// A header for a model's list.
    ///
    /// @param online whether the server can be asked
    public UserListHeader(UsersViewModel model, Words words, ObservableValue<Boolean> online, Actions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        extend = extend();
        getStyleClass().add("list-header");
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("header-row");
        row.getChildren().setAll(title, space(), recent, importing, newPerson, newProgram);
        selected.getStyleClass().add("medium");
        selected.setMinWidth(Region.USE_PREF_SIZE);
        var clear = Buttons.flat(
                Verb.of(words.text("users.clearSelection"), actions.clear()).key("Esc"));
        selection.getStyleClass().add("selection-row");
        selection.getChildren().setAll(selected, extend, unlock, disable, enable, grant, copyMenu(), clear);
        getChildren().setAll(row);
        subscriptions.invalidation(this::show, model.answerProperty(), model.countsProperty(), model.queryProperty());
        subscriptions.value(online, now -> show());
    }

    /// Follows a selection.
    public void follow(Marks<?> marks, long size) {
        long count = marks.count(size);
        String key = marks.everything() ? "users.allSelected" : "users.selected";
        marked = Optional.of(words.text(key, count)).filter(_ -> count > 0);
        show();
    }

    /// Adds a control that concerns the list as a whole.
    public void offer(Node control) {
        row.getChildren().add(row.getChildren().indexOf(newPerson), control);
    }

    /// Puts a text on the clipboard.
    Consumer<String> copy() {
        return actions.copy();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void show() {
        showTitle();
        showSelection();
        Node now = marked.isPresent() ? selection : row;
        if (!getChildren().contains(now)) {
            getChildren().setAll(now);
        }
    }

    private void showTitle() {
        title.setText(model.countsProperty()
                .get()
                .map(counts -> words.text("users.titleCount", counts.all()))
                .orElseGet(() -> words.text("users.title")));
        boolean writes = model.may(ConsolePermission.USERS_WRITE);
        recent.showIf(
                writes,
                Verb.of(words.text("preview.recent.title"), actions.recent()).key("Ctrl+Shift+Z"));
        newProgram.showIf(
                writes && model.isOfPrograms(),
                Verb.of(words.text("users.program.newVerb"), actions.newProgram())
                        .key("N")
                        .unless(model.unavailable()));
        importing.showIf(
                writes, Verb.of(words.text("users.import"), actions.importing()).unless(model.unavailable()));
        newPerson.showIf(
                writes && !model.isOfPrograms(),
                Verb.of(words.text("users.new"), actions.newPerson()).key("N").unless(model.unavailable()));
    }

    private void showSelection() {
        Optional<String> unavailable = model.unavailable();
        boolean writes = model.may(ConsolePermission.USERS_WRITE);
        boolean resets = writes || model.may(ConsolePermission.USERS_RESET);
        selected.setText(marked.orElse(""));
        extend.setVisible(resets);
        extend.setManaged(resets);
        extend.setDisable(unavailable.isPresent());
        extend.setAccessibleHelp(unavailable.orElse(""));
        unlock.showIf(resets, bulk("users.bulk.unlockVerb", new Bulk.Unlock()));
        disable.showIf(writes, bulk("users.bulk.disableVerb", new Bulk.Disable()));
        enable.showIf(writes, bulk("users.bulk.enableVerb", new Bulk.Enable()));
        grant.showIf(
                model.may(ConsolePermission.ROLES_WRITE),
                Verb.of(words.text("users.grant"), actions.grant()).unless(unavailable));
    }

    private MenuButton extend() {
        var button = new MenuButton(words.text("users.bulk.extendVerb"));
        for (int days : STEPS) {
            var item = new MenuItem(words.text("controls.expiry.daysName", days));
            item.setOnAction(event -> actions.bulk().accept(new Bulk.Extend(days)));
            button.getItems().add(item);
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Node copyMenu() {
        var button = new MenuButton(words.text("common.copy"));
        for (TableText form : TableText.values()) {
            var item = new MenuItem(UserWords.copyRows(words, form));
            item.setOnAction(event -> actions.copyRows().accept(form));
            button.getItems().add(item);
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Verb bulk(String key, Bulk.Action action) {
        return Verb.of(words.text(key), () -> actions.bulk().accept(action)).unless(model.unavailable());
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
