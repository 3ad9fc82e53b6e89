package dev.gatehouse.api.log;

import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.crypto.notes.NoteKey;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/// The keys that sign this installation's logs, and what those are called. While a key is being replaced there are
/// two, and both sign.
public final class LogKeys {
    private static final String NAME = "log.name";
    private static final String KEY = "log.key";
    private static final String NEXT = "log.next.key";
    private static final int FIRST_EPOCH = 1;

    private final String name;
    private final List<NoteKey> keys;

    private LogKeys(String name, List<NoteKey> keys) {
        this.name = name;
        this.keys = List.copyOf(keys);
    }

    /// Opens the keys in a folder; makes a key and a name if there are none.
    ///
    /// @param random a secure source
    /// @throws IOException if a file cannot be used
    public static LogKeys open(Path folder, RandomGenerator random) throws IOException {
        NoteKey key = NoteKey.of(PrivateFiles.readOrCreate(folder.resolve(KEY), () -> NoteKey.newSecret(random)));
        byte[] name = PrivateFiles.readOrCreate(
                folder.resolve(NAME),
                () -> "gatehouse-%08x"
                        .formatted(key.ofLog("gatehouse").number())
                        .getBytes(StandardCharsets.UTF_8));
        Path next = folder.resolve(NEXT);
        return new LogKeys(
                new String(name, StandardCharsets.UTF_8).strip(),
                Files.exists(next) ? List.of(key, NoteKey.of(PrivateFiles.read(next))) : List.of(key));
    }

    /// What a tenant's log is called in one of its lives: the first line of its checkpoints, and the name of its keys.
    ///
    /// @param epoch from 1
    public String origin(TenantId tenant, int epoch) {
        String log = name + "/" + tenant.value();
        return epoch == FIRST_EPOCH ? log : log + "/epoch-" + epoch;
    }

    /// What checks the notes of a log.
    public List<VerifierKey> verifiers(String origin) {
        return keys.stream().map(key -> key.ofLog(origin)).toList();
    }

    /// Signs, with every key there is.
    public SignedNote sign(Checkpoint checkpoint) {
        String text = checkpoint.text();
        return new SignedNote(
                text,
                keys.stream().map(key -> key.sign(checkpoint.origin(), text)).toList());
    }

    /// Signs another text than a checkpoint, with the first key.
    ///
    /// @param signer the name under which, which no log has
    SignedNote sign(String signer, String text) {
        return new SignedNote(text, List.of(keys.getFirst().sign(signer, text)));
    }
}
