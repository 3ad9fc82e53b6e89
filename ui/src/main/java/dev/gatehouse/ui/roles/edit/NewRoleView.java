package dev.gatehouse.ui.roles.edit;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A new role: what it begins with, its name, its permissions.
public final class NewRoleView extends VBox implements AutoCloseable {
    private final StartViewModel start;
    private final Words words;
    private final RoleEditView edit;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ToggleGroup group = new ToggleGroup();
    private final ComboBox<Role> copied = new ComboBox<>();
    private final TextField people = new TextField();
    private final Label result = new Label();

    /// A form for a new role.
    ///
    /// @param roles the roles it may be a copy of
    public NewRoleView(
            RoleEditViewModel model,
            StartViewModel start,
            List<Role> roles,
            Words words,
            Runnable onBack,
            Runnable onReview) {
        this.start = start;
        this.words = words;
        getStyleClass().add("role-new");
        edit = new RoleEditView(model, words, onBack, onReview);
        copied.getItems().setAll(roles);
        copied.setId("copied-role");
        copied.setCellFactory(view -> new RoleCell());
        copied.setButtonCell(new RoleCell());
        copied.setPromptText(words.text("roles.compare.chooseRole"));
        copied.setAccessibleText(words.text("roles.start.copy"));
        people.setId("common-people");
        people.setPromptText(words.text("roles.start.people"));
        people.setAccessibleText(words.text("roles.start.inCommon"));
        people.setOnAction(event -> start.inCommon(people.getText()));
        result.getStyleClass().addAll("wrapped", "secondary");
        result.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(edit, Priority.ALWAYS);
        getChildren().setAll(head(onBack), choices(), result, edit);
        subscriptions.change(
                copied.valueProperty(), role -> Optional.ofNullable(role).ifPresent(start::copy));
        subscriptions.value(start.resultProperty(), sentence -> {
            result.setText(sentence);
            result.setVisible(!sentence.isEmpty());
            result.setManaged(!sentence.isEmpty());
        });
    }

    private HBox head(Runnable onBack) {
        var title = new Label(words.text("roles.newRole"));
        title.getStyleClass().add("title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(
                title,
                space,
                Buttons.icon(
                        Icon.CLOSE, Verb.of(words.text("roles.back"), onBack).key("Esc")));
        row.getStyleClass().add("header-row");
        return row;
    }

    private FlowPane choices() {
        RadioButton empty = choice("roles.start.empty");
        RadioButton copy = choice("roles.start.copy");
        RadioButton common = choice("roles.start.inCommon");
        empty.setSelected(true);
        copied.visibleProperty().bind(copy.selectedProperty());
        copied.managedProperty().bind(copy.selectedProperty());
        people.visibleProperty().bind(common.selectedProperty());
        people.managedProperty().bind(common.selectedProperty());
        empty.setOnAction(event -> start.empty());
        copy.setOnAction(event -> copied.requestFocus());
        common.setOnAction(event -> people.requestFocus());
        var row = new FlowPane(empty, copy, copied, common, people);
        row.getStyleClass().add("role-start");
        return row;
    }

    private RadioButton choice(String key) {
        var button = new RadioButton(words.text(key));
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Shows the copy of a role at once.
    public void copyOf(Role role) {
        group.getToggles().get(1).setSelected(true);
        copied.setValue(role);
    }

    /// Puts the focus into the name.
    public void focusStart() {
        edit.focusStart();
    }

    @Override
    public void close() {
        subscriptions.close();
        edit.close();
    }

    private static final class RoleCell extends ListCell<Role> {
        @Override
        protected void updateItem(@Nullable Role role, boolean empty) {
            super.updateItem(role, empty);
            setText(empty || role == null ? null : role.name());
        }
    }
}
