package dev.gatehouse.api.log;

import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.log.CosignatureStore;
import dev.gatehouse.api.store.log.Cosigned;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// Takes what consoles say of a log (C2SP tlog-cosignature), and shows it to the others. What counts is for them to
/// decide: here it only has to be about this log, and by the key it claims. It is no event; a console says it whenever
/// the log has grown.
public final class CosignatureDesk {
    /// How far the time in a cosignature may be from the server's.
    static final Duration SKEW = Duration.ofMinutes(10);

    private final TenantDatabases databases;
    private final LogKeys keys;

    /// @param databases of the tenants
    /// @param keys that sign the logs
    public CosignatureDesk(TenantDatabases databases, LogKeys keys) {
        this.databases = databases;
        this.keys = keys;
    }

    /// Takes one.
    ///
    /// @param now how far the log has come, checked
    /// @param by who brings it
    /// @param key the console's
    /// @param text a checkpoint of the log with its own signature, and the console's below
    /// @throws FaultException `invalid_request` if it is not about this log, not by the key, or not of this time
    void take(TenantId tenant, Checkpoint now, ActorId by, String key, String text) {
        VerifierKey witness = witness(key);
        Checkpoint checkpoint;
        Instant signed;
        try {
            SignedNote note = SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
            checkpoint = Checkpoint.verified(note, now.origin(), keys.verifiers(now.origin()));
            signed = note.verified(witness).at();
        } catch (NoteException e) {
            throw JsonFields.invalid("note", "a cosigned checkpoint of this log");
        }
        if (checkpoint.size() > now.size()) {
            throw JsonFields.invalid("note", "a checkpoint that this log has reached");
        }
        var _ = databases
                .inTransaction(tenant, tx -> {
                    if (Duration.between(signed, tx.now()).abs().compareTo(SKEW) > 0) {
                        throw JsonFields.invalid("note", "signed just now");
                    }
                    new CosignatureStore(tx.sql())
                            .put(new Cosigned(witness.toString(), by, checkpoint.size(), text, tx.now()));
                    return true;
                })
                .orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND));
    }

    private static VerifierKey witness(String key) {
        try {
            VerifierKey witness = VerifierKey.parse(key);
            if (witness.isOfWitness()) {
                return witness;
            }
        } catch (IllegalArgumentException e) {
            throw JsonFields.invalid("key", "name+number+base64");
        }
        throw JsonFields.invalid("key", "the key of a witness");
    }
}
