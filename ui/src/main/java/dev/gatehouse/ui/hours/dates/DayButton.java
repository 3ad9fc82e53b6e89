package dev.gatehouse.ui.hours.dates;

import dev.gatehouse.ui.controls.Icon;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

/// A date of the month: its number, and a mark for what counts on it.
final class DayButton extends ToggleButton {
    private static final PseudoClass OTHER_MONTH = PseudoClass.getPseudoClass("other-month");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    DayButton() {
        getStyleClass().add("day");
        setContentDisplay(ContentDisplay.RIGHT);
    }

    /// Shows a date.
    ///
    /// @param inMonth whether it is of the month shown
    void show(DayState state, boolean inMonth, boolean today, boolean chosen, String said) {
        setText(Integer.toString(state.date().getDayOfMonth()));
        setGraphic(icon(state).map(Icon::node).orElse(null));
        setAccessibleText(said);
        setSelected(chosen);
        setFocusTraversable(chosen);
        pseudoClassStateChanged(OTHER_MONTH, !inMonth);
        pseudoClassStateChanged(TODAY, today);
        pseudoClassStateChanged(OPEN, !state.starting().isEmpty());
    }

    private static Optional<Icon> icon(DayState state) {
        return state.isHoliday() ? Optional.of(Icon.HOLIDAY) : state.kind().icon();
    }

    /// What a mark stands for, in a line below the month.
    static Node legend(Icon icon, String words) {
        var label = new Label(words, icon.node());
        label.getStyleClass().add("secondary");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
