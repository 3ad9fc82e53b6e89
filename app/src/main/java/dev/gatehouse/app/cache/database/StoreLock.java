package dev.gatehouse.app.cache.database;

import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// That one console alone has a store open, in this process or another.
final class StoreLock implements AutoCloseable {
    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock.
    ///
    /// @throws FaultException `store_in_use` if another console has it
    static StoreLock take(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        PrivateFiles.readOrCreate(file, () -> new byte[0]);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return new StoreLock(channel);
            }
        } catch (OverlappingFileLockException _) {
            // Another console of this very process has it; the answer below is the same.
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        throw FaultException.of(FaultCode.STORE_IN_USE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
