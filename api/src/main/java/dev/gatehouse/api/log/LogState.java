package dev.gatehouse.api.log;

import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.SignedNote;

/// How a log was found.
public sealed interface LogState {
    /// As it was seen before, and perhaps longer.
    ///
    /// @param checkpoint how far it has come
    /// @param note the same, signed, and kept outside the database
    record Sound(Checkpoint checkpoint, SignedNote note) implements LogState {}

    /// Not as it was seen before: nothing more is signed.
    ///
    /// @param alarm in which way
    record Broken(LogAlarm alarm) implements LogState {}
}
