package dev.gatehouse.ui.port.log;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.identity.TenantId;
import java.nio.file.Path;

/// Proves that single events are in a tenant's log. Calls block.
public interface EventProofs {
    /// Proves one, against the tree that this workstation keeps itself.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `offline` without a server: the way up is not kept here
    Answer prove(TenantId tenant, AuditEvent event);

    /// Writes a proof that held into a file (C2SP tlog-proof), whole or not at all.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException if it cannot be written
    void save(Proved proof, Path to);

    /// What came of it.
    sealed interface Answer {}

    /// It is in the log, as it is shown.
    ///
    /// @param index its place, from 0
    /// @param size how many entries this workstation has proved
    /// @param text the proof
    /// @param seenBy the consoles whose trees agreed when the log was looked at last
    record Proved(long index, long size, String text, SeenBy seenBy) implements Answer {}

    /// It has no place yet, or one behind what this workstation has proved; it will within a moment.
    record NotYet() implements Answer {}

    /// It is not proved.
    ///
    /// @param index its place, as the server says
    record Refuted(long index, Why why) implements Answer {}

    /// Why it is not.
    enum Why {
        /// The server does not have the entry, or the way up.
        MISSING,
        /// The entry at its place says something else.
        OTHER_EVENT,
        /// What the server has does not lead to the root that this workstation knows.
        NOT_IN_TREE
    }
}
