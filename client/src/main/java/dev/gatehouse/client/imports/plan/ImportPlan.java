package dev.gatehouse.client.imports.plan;

import dev.gatehouse.client.imports.report.ImportReport;
import dev.gatehouse.client.imports.report.PlannedRow;
import dev.gatehouse.model.change.Change;
import java.util.Comparator;
import java.util.List;

/// What an import would change, and its report. Without changes there is nothing to send.
///
/// @param changes in the order in which they apply
/// @param report what they come to
/// @param rows what becomes of each account, in order of lines
public record ImportPlan(List<Change> changes, ImportReport report, List<PlannedRow> rows) {
    /// Keeps an own copy.
    public ImportPlan {
        changes = List.copyOf(changes);
        rows = rows.stream().sorted(Comparator.comparingLong(PlannedRow::line)).toList();
    }
}
