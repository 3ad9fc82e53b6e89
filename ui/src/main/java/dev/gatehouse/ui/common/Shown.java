package dev.gatehouse.ui.common;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How values are called in a list where one chooses and types nothing.
///
/// @param <T> the values
public final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> name;

    /// @param name the words for a value
    public Shown(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
    }
}
