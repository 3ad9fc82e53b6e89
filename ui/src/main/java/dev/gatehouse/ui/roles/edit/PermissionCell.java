package dev.gatehouse.ui.roles.edit;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One line: the heading of an area, or a permission with its code and what became of it.
final class PermissionCell extends ListCell<PermissionRow> {
    private final Words words;
    private final CheckBox box = new CheckBox();
    private final Label code = new Label();
    private final StatusLabel edit = new StatusLabel();
    private final StatusLabel sensitive = new StatusLabel();
    private final HBox line;
    private final Label area = new Label();

    PermissionCell(RoleEditViewModel model, Words words) {

        this.words = words;
        box.setFocusTraversable(false);
        box.setMnemonicParsing(false);
        box.setOnAction(event -> {
            if (getItem() instanceof PermissionRow.One one) {
                model.toggle(one.permission());
            }
        });
        box.getStyleClass().add("shortenable");
        code.getStyleClass().addAll("mono", "secondary");
        code.setMinWidth(Region.USE_PREF_SIZE);
        area.getStyleClass().add("medium");
        sensitive.show(Status.WARN, words.text("roles.sensitive"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(box, space, edit, sensitive, code);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("permission-line");
    }

    @Override
    protected void updateItem(@Nullable PermissionRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setTooltip(null);
        setAccessibleText(null);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case PermissionRow.Area heading -> {
                area.setText(words.text("roles.areaCount", heading.name(), heading.granted(), heading.all()));
                setAccessibleText(area.getText());
                setGraphic(area);
            }
            case PermissionRow.One one -> show(one);
        }
    }

    private void show(PermissionRow.One one) {
        box.setText(one.name());
        box.setSelected(one.granted());
        box.setDisable(one.unavailable().isPresent());
        code.setText(one.permission().name());
        sensitive.setVisible(one.sensitive());
        sensitive.setManaged(one.sensitive());
        boolean changed = one.granted() != one.before();
        edit.setVisible(changed);
        edit.setManaged(changed);
        edit.show(
                Status.OK,
                one.granted() ? Icon.ADD : Icon.CLOSE,
                words.text(one.granted() ? "roles.added" : "roles.removed"));
        one.unavailable().ifPresent(why -> setTooltip(new Tooltip(why)));
        setAccessibleText(words.text(
                one.granted() ? "roles.permissionHeld" : "roles.permissionNotHeld",
                one.name(),
                one.unavailable().orElse("")));
        setGraphic(line);
    }
}
