package dev.gatehouse.app.query;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.Machines;
import java.util.Optional;

/// This workstation as a machine of the tenants that people sign in to on it. Calls block.
public interface OwnMachine {
    /// Its passport for a tenant of the server at which somebody is.
    Optional<Machines.Own> own(TenantId tenant);

    /// Enrols it there. The array is wiped.
    Machines.Own enrol(TenantId tenant, char[] code);
}
