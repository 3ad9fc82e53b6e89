package dev.gatehouse.ui.port.files;

import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.identity.TenantId;
import java.nio.file.Path;

/// Evidence packages of a tenant's log, which others check without this program. Calls block.
public interface Evidence {
    /// Takes one away: the server makes it, and notes who did. The file is written whole or not at all.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException what the server refuses, or if the file cannot be written
    Taken take(TenantId tenant, EvidenceRequest request, Path to);

    /// A package that lies on disk.
    ///
    /// @param file where
    /// @param bytes how long it is
    /// @param sha256 of all of it, lower-case hexadecimal
    record Taken(Path file, long bytes, String sha256) {}
}
