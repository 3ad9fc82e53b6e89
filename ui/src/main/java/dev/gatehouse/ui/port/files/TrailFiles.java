package dev.gatehouse.ui.port.files;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailFormat;
import java.nio.file.Path;

/// The audit trail in files. Calls block, and stop when interrupted.
public interface TrailFiles {
    /// Takes all events that a query finds out of a tenant's trail. The file is there only if it is whole. That it was
    /// taken is itself recorded.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException if the server is away or refuses, or if the file cannot be
    ///     written
    Taken take(TenantId tenant, EventQuery query, TrailFormat format, Path to);

    /// What was taken.
    ///
    /// @param name what the file is called
    /// @param events how many are in it
    /// @param sha256 of the file, lower-case hexadecimal
    record Taken(String name, long events, String sha256) {}
}
