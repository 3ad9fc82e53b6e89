package dev.gatehouse.api.store.machine;

import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.Thumbprint;
import java.time.Instant;
import java.util.Optional;

/// A machine's key, with its latest certificate.
///
/// @param thumbprint of the key
/// @param machine whose
/// @param serial of the certificate, hexadecimal
/// @param enrolled since when
/// @param by who issued the code
/// @param from first instant of the certificate
/// @param until end of the certificate, exclusive
/// @param revoked since when it is good no more
/// @param lastSeen its last sign-in or renewal
public record PassportRow(
        Thumbprint thumbprint,
        MachineId machine,
        String serial,
        Instant enrolled,
        ActorId by,
        Instant from,
        Instant until,
        Optional<Instant> revoked,
        Optional<Instant> lastSeen) {}
