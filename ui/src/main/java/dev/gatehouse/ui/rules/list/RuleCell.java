package dev.gatehouse.ui.rules.list;

import dev.gatehouse.ui.controls.StatusLabel;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A rule in the list: its name, whom it binds and how it stands, its ways in.
final class RuleCell extends ListCell<RuleRow> {
    private final Supplier<RuleWords> words;
    private final Label name = new Label();
    private final Label who = new Label();
    private final StatusLabel state = new StatusLabel();
    private final Label ways = new Label();
    private final VBox box = new VBox(name, who, state, ways);

    /// @param words of the rules that are listed now
    RuleCell(Supplier<RuleWords> words) {
        this.words = words;
        name.getStyleClass().addAll("medium", "shortenable");
        who.getStyleClass().addAll("secondary", "shortenable");
        state.getStyleClass().addAll("rule-state", "shortenable");
        ways.getStyleClass().addAll("secondary", "shortenable");
        state.setMinWidth(0);
        getStyleClass().add("rule-cell");
        // As wide as the list, never wider: what does not fit shortens.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RuleRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(row.rule().name());
        who.setText(words.get().who(row.rule()));
        words.get().show(state, row.state());
        ways.setText(words.get().ways(row.rule()));
        setAccessibleText(String.join(", ", name.getText(), who.getText(), state.getText(), ways.getText()));
        setGraphic(box);
    }
}
