package dev.gatehouse.ui.users.list;

import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.table.Marks;
import dev.gatehouse.ui.controls.table.TableText;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
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
    private final HBox row = new HBox();
    private final FlowPane selection = new FlowPane();
    private Optional<Long> marked = Optional.empty();
    private Optional<Node> offered = Optional.empty();

    /// What the buttons do.
    ///
    /// @param newPerson opens the form of a new person
    /// @param recent opens the list of recent changes
    /// @param bulk proposes a change of all that are selected
    /// @param grant asks which role to give to all that are selected
    /// @param copy puts a text on the clipboard
    /// @param copyRows puts the selected rows on the clipboard
    /// @param clear selects nobody
    public record Actions(
            Runnable newPerson,
            Runnable recent,
            Consumer<Bulk.Action> bulk,
            Runnable grant,
            Consumer<String> copy,
            Consumer<TableText> copyRows,
            Runnable clear) {}

    /// A header for a model's list.
    public UserListHeader(
            UsersViewModel model, Words words, ObservableValue<? extends Object> connection, Actions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        getStyleClass().add("list-header");
        row.getStyleClass().add("header-row");
        selection.getStyleClass().add("selection-row");
        getChildren().setAll(row);
        subscriptions.invalidation(this::show, model.answerProperty(), model.countsProperty());
        subscriptions.value(connection, now -> show());
    }

    /// Follows a selection.
    public void follow(Marks<?> marks, long size) {
        long count = marks.count(size);
        marked = count == 0 ? Optional.empty() : Optional.of(count);
        show();
        if (marks.everything() && count > 0) {
            selectedLabel(words.text("users.allSelected", count));
        }
    }

    /// Adds a control that concerns the list as a whole.
    void offer(Node control) {
        offered = Optional.of(control);
        show();
    }

    /// Puts a text on the clipboard.
    Consumer<String> copy() {
        return actions.copy();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void selectedLabel(String text) {
        if (selection.getChildren().getFirst() instanceof Label label) {
            label.setText(text);
        }
    }

    private void show() {
        if (marked.isPresent()) {
            showSelection(marked.orElseThrow());
        } else {
            showTitle();
        }
    }

    private void showTitle() {
        var title = new Label(model.countsProperty()
                .get()
                .map(counts -> words.text("users.titleCount", counts.all()))
                .orElseGet(() -> words.text("users.title")));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var nodes = new ArrayList<Node>(List.of(title, space()));
        if (model.may(ConsolePermission.USERS_WRITE)) {
            nodes.add(Buttons.flat(Verb.of(words.text("preview.recent.title"), actions.recent())
                    .key("Ctrl+Shift+Z")));
            offered.ifPresent(nodes::add);
            nodes.add(Buttons.of(Verb.of(words.text("users.new"), actions.newPerson())
                    .key("N")
                    .unless(model.unavailable())));
        } else {
            offered.ifPresent(nodes::add);
        }
        row.getChildren().setAll(nodes);
        getChildren().setAll(row);
    }

    private void showSelection(long count) {
        var label = new Label(words.text("users.selected", count));
        label.getStyleClass().add("medium");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var nodes = new ArrayList<Node>(List.of(label));
        Optional<String> unavailable = model.unavailable();
        if (model.may(ConsolePermission.USERS_WRITE) || model.may(ConsolePermission.USERS_RESET)) {
            nodes.add(extend(unavailable));
            nodes.add(bulk("users.bulk.unlockVerb", new Bulk.Unlock(), unavailable));
        }
        if (model.may(ConsolePermission.USERS_WRITE)) {
            nodes.add(bulk("users.bulk.disableVerb", new Bulk.Disable(), unavailable));
            nodes.add(bulk("users.bulk.enableVerb", new Bulk.Enable(), unavailable));
        }
        if (model.may(ConsolePermission.ROLES_WRITE)) {
            nodes.add(Buttons.of(
                    Verb.of(words.text("users.grant"), actions.grant()).unless(unavailable)));
        }
        nodes.add(copyMenu());
        nodes.add(Buttons.flat(
                Verb.of(words.text("users.clearSelection"), actions.clear()).key("Esc")));
        selection.getChildren().setAll(nodes);
        getChildren().setAll(selection);
    }

    private Node extend(Optional<String> unavailable) {
        var button = new MenuButton(words.text("users.bulk.extendVerb"));
        for (int days : STEPS) {
            var item = new MenuItem(words.text("controls.expiry.daysName", days));
            item.setOnAction(event -> actions.bulk().accept(new Bulk.Extend(days)));
            button.getItems().add(item);
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(unavailable.isPresent());
        unavailable.ifPresent(button::setAccessibleHelp);
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

    private Node bulk(String key, Bulk.Action action, Optional<String> unavailable) {
        return Buttons.of(
                Verb.of(words.text(key), () -> actions.bulk().accept(action)).unless(unavailable));
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
