package dev.gatehouse.app.imports;

import dev.gatehouse.client.imports.plan.ImportPlan;
import dev.gatehouse.client.imports.report.PlannedRow;
import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.ui.port.files.Imports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a comparison found, line by line.
///
/// @param file what the file says
/// @param plan what importing it would change
record ComparedRows(SourceFile file, ImportPlan plan) {
    List<Imports.Row> all() {
        var rows = new ArrayList<Imports.Row>();
        plan.rows().forEach(row -> rows.add(row(row)));
        add(rows, Imports.What.REFUSED, plan.report().refused());
        add(rows, Imports.What.NOT_CARRIED, plan.report().notApplied());
        add(rows, Imports.What.NOTE, plan.report().notes());
        rows.sort(Comparator.comparingLong(Imports.Row::line));
        return rows;
    }

    private static Imports.Row row(PlannedRow row) {
        var what = row.changes().isEmpty()
                ? Imports.What.UNCHANGED
                : row.isNew() ? Imports.What.CREATE : Imports.What.CHANGE;
        return new Imports.Row(row.line(), row.name(), what, row.changes(), "");
    }

    private void add(List<Imports.Row> rows, Imports.What what, List<Finding> findings) {
        for (Finding finding : findings) {
            rows.add(new Imports.Row(finding.line(), file.nameAt(finding.line()), what, List.of(), finding.text()));
        }
    }
}
