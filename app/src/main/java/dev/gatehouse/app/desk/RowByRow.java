package dev.gatehouse.app.desk;

import dev.gatehouse.app.sync.LineFault;
import dev.gatehouse.client.answer.ChangeAnswer;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.ui.port.Desk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// Sends each change of a set on its own. A row that is refused stops no other; a server that went away stops the rest.
final class RowByRow {
    private final Sending sending;
    private final ChangeSet set;
    private final Function<Change, List<Change>> undo;
    private Optional<Fault> stopped = Optional.empty();
    private long revision;

    RowByRow(Sending sending, ChangeSet set, Function<Change, List<Change>> undo) {
        this.sending = sending;
        this.set = set;
        this.undo = undo;
    }

    List<Desk.RowResult> run(IntConsumer progress) {
        List<Desk.RowResult> results = new ArrayList<>();
        for (Change change : set.changes()) {
            Optional<Fault> fault = stopped.or(() -> send(change, results.size()));
            results.add(new Desk.RowResult(change, fault, fault.isPresent() ? List.of() : undo.apply(change)));
            progress.accept(results.size());
        }
        return results;
    }

    /// The directory's revision after the last row that was made.
    long revision() {
        return revision;
    }

    private Optional<Fault> send(Change change, int row) {
        // A key of its own for each row, the same whenever the set is sent again.
        UUID key = UUID.nameUUIDFromBytes((set.key() + "/" + row).getBytes(StandardCharsets.UTF_8));
        var single = new ChangeSet(set.base(), key, set.reason(), set.ticket(), set.callerCheck(), List.of(change));
        try {
            return switch (sending.send(single)) {
                case ChangeAnswer.Done done -> {
                    revision = Math.max(revision, done.revision());
                    yield Optional.empty();
                }
                case ChangeAnswer.Conflicted _ -> Optional.of(Fault.of(FaultCode.CONFLICT));
            };
        } catch (FaultException failure) {
            switch (LineFault.of(failure)) {
                case AWAY, SIGNED_OUT -> stopped = Optional.of(failure.fault());
                case NOT_REACHED, ANSWER -> {
                    // This row alone is refused; the next may pass.
                }
            }
            return Optional.of(failure.fault());
        }
    }
}
