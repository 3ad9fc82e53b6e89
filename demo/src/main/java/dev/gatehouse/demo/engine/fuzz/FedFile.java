package dev.gatehouse.demo.engine.fuzz;

import dev.gatehouse.client.imports.SourceFormats;
import dev.gatehouse.client.imports.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file for what reads files: the same one, written again and again.
final class FedFile {
    private static final Path FILE = make();

    private FedFile() {}

    static void read(byte[] content) throws SourceException, IOException {
        Files.write(FILE, content);
        var _ = SourceFormats.read(FILE);
    }

    private static Path make() {
        try {
            Path file = Files.createTempFile("fed", ".txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
