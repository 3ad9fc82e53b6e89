package dev.gatehouse.ui.preview;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A proposal that is made row by row: how far it is, and what became of each row.
public final class RowsViewModel {
    /// How often, at most, the progress is told.
    private static final int STEPS = 100;

    private final PreviewPorts ports;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyIntegerWrapper progress = new ReadOnlyIntegerWrapper();
    private final ObservableList<RowOutcome> rows = FXCollections.observableArrayList();

    RowsViewModel(PreviewPorts ports, Tasks tasks, Words words) {
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
    }

    /// How it ended.
    ///
    /// @param revision the tenant's afterwards
    /// @param undo what takes back the rows that were done
    /// @param done how many were
    /// @param refused how many were not
    record Ended(long revision, List<Change> undo, long done, long refused) {
        boolean isWhole() {
            return refused == 0;
        }
    }

    /// Makes each row of a set on its own.
    Job.Running send(Proposal proposal, ChangeSet set, Consumer<Ended> ended, Consumer<Fault> failed) {
        progress.set(0);
        int step = Math.max(1, proposal.changes().size() / STEPS);
        return tasks.background(() -> new Answer(
                        ports.desk().applyEach(proposal.tenant().id(), set, made -> {
                            if (made % step == 0) {
                                tasks.background(() -> made)
                                        .onSuccess(progress::set)
                                        .start();
                            }
                        }),
                        ports.people().revision(proposal.tenant().id())))
                .onSuccess(answer -> ended.accept(show(proposal, answer)))
                .onFault(failed)
                .start();
    }

    private Ended show(Proposal proposal, Answer answer) {
        rows.setAll(answer.rows().stream()
                .map(row -> RowOutcome.of(row, proposal.known(), words))
                .toList());
        var undo = new ArrayList<Change>();
        answer.rows().reversed().forEach(row -> undo.addAll(row.undo()));
        long done = rows.stream().filter(RowOutcome::isDone).count();
        return new Ended(answer.revision(), undo, done, rows.size() - done);
    }

    private record Answer(List<Desk.RowResult> rows, long revision) {}

    /// The changes that were refused.
    List<Change> refused() {
        return rows.stream()
                .filter(row -> !row.isDone())
                .map(RowOutcome::change)
                .toList();
    }

    /// Forgets them.
    void clear() {
        rows.clear();
    }

    /// How many rows are through.
    public ReadOnlyIntegerProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What became of each row.
    public ObservableList<RowOutcome> outcomes() {
        return rows;
    }
}
