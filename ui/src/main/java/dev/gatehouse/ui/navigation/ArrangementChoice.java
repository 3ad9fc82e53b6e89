package dev.gatehouse.ui.navigation;

import dev.gatehouse.ui.common.Shown;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ChoiceBox;

/// Chooses one value of something one can arrange; the choice takes effect at once.
///
/// @param <T> what is chosen
public final class ArrangementChoice<T> extends ChoiceBox<T> {
    /// @param name for screen readers
    /// @param property what is arranged
    /// @param values what can be chosen
    /// @param words the name of a value
    public ArrangementChoice(String name, ObjectProperty<T> property, List<T> values, Function<T, String> words) {
        getItems().setAll(values);
        setAccessibleText(name);
        setConverter(new Shown<>(words));
        setValue(property.get());
        setOnAction(event -> property.set(getValue()));
    }
}
