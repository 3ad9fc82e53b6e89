package dev.gatehouse.ui.preview;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.ui.port.Desk;
import java.util.List;
import java.util.Optional;

/// Something that was done.
///
/// @param proposal what was proposed
/// @param papers what was written down with it
/// @param revision the directory's revision after it
/// @param undo what takes it back, in order; empty: nothing can
/// @param entryCode a code to hand over, shown once
/// @param token a program's token to put in its place, shown once
public record Made(
        Proposal proposal,
        Papers papers,
        long revision,
        List<Change> undo,
        Optional<Desk.EntryCode> entryCode,
        Optional<Desk.Token> token) {
    /// Keeps an own copy.
    public Made {
        undo = List.copyOf(undo);
    }
}
