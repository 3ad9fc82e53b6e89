package dev.gatehouse.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Holds an answer until its transaction is over, so that a slow reader does not hold a connection to the database.
/// What is small stays in memory; the rest goes to a file that nobody else can open, and that is gone when this is
/// closed.
public final class Spool extends OutputStream {
    private static final int IN_MEMORY = 1 << 20;

    private final Path folder;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(8_192);
    private Optional<Path> file = Optional.empty();
    private Optional<OutputStream> toFile = Optional.empty();

    /// @param folder for what does not stay in memory; of the owner only
    public Spool(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (toFile.isEmpty() && memory.size() + length > IN_MEMORY) {
            Path made = Files.createTempFile(folder, "answer", ".spool");
            file = Optional.of(made);
            toFile = Optional.of(Files.newOutputStream(made));
            memory.writeTo(toFile.get());
            memory = new ByteArrayOutputStream(0);
        }
        if (toFile.isPresent()) {
            toFile.get().write(bytes, offset, length);
        } else {
            memory.write(bytes, offset, length);
        }
    }

    /// Copies all that was written to the reader.
    public void sendTo(OutputStream out) throws IOException {
        if (toFile.isPresent()) {
            toFile.get().flush();
            try (InputStream in = Files.newInputStream(file.orElseThrow())) {
                in.transferTo(out);
            }
        } else {
            memory.writeTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (toFile.isPresent()) {
            toFile.get().close();
            Files.deleteIfExists(file.orElseThrow());
        }
    }
}
