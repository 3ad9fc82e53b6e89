package dev.gatehouse.ui.roles.list;

import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.controls.field.FilterField;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of roles: title, filter, name, people, permissions.
public final class RoleListView extends VBox implements AutoCloseable {
    private final RolesViewModel model;
    private final Words words;
    private final Runnable newRole;
    private final Subscriptions subscriptions = new Subscriptions();
    private final FilterField filter;
    private final DataTable<People.RoleRow, RoleId> table;
    private final VerbPlace begin = new VerbPlace(Buttons::of);
    private final Label foot = new Label();
    private final HBox header = new HBox();
    private List<RoleId> ids = List.of();

    /// Shows a model's roles.
    ///
    /// @param online whether the server can be asked
    /// @param newRole begins a new role
    public RoleListView(
            RolesViewModel model, Tasks tasks, Words words, ObservableValue<Boolean> online, Runnable newRole) {
        this.model = model;
        this.words = words;
        this.newRole = newRole;
        filter = new FilterField(words.messages(), words.text("roles.filter"));
        table = new DataTable<>(words, tasks, row -> row.role().id());
        table.view().setAccessibleText(words.text("roles.title"));
        table.setColumns(List.of(
                Column.<People.RoleRow>shortenable("name", words.text("roles.column.name"), 220, this::name)
                        .unsorted(),
                Column.<People.RoleRow>count(
                                "people",
                                words.text("roles.column.people"),
                                56,
                                row -> words.numbers().count(row.members()))
                        .unsorted(),
                Column.<People.RoleRow>count(
                                "permissions",
                                words.text("roles.column.permissions"),
                                56,
                                row -> words.numbers()
                                        .count(row.role().permissions().size()))
                        .unsorted()));
        getStyleClass().addAll("list-region", "role-list");
        var title = new Label(words.text("roles.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getChildren().setAll(title, space, begin);
        header.getStyleClass().add("header-row");
        var top = new VBox(header);
        top.getStyleClass().add("list-header");
        foot.getStyleClass().addAll("secondary", "list-foot");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(top, filter, table, foot);
        subscriptions.value(model.bookProperty(), book -> showRows());
        subscriptions.change(model.filterProperty(), now -> showRows());
        subscriptions.value(model.faultProperty(), fault -> showEmpty());
        subscriptions.value(online, now -> showHeader());
        subscriptions.change(filter.queryProperty(), model::filter);
    }

    private String name(People.RoleRow row) {
        return row.role().builtIn()
                ? words.text("roles.builtInName", row.role().name())
                : row.role().name();
    }

    /// Adds a control that concerns the list as a whole.
    public void offer(Node control) {
        header.getChildren().add(header.getChildren().indexOf(begin), control);
    }

    /// The rows.
    public DataTable<People.RoleRow, RoleId> table() {
        return table;
    }

    /// The filter.
    public FilterField filter() {
        return filter;
    }

    /// Selects a role, if it is shown.
    public void select(RoleId role) {
        indexOf(role).ifPresent(index -> {
            boolean isSelected = table.selectedProperty()
                    .get()
                    .map(row -> row.role().id().equals(role))
                    .orElse(false);
            if (!isSelected) {
                table.select(index);
            }
        });
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private OptionalInt indexOf(RoleId role) {
        var shown = model.shown();
        return IntStream.range(0, shown.size())
                .filter(index -> shown.get(index).role().id().equals(role))
                .findFirst();
    }

    private void showRows() {
        if (model.bookProperty().get().isEmpty()) {
            return;
        }
        var source = PageSource.of(model.shown());
        var now = model.shown().stream().map(row -> row.role().id()).toList();
        if (now.equals(ids)) {
            table.refresh(source);
        } else {
            ids = now;
            table.show(source);
            model.openProperty().get().ifPresent(this::select);
        }
        foot.setText(
                words.text("roles.foot", model.shown().size(), model.shown().size()));
        showHeader();
        showEmpty();
    }

    private void showHeader() {
        begin.showIf(
                model.may(ConsolePermission.ROLES_WRITE),
                Verb.of(words.text("roles.new"), newRole).key("N").unless(model.unavailable()));
    }

    private void showEmpty() {
        var fault = model.faultProperty().get();
        if (fault.isPresent() && model.bookProperty().get().isEmpty()) {
            table.setEmpty(new EmptyState(
                    words.faults().full(fault.get()), Verb.of(words.text("roles.tryAgain"), model::read)));
        } else {
            table.setEmpty(new EmptyState(
                    words.text("roles.noMatch"), Verb.of(words.text("roles.clearFilter"), () -> filter.setQuery(""))));
        }
    }
}
