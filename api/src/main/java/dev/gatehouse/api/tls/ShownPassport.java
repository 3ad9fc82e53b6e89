package dev.gatehouse.api.tls;

import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.machine.Thumbprint;
import java.time.Instant;

/// A machine that proved to have its key, and whose certificate is one of ours and in force. Whether it was revoked,
/// the tenant's database knows.
///
/// @param tenant whose machine
/// @param machine which
/// @param thumbprint what its key is known by
/// @param until end of the certificate, exclusive
public record ShownPassport(TenantId tenant, MachineId machine, Thumbprint thumbprint, Instant until) {}
