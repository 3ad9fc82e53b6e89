package dev.gatehouse.api.forward;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// How far a log was handed on to one receiver: a file outside every database, on the disk before anything counts as
/// delivered. Whoever has it has it alone, among all processes that share the folder.
final class ForwardCursor implements AutoCloseable {
    private static final int LONGEST = 300;

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private ForwardCursor(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes it; empty: another process has it.
    ///
    /// @param folder of the owner only
    static Optional<ForwardCursor> take(Path folder, String name) throws IOException {
        PrivateFiles.createFolder(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new ForwardCursor(folder.resolve(name + ".json"), channel, lock));
            }
        } catch (OverlappingFileLockException _) {
            // Another of this very process has it.
        }
        channel.close();
        return Optional.empty();
    }

    /// The first place that is not known to have arrived; another log than the one that was handed on begins at 0.
    ///
    /// @throws IOException if it cannot be read: to begin anew would send everything again
    long next(String log) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            var in = JsonFields.of(JsonReader.read(PrivateFiles.read(file)), "");
            return in.text("log", LONGEST).equals(log) ? in.whole("next", 0, Long.MAX_VALUE) : 0;
        } catch (FaultException e) {
            throw new IOException(file + " is no cursor", e);
        }
    }

    /// Notes that everything before a place has arrived.
    void move(String log, long next) throws IOException {
        PrivateFiles.write(
                file,
                CanonicalJson.bytes(
                        new JsonBuilder().put("log", log).put("next", next).build()));
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
