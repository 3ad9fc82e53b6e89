package dev.gatehouse.ui.roles;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.roles.edit.RoleEditView;
import dev.gatehouse.ui.roles.history.HistoryView;
import dev.gatehouse.ui.roles.members.MembersView;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One role: its name and what can be done with it, and in tabs its permissions, its members, its history.
final class RoleView extends VBox implements AutoCloseable {
    private final Words words;
    private final OpenRole open;
    private final Actions actions;
    private final RoleEditView edit;
    private final MembersView members;
    private final Optional<HistoryView> history;
    private final TabPane tabs = new TabPane();
    private final VBox head = new VBox();

    /// What the buttons do.
    ///
    /// @param edit shows name and description to edit them
    /// @param compare beside another role or a person
    /// @param copy a new role like this one
    /// @param delete proposes to delete it
    /// @param close back to the list
    record Actions(Runnable edit, Runnable compare, Runnable copy, Runnable delete, Runnable close) {}

    RoleView(
            OpenRole open,
            Words words,
            RoleEditView edit,
            MembersView members,
            Optional<HistoryView> history,
            Actions actions) {
        this.open = open;
        this.words = words;
        this.edit = edit;
        this.members = members;
        this.history = history;
        this.actions = actions;
        getStyleClass().add("role-detail");
        head.getStyleClass().add("role-head");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().add(tab("roles.tab.permissions", edit));
        tabs.getTabs().add(tab("roles.tab.members", members));
        history.ifPresent(view -> tabs.getTabs().add(tab("roles.tab.history", view)));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().setAll(head, tabs);
        showHead(open.edit().before(), Optional.empty());
        tabs.getSelectionModel().selectedIndexProperty().subscribe((before, after) -> open.look(after.intValue()));
    }

    private Tab tab(String key, Node content) {
        return new Tab(words.text(key), content);
    }

    /// Shows the name, the description and what can be done.
    ///
    /// @param unavailable why nothing can be changed now; empty: it can
    void showHead(Role role, Optional<String> unavailable) {
        var name = new Label(role.name());
        name.getStyleClass().addAll("title", "shortenable");
        var row = new HBox(name);
        row.getStyleClass().add("header-row");
        if (role.builtIn()) {
            var mark = new StatusLabel();
            mark.show(Status.UNKNOWN, Icon.LOCKED, words.text("roles.builtIn"));
            row.getChildren().add(mark);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren()
                .addAll(
                        space,
                        Buttons.icon(
                                Icon.CLOSE,
                                Verb.of(words.text("roles.close"), actions.close())
                                        .key("Esc")));
        var description =
                new Label(role.description().isEmpty() ? words.text("roles.noDescription") : role.description());
        description.getStyleClass().addAll("wrapped", "secondary");
        description.setMinHeight(Region.USE_PREF_SIZE);
        head.getChildren().setAll(row, description, verbs(unavailable));
        members.showTools();
    }

    private Node verbs(Optional<String> unavailable) {
        var row = new FlowPane();
        row.getStyleClass().add("verbs");
        if (open.edit().isEditable()) {
            var why = unavailable.or(() -> open.edit().obstacle());
            row.getChildren()
                    .add(Buttons.of(Verb.of(words.text("roles.edit"), actions.edit())
                            .key("F2")
                            .unless(why)));
        }
        row.getChildren()
                .add(Buttons.of(
                        Verb.of(words.text("roles.compare"), actions.compare()).key("C")));
        if (open.mayChange()) {
            row.getChildren()
                    .add(Buttons.of(
                            Verb.of(words.text("roles.copy"), actions.copy()).unless(unavailable)));
        }
        if (open.edit().isEditable()) {
            row.getChildren()
                    .add(Buttons.danger(Verb.of(words.text("roles.delete"), actions.delete())
                            .unless(unavailable)));
        }
        return row;
    }

    /// Shows name and description to edit them.
    void editTexts() {
        tabs.getSelectionModel().select(0);
        edit.editTexts();
    }

    /// Puts the focus on what the chosen tab shows.
    void focusStart() {
        switch (tabs.getSelectionModel().getSelectedIndex()) {
            case 1 -> members.focusStart();
            case 2 -> history.ifPresent(HistoryView::focusStart);
            default -> edit.focusList();
        }
    }

    @Override
    public void close() {
        edit.close();
        members.close();
        history.ifPresent(HistoryView::close);
    }
}
