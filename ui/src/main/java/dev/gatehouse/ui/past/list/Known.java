package dev.gatehouse.ui.past.list;

import dev.gatehouse.ui.navigation.Place;
import java.util.List;
import java.util.Optional;

/// What is known of somebody or something at an instant.
///
/// @param name what they were called
/// @param lines field by field
/// @param note what is not known; empty text: nothing is missing
public record Known(String name, List<Line> lines, String note) {
    /// Keeps an own copy.
    public Known {
        lines = List.copyOf(lines);
    }

    /// One field.
    ///
    /// @param field what it is called
    /// @param value what it held
    /// @param leads where it leads to, as of the same instant
    public record Line(String field, String value, Optional<Place> leads) {
        static Line of(String field, String value) {
            return new Line(field, value, Optional.empty());
        }
    }
}
