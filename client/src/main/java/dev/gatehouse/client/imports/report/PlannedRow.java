package dev.gatehouse.client.imports.report;

import dev.gatehouse.model.change.Change;
import java.util.List;

/// What importing would do with one account, or with the calendar, of a file.
///
/// @param line where it stands
/// @param name what it is called
/// @param isNew whether it is made
/// @param changes that bring it in line; none: it is as in the file
public record PlannedRow(long line, String name, boolean isNew, List<Change> changes) {
    /// Keeps an own copy.
    public PlannedRow {
        changes = List.copyOf(changes);
    }
}
