package dev.gatehouse.api.log;

import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.SignedNote;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The last checkpoint of each log that was signed or seen here, in files outside every database and on the disk before
/// anybody is shown it. What a database says of a log is held against this. Processes that share a folder share it.
public final class SignerMemory {
    private static final String NOTE = ".note";
    private static final String LOCK = "lock";

    private final Path folder;

    /// @param folder of the owner only; made if it is missing
    /// @throws IOException if it cannot be used
    public SignerMemory(Path folder) throws IOException {
        this.folder = folder;
        PrivateFiles.createFolder(folder);
    }

    /// The last checkpoint of a tenant's log; empty: none was seen here.
    ///
    /// @throws IOException if it cannot be read. That a memory is spoiled is no reason to go on without one.
    public Optional<SignedNote> last(TenantId tenant) throws IOException {
        Path file = file(tenant);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static SignedNote read(Path file) throws IOException {
        try {
            return SignedNote.parse(PrivateFiles.read(file));
        } catch (NoteException e) {
            throw new IOException(file + " is no checkpoint", e);
        }
    }

    /// Keeps a checkpoint, unless a later one of the same log is kept. It is on the disk when this returns.
    ///
    /// @param note whose signature was checked
    public synchronized void keep(TenantId tenant, SignedNote note) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            Optional<SignedNote> kept = last(tenant);
            if (kept.isEmpty() || isLater(note, kept.get())) {
                PrivateFiles.write(file(tenant), note.bytes());
            }
        }
    }

    private static boolean isLater(SignedNote note, SignedNote kept) throws IOException {
        try {
            Checkpoint one = Checkpoint.parse(note.text());
            Checkpoint other = Checkpoint.parse(kept.text());
            return !one.origin().equals(other.origin()) || one.size() > other.size();
        } catch (NoteException e) {
            throw new IOException("a kept note is no checkpoint", e);
        }
    }

    private Path file(TenantId tenant) {
        return folder.resolve(tenant.value() + NOTE);
    }
}
