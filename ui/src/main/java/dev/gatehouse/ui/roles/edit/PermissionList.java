package dev.gatehouse.ui.roles.edit;

import dev.gatehouse.ui.words.Words;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The permissions of a role, area by area. Space gives or takes the chosen one.
final class PermissionList extends ListView<PermissionRow> {
    private final RoleEditViewModel model;
    private final ObservableList<PermissionRow> rows = FXCollections.observableArrayList();

    PermissionList(RoleEditViewModel model, Words words) {
        this.model = model;
        getStyleClass().add("permission-list");
        setId("permission-list");
        setAccessibleText(words.text("roles.tab.permissions"));
        setItems(rows);
        setCellFactory(view -> new PermissionCell(model, words));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows what a search finds; the chosen line stays chosen.
    void show(String search, boolean onlyGranted) {
        int chosen = getSelectionModel().getSelectedIndex();
        var found = model.rows(search, onlyGranted);
        if (found.size() == rows.size()) {
            for (int at = 0; at < found.size(); at++) {
                if (!found.get(at).equals(rows.get(at))) {
                    rows.set(at, found.get(at));
                }
            }
        } else {
            rows.setAll(found);
        }
        if (chosen >= 0 && chosen < rows.size()) {
            getSelectionModel().select(chosen);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE
                && getSelectionModel().getSelectedItem() instanceof PermissionRow.One one) {
            model.toggle(one.permission());
            event.consume();
        }
    }
}
