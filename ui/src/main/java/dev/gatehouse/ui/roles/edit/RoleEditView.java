package dev.gatehouse.ui.roles.edit;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.FilterField;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The permissions of a role with their boxes, above them name and description while they are edited, and a foot while
/// something is changed.
public final class RoleEditView extends VBox implements AutoCloseable {
    private final RoleEditViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TextField name = new TextField();
    private final TextField description = new TextField();
    private final Field nameField;
    private final Field descriptionField;
    private final HBox fields;
    private final FilterField search;
    private final CheckBox onlyGranted = new CheckBox();
    private final PermissionList list;
    private final Label hint = new Label();
    private final CommitBar bar;

    /// Shows the edits of a model.
    ///
    /// @param onBack forgets the edits, or leaves the new role
    /// @param onReview shows what they would do
    public RoleEditView(RoleEditViewModel model, Words words, Runnable onBack, Runnable onReview) {
        this.model = model;
        this.words = words;
        getStyleClass().add("role-edit");
        name.setId("role-name");
        description.setId("role-description");
        nameField = new Field(words.text("roles.field.name"), name);
        descriptionField = new Field(words.text("roles.field.description"), description);
        HBox.setHgrow(descriptionField, Priority.ALWAYS);
        fields = new HBox(nameField, descriptionField);
        fields.getStyleClass().add("role-fields");
        show(fields, model.isNew());
        search = new FilterField(words.messages(), words.text("roles.search"));
        onlyGranted.setText(words.text("roles.onlyGranted"));
        onlyGranted.setId("only-granted");
        onlyGranted.setMinWidth(Region.USE_PREF_SIZE);
        var tools = new HBox(search, onlyGranted);
        tools.getStyleClass().add("role-tools");
        hint.getStyleClass().addAll("wrapped", "secondary");
        hint.setMinHeight(Region.USE_PREF_SIZE);
        list = new PermissionList(model, words);
        VBox.setVgrow(list, Priority.ALWAYS);
        bar = new CommitBar(
                words.messages(), words.text(model.isNew() ? "roles.back" : "roles.discard"), onBack, onReview);
        bar.listenIn(this);
        getChildren().setAll(fields, hint, tools, list, bar);
        subscriptions.bindBoth(name.textProperty(), model.nameProperty());
        subscriptions.bindBoth(description.textProperty(), model.descriptionProperty());
        subscriptions.value(model.versionProperty(), version -> showEdits());
        subscriptions.change(search.queryProperty(), typed -> showRows());
        subscriptions.change(onlyGranted.selectedProperty(), chosen -> showRows());
    }

    /// Shows name and description to edit them.
    public void editTexts() {
        show(fields, true);
        name.requestFocus();
        name.selectAll();
    }

    /// Puts the focus where one begins.
    public void focusStart() {
        if (model.isNew()) {
            name.requestFocus();
        } else {
            focusList();
        }
    }

    /// Puts the focus on the permissions.
    public void focusList() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(Math.min(1, list.getItems().size() - 1));
        }
        list.requestFocus();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void showRows() {
        list.show(search.queryProperty().get(), onlyGranted.isSelected());
    }

    private void showEdits() {
        showRows();
        Optional<String> obstacle =
                model.isEditable() || model.before().builtIn() ? model.obstacle() : Optional.empty();
        hint.setText(obstacle.orElse(""));
        show(hint, obstacle.isPresent());
        boolean edited = model.editsProperty().get() > 0 || model.isNew();
        show(bar, edited);
        if (!edited) {
            show(fields, fields.isVisible() && (name.isFocused() || description.isFocused()));
        }
        boolean typed = model.editsProperty().get() > 0;
        nameField.setError(model.nameError().filter(_ -> typed || !model.isNew()));
        descriptionField.setError(model.descriptionError());
        nameField.setWas(was(model.before().name(), name.getText()));
        descriptionField.setWas(was(model.before().description(), description.getText()));
        bar.setChanges(model.editsProperty().get());
        bar.setCommit(words.text("roles.review"), model.missing());
    }

    private Optional<String> was(String before, String typed) {
        return model.isNew() || before.equals(typed.strip())
                ? Optional.empty()
                : Optional.of(words.text("roles.was", before.isEmpty() ? words.text("roles.wasEmpty") : before));
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
