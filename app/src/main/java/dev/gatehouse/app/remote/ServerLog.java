package dev.gatehouse.app.remote;

import dev.gatehouse.client.answer.log.Cosignature;
import dev.gatehouse.client.answer.log.LogChecked;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tile.TileSource;
import java.util.List;

/// A tenant's log, as the server publishes it. Nothing of it is proved yet.
public interface ServerLog extends TileSource<FaultException> {
    /// The keys that check its notes, as the server says.
    List<VerifierKey> keys();

    /// The latest checkpoint.
    ///
    /// @throws FaultException `log_behind` or `log_broken` if the server itself finds that it is not as it was
    byte[] checkpoint();

    /// What the server finds when it reads the log again.
    ///
    /// @param anew whether what it found just now will not do
    LogChecked check(boolean anew);

    /// Tells the server, and through it others, that one's own tree agrees with a checkpoint.
    ///
    /// @param key this workstation's
    /// @param note the checkpoint, with the signatures of log and workstation
    void cosign(VerifierKey key, SignedNote note);

    /// What consoles have said of the log, as the server shows it.
    List<Cosignature> cosignatures();
}
