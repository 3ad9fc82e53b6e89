package dev.gatehouse.api.store.event;

import dev.gatehouse.model.audit.AuditEvent;
import java.util.List;

/// An event ready to be stored.
///
/// @param event what happened
/// @param touched the fields of its target that it wrote
/// @param leaf canonical JSON of what is hashed into the log
/// @param detail canonical JSON of what may have to be forgotten
/// @param salt 16 bytes, lower-case hexadecimal
/// @param digest SHA-256 over salt and detail, lower-case hexadecimal
/// @param search the words it is found by
public record EventRow(
        AuditEvent event, List<String> touched, String leaf, String detail, String salt, String digest, String search) {
    /// Keeps an own copy.
    public EventRow {
        touched = List.copyOf(touched);
    }
}
