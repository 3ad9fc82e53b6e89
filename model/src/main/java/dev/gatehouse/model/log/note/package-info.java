/// What a log and its witnesses sign: notes, and checkpoints in them (C2SP signed-note, tlog-checkpoint,
/// tlog-cosignature).
@NullMarked
package dev.gatehouse.model.log.note;

import org.jspecify.annotations.NullMarked;
