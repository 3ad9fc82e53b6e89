package dev.gatehouse.app.witness;

import dev.gatehouse.app.remote.ServerLog;
import dev.gatehouse.model.identity.TenantId;
import java.util.Optional;

/// Looks at the logs of one server for this workstation.
@FunctionalInterface
public interface Witnessing {
    /// Looks at a tenant's log, and says what it found where screens see it.
    ///
    /// @param anew whether somebody waits for it
    /// @throws dev.gatehouse.model.fault.FaultException if it could not look
    void look(TenantId tenant, ServerLog log, boolean anew);

    /// How far this workstation has proved a tenant's log; empty: it has seen nothing of it.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException if what it keeps cannot be read
    default Optional<SeenLog> seen(TenantId tenant) {
        return Optional.empty();
    }
}
