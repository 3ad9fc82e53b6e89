package dev.gatehouse.client.imports.plan;

import dev.gatehouse.model.change.Change;
import java.util.List;

/// What an import would change, and its report. Without changes there is nothing to send.
///
/// @param changes in the order in which they apply
/// @param report what they come to
public record ImportPlan(List<Change> changes, ImportReport report) {
    /// Keeps an own copy.
    public ImportPlan {
        changes = List.copyOf(changes);
    }
}
