package dev.gatehouse.app.witness;

import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.crypto.notes.NoteKey;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;

/// The key with which this workstation says that its own tree of a log agrees with a checkpoint. It lies in the
/// profile,
/// is the same for all logs, and is never sent anywhere.
final class WitnessKey {
    private static final String FILE = "key";

    private final NoteKey key;
    private final VerifierKey shown;

    private WitnessKey(NoteKey key) {
        this.key = key;
        // The name says nothing of person or machine: whoever reads the notice board needs to know neither.
        shown = key.ofWitness("console-%08x".formatted(key.ofWitness("console").number()));
    }

    /// Opens it; makes one if there is none.
    ///
    /// @param folder of this workstation's witness
    /// @throws FaultException `bad_file`
    static WitnessKey open(Path folder) {
        try {
            return new WitnessKey(NoteKey.of(
                    PrivateFiles.readOrCreate(folder.resolve(FILE), () -> NoteKey.newSecret(new SecureRandom()))));
        } catch (IOException | IllegalArgumentException e) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", "witness"), e);
        }
    }

    /// What checks it.
    VerifierKey shown() {
        return shown;
    }

    /// Signs a checkpoint that this workstation's tree agrees with.
    ///
    /// @param at by the server's clock
    SignedNote cosigned(SignedNote note, Instant at) {
        return note.and(key.cosign(shown.name(), note.text(), at));
    }
}
