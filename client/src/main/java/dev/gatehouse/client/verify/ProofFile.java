package dev.gatehouse.client.verify;

import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.proof.LogProof;
import dev.gatehouse.model.log.proof.ProofFormatException;
import dev.gatehouse.model.log.tree.LogException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The proof of one entry, in a file (C2SP tlog-proof) that has the entry as its extra data.
final class ProofFile {
    /// What its name ends with.
    static final String ENDING = ".tlog-proof";

    private final LogProof proof;
    private final byte[] leaf;

    private ProofFile(LogProof proof, byte[] leaf) {
        this.proof = proof;
        this.leaf = leaf;
    }

    /// Whether a path leads to one, by its name.
    static boolean isOne(Path path) {
        return path.toString().endsWith(ENDING) && Files.isRegularFile(path);
    }

    /// Reads one.
    ///
    /// @throws ProofFormatException for what is none
    /// @throws NoteException for a checkpoint that is none
    static ProofFile read(Path path) throws IOException, ProofFormatException, NoteException {
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LogProof.LONGEST + 1);
        }
        LogProof proof = LogProof.parse(bytes);
        Optional<byte[]> leaf = proof.extra().map(LogProof.Extra::bytes);
        return new ProofFile(proof, leaf.orElse(new byte[0]));
    }

    LogProof proof() {
        return proof;
    }

    /// Proves the entry.
    ///
    /// @param trusted the log's key
    /// @return what can be said then; the entry itself among it
    /// @throws NoteException if the log did not sign the checkpoint
    /// @throws LogException if the entry is not there
    JsonBuilder proved(VerifierKey trusted) throws NoteException, LogException {
        Checkpoint checkpoint = proof.verify(leaf, trusted.name(), List.of(trusted));
        return new JsonBuilder()
                .put("proved", true)
                .put("origin", checkpoint.origin())
                .put("index", proof.index())
                .put("size", checkpoint.size())
                .put("root", checkpoint.root().base64())
                .put("entry", new String(leaf, StandardCharsets.UTF_8));
    }
}
