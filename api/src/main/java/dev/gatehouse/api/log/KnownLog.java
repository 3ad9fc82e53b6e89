package dev.gatehouse.api.log;

import dev.gatehouse.api.store.log.Unplaced;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.tree.TreeEdge;
import java.util.Optional;

/// What a process knows of a log: enough to go on with it without reading it again.
///
/// @param epoch which life of the log
/// @param edge of the tree as far as it was checked; nobody adds to it
/// @param note the last checkpoint that was checked and kept
/// @param placedTo the last event of a history that is being given places bit by bit
record KnownLog(int epoch, TreeEdge edge, Optional<SignedNote> note, Optional<Unplaced> placedTo) {
    KnownLog placedTo(Optional<Unplaced> last) {
        return new KnownLog(epoch, edge, note, last);
    }
}
