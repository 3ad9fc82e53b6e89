package dev.gatehouse.ui.roles;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
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
    private final Label name = new Label();
    private final StatusLabel builtIn = new StatusLabel();
    private final Label description = new Label();
    private final VerbPlace rename = new VerbPlace(Buttons::of);
    private final VerbPlace copy = new VerbPlace(Buttons::of);
    private final VerbPlace delete = new VerbPlace(Buttons::danger);

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
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().add(tab("roles.tab.permissions", edit));
        tabs.getTabs().add(tab("roles.tab.members", members));
        history.ifPresent(view -> tabs.getTabs().add(tab("roles.tab.history", view)));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().setAll(head(), tabs);
        showHead(open.edit().before(), Optional.empty());
        tabs.getSelectionModel().selectedIndexProperty().subscribe((before, after) -> open.look(after.intValue()));
    }

    private Node head() {
        name.getStyleClass().addAll("title", "shortenable");
        builtIn.show(Status.UNKNOWN, Icon.LOCKED, words.text("roles.builtIn"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = Buttons.icon(
                Icon.CLOSE, Verb.of(words.text("roles.close"), actions.close()).key("Esc"));
        var row = new HBox(name, builtIn, space, close);
        row.getStyleClass().add("header-row");
        description.getStyleClass().addAll("wrapped", "secondary");
        description.setMinHeight(Region.USE_PREF_SIZE);
        var compare = Buttons.of(
                Verb.of(words.text("roles.compare"), actions.compare()).key("C"));
        var verbs = new FlowPane(rename, compare, copy, delete);
        verbs.getStyleClass().add("verbs");
        var head = new VBox(row, description, verbs);
        head.getStyleClass().add("role-head");
        return head;
    }

    private Tab tab(String key, Node content) {
        return new Tab(words.text(key), content);
    }

    /// Shows the name, the description and what can be done.
    ///
    /// @param unavailable why nothing can be changed now; empty: it can
    void showHead(Role role, Optional<String> unavailable) {
        name.setText(role.name());
        builtIn.setVisible(role.builtIn());
        builtIn.setManaged(role.builtIn());
        description.setText(role.description().isEmpty() ? words.text("roles.noDescription") : role.description());
        boolean editable = open.edit().isEditable();
        var obstacle = unavailable.or(() -> open.edit().obstacle());
        rename.showIf(
                editable,
                Verb.of(words.text("roles.edit"), actions.edit()).key("F2").unless(obstacle));
        copy.showIf(
                open.mayChange(),
                Verb.of(words.text("roles.copy"), actions.copy()).unless(unavailable));
        delete.showIf(
                editable, Verb.of(words.text("roles.delete"), actions.delete()).unless(unavailable));
        members.showTools();
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
