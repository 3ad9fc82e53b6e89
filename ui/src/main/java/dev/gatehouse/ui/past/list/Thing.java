package dev.gatehouse.ui.past.list;

import dev.gatehouse.model.audit.Target;
import java.util.List;
import java.util.Locale;

/// Somebody or something of a picture, as a row.
///
/// @param target who or what
/// @param name what they were called
/// @param cells what stands in the other columns
public record Thing(Target target, String name, List<String> cells) {
    /// Keeps an own copy.
    public Thing {
        cells = List.copyOf(cells);
    }

    /// Whether a text is in any of it.
    boolean holds(String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || cells.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
