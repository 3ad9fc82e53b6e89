package dev.gatehouse.ui.controls.field;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/// Where a code is typed that somebody reads out. Blanks, dashes and case are as one likes: whoever issued the code
/// reads what was meant.
public final class CodeField extends TextField {
    private static final int LONGEST = 60;
    private static final String EXAMPLE = "K7QF-2M9D-XH4T";

    /// An empty field.
    public CodeField() {
        getStyleClass().add("mono");
        setPromptText(EXAMPLE);
        setTextFormatter(
                new TextFormatter<String>(change -> change.getControlNewText().length() <= LONGEST ? change : null));
    }

    /// What was typed, without the blanks around it. A secret: whoever takes it wipes it.
    public char[] typed() {
        return getText().strip().toCharArray();
    }

    /// Takes nothing, and shows no caret, while this is so.
    public void closedWhile(ObservableValue<Boolean> working) {
        editableProperty().bind(working.map(busy -> !busy));
    }
}
