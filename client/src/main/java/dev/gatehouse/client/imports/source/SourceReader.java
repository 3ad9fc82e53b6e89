package dev.gatehouse.client.imports.source;

/// Reads one format.
@FunctionalInterface
public interface SourceReader {
    /// Reads a whole file.
    ///
    /// @param text UTF-8, without a byte order mark
    /// @throws SourceException if nothing of it can be taken
    SourceFile read(byte[] text) throws SourceException;
}
