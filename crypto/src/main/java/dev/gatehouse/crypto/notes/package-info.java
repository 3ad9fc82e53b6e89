/// Signing of notes (C2SP signed-note, tlog-cosignature). Checking needs nothing of this.
@NullMarked
package dev.gatehouse.crypto.notes;

import org.jspecify.annotations.NullMarked;
