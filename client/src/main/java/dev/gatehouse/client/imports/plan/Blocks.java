package dev.gatehouse.client.imports.plan;

import dev.gatehouse.client.imports.report.ImportReport;
import dev.gatehouse.client.imports.report.PlannedRow;
import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.rule.RulePart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The changes of each row, so that a row can still be taken out when the whole is tried in memory.
final class Blocks {
    /// More rows than this that only the trial refuses are a fault of the comparison, not of the file.
    private static final int MOST_TRIALS = 100;

    private final List<PlannedRow> blocks = new ArrayList<>();

    void add(long line, String name, boolean isNew, List<Change> changes) {
        blocks.add(new PlannedRow(line, name, isNew, changes));
    }

    /// Tries the whole in memory and takes out each row that cannot be applied.
    ImportPlan plan(ImportContext context, SourceFile file, RolePlan roles, RulePlan limits, Findings findings) {
        findings.refused().addAll(file.refused());
        findings.notApplied().addAll(file.notApplied());
        findings.notApplied().addAll(roles.notApplied());
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            List<Change> changes = new ArrayList<>(roles.creations());
            changes.addAll(limits.creations(changes()));
            int before = changes.size();
            changes.addAll(changes());
            if (changes.size() > Bounds.CHANGES) {
                throw new FaultException(
                        Fault.of(FaultCode.TOO_LARGE, "changes", changes.size()).with("most", Bounds.CHANGES));
            }
            var stamp = new ChangeStamp(context.now(), context.author().id(), context.reason(), Optional.empty());
            switch (Changes.apply(context.directory(), changes, stamp)) {
                case Applied.Done _ -> {
                    return new ImportPlan(changes, report(file, changes, findings), blocks);
                }
                case Applied.Refused no -> findings.refused().add(takeOut(no, before));
            }
        }
        throw FaultException.of(FaultCode.INTERNAL);
    }

    private Finding takeOut(Applied.Refused no, int before) {
        int passed = before;
        for (PlannedRow block : blocks) {
            passed += block.changes().size();
            if (no.index() < passed && no.index() >= before) {
                blocks.remove(block);
                return new Finding(
                        block.line(),
                        "cannot be applied: " + no.fault().code().wire() + " "
                                + no.fault().arguments());
            }
        }
        throw new FaultException(no.fault());
    }

    /// The changes of all rows.
    List<Change> changes() {
        return blocks.stream().flatMap(block -> block.changes().stream()).toList();
    }

    private ImportReport report(SourceFile file, List<Change> changes, Findings findings) {
        int created = (int) blocks.stream().filter(PlannedRow::isNew).count();
        int unchanged = (int) blocks.stream().filter(b -> b.changes().isEmpty()).count();
        return new ImportReport(
                file.kind(),
                file.read(),
                created,
                blocks.size() - created - unchanged,
                unchanged,
                findings.refused(),
                findings.notApplied(),
                findings.notes(),
                count(changes, Change.CreateRole.class),
                count(changes, Change.GrantRole.class),
                count(changes, Change.RevokeRole.class),
                parts(changes),
                file.skipped());
    }

    private static int count(List<Change> changes, Class<? extends Change> kind) {
        return (int) changes.stream().filter(kind::isInstance).count();
    }

    private static Map<RulePart.Kind, Integer> parts(List<Change> changes) {
        Map<RulePart.Kind, Integer> counts = new EnumMap<>(RulePart.Kind.class);
        for (Change change : changes) {
            if (change instanceof Change.SetPart set) {
                counts.merge(set.part().kind(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /// What a person should know, each list to be added to.
    ///
    /// @param refused rows not taken
    /// @param notApplied what of rows was not
    /// @param notes how what was taken is to be understood
    record Findings(List<Finding> refused, List<Finding> notApplied, List<Finding> notes) {}
}
