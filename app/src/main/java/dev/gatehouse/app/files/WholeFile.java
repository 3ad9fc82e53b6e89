package dev.gatehouse.app.files;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file where somebody chose: whole, or not at all.
public final class WholeFile {
    private WholeFile() {}

    /// Writes it, in place of one that is there.
    ///
    /// @throws FaultException `bad_file` where none can be, `disk_full` if it could not be written
    public static void write(Path to, byte[] content) {
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(to)) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", to));
        }
        try {
            Path temporary = Files.createTempFile(folder, ".whole", ".new");
            try {
                Files.write(temporary, content);
                Files.move(temporary, to, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.DISK_FULL, "file", to), e);
        }
    }
}
