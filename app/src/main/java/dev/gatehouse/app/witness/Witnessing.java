package dev.gatehouse.app.witness;

import dev.gatehouse.app.remote.ServerLog;
import dev.gatehouse.model.identity.TenantId;

/// Looks at the logs of one server for this workstation.
@FunctionalInterface
public interface Witnessing {
    /// Looks at a tenant's log, and says what it found where screens see it.
    ///
    /// @param anew whether somebody waits for it
    /// @throws dev.gatehouse.model.fault.FaultException if it could not look
    void look(TenantId tenant, ServerLog log, boolean anew);
}
