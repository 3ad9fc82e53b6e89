package dev.gatehouse.ui.roles.compare;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Three columns: only the one, both, only the other, each with its count.
public final class CompareView extends VBox implements AutoCloseable {
    private final CompareViewModel model;
    private final Words words;
    private final PermissionWords permissionWords;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ComboBox<Role> other = new ComboBox<>();
    private final TextField person = new TextField();
    private final Field personField;
    private final VBox body = new VBox();

    /// Shows a model's comparison.
    ///
    /// @param copy puts the text on the clipboard
    public CompareView(CompareViewModel model, Words words, Runnable onBack, Consumer<String> copy) {
        this.model = model;
        this.words = words;
        permissionWords = new PermissionWords(words);
        getStyleClass().add("role-compare");
        other.setId("compare-role");
        other.getItems().setAll(model.others());
        other.setCellFactory(view -> new RoleCell());
        other.setButtonCell(new RoleCell());
        other.setPromptText(words.text("roles.compare.chooseRole"));
        person.setId("compare-person");
        person.setPromptText(words.text("roles.compare.person"));
        person.setOnAction(event -> model.withPerson(person.getText()));
        personField = new Field(words.text("roles.compare.orPerson"), person);
        var choice = new HBox(new Field(words.text("roles.compare.with"), other), personField);
        choice.getStyleClass().add("role-fields");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head(onBack, copy), choice, body);
        subscriptions.change(
                other.valueProperty(), chosen -> Optional.ofNullable(chosen).ifPresent(model::with));
        subscriptions.value(model.comparisonProperty(), found -> show(found));
        subscriptions.value(
                model.problemProperty(),
                problem -> personField.setError(Optional.of(problem).filter(text -> !text.isEmpty())));
    }

    private Region head(Runnable onBack, Consumer<String> copy) {
        var title = new Label(words.text("roles.compare.title", model.role().name()));
        title.getStyleClass().addAll("title", "shortenable");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var copying = Buttons.of(Verb.of(
                words.text("roles.compare.copy"),
                () -> model.comparisonProperty().get().ifPresent(found -> copy.accept(model.text(found)))));
        var close = Buttons.icon(
                Icon.CLOSE, Verb.of(words.text("roles.back"), onBack).key("Esc"));
        var row = new HBox(title, space, copying, close);
        row.getStyleClass().add("header-row");
        return row;
    }

    /// Puts the focus on the choice of the other role.
    public void focusStart() {
        other.requestFocus();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void show(Optional<Comparison> found) {
        Node shown = found.<Node>map(this::columns)
                .orElseGet(() -> new EmptyState(
                        words.text("roles.compare.choose", model.role().name())));
        VBox.setVgrow(shown, Priority.ALWAYS);
        body.getChildren().setAll(shown);
    }

    private HBox columns(Comparison found) {
        var columns = new HBox(
                column(words.text("roles.compare.only", found.a(), found.onlyA().size()), found.onlyA()),
                column(words.text("roles.compare.both", found.both().size()), found.both()),
                column(words.text("roles.compare.only", found.b(), found.onlyB().size()), found.onlyB()));
        columns.getStyleClass().add("compare-columns");
        return columns;
    }

    private Node column(String title, SortedSet<Permission> permissions) {
        var head = new Label(title);
        head.getStyleClass().addAll("medium", "shortenable");
        head.setTooltip(new Tooltip(title));
        var list = new ListView<Permission>();
        list.getItems().setAll(List.copyOf(permissions));
        list.setAccessibleText(title);
        list.setCellFactory(view -> new PermissionCell(permissionWords));
        var none = new Label(words.text("roles.compare.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        var column = new VBox(head, list);
        column.getStyleClass().add("compare-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static final class RoleCell extends ListCell<Role> {
        @Override
        protected void updateItem(@Nullable Role role, boolean empty) {
            super.updateItem(role, empty);
            setText(empty || role == null ? null : role.name());
        }
    }

    private static final class PermissionCell extends ListCell<Permission> {
        private final PermissionWords words;

        private PermissionCell(PermissionWords words) {
            this.words = words;
            getStyleClass().add("shortenable");
        }

        @Override
        protected void updateItem(@Nullable Permission permission, boolean empty) {
            super.updateItem(permission, empty);
            if (empty || permission == null) {
                setText(null);
                setTooltip(null);
            } else {
                setText(words.full(permission));
                setTooltip(new Tooltip(permission.name()));
            }
        }
    }
}
