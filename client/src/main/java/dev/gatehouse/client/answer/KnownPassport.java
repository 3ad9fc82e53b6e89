package dev.gatehouse.client.answer;

import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.Thumbprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A machine's key, as an administrator sees it.
///
/// @param machine whose
/// @param thumbprint of the key
/// @param enrolledAt since when
/// @param until end of the latest certificate, exclusive
/// @param revokedAt since when it is good no more
/// @param lastSeen its last sign-in or renewal
public record KnownPassport(
        MachineId machine,
        Thumbprint thumbprint,
        Instant enrolledAt,
        Instant until,
        Optional<Instant> revokedAt,
        Optional<Instant> lastSeen) {
    private static final int MOST = 10_000;

    /// Reads the answer, newest first.
    public static List<KnownPassport> decode(JsonFields in) {
        return Fields.list(in, "passports", MOST, KnownPassport::one);
    }

    private static KnownPassport one(JsonFields in) {
        return new KnownPassport(
                new MachineId(in.uuid("machine")),
                in.parsed("thumbprint", 64, Thumbprint::new)
                        .orElseThrow(() -> JsonFields.invalid(in.at("thumbprint"), "missing")),
                in.instant("enrolledAt"),
                in.instant("until"),
                in.optionalInstant("revokedAt"),
                in.optionalInstant("lastSeen"));
    }
}
