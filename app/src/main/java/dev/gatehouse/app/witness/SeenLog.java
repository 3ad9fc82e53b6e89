package dev.gatehouse.app.witness;

import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.ui.port.log.SeenBy;
import java.util.List;

/// How far this workstation has proved a log by its own tree.
///
/// @param note the last checkpoint that agreed with that tree
/// @param checkpoint what it says
/// @param keys that were pinned
/// @param seenBy the consoles that agreed when it was looked at last
public record SeenLog(SignedNote note, Checkpoint checkpoint, List<VerifierKey> keys, SeenBy seenBy) {
    /// Keeps an own copy.
    public SeenLog {
        keys = List.copyOf(keys);
    }
}
