package dev.gatehouse.client.imports.source;

/// The file as a whole cannot be taken: cut, binary, too large, of another kind. Nothing of it is.
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1;

    /// Says why, in one line.
    public SourceException(String message) {
        super(message);
    }

    /// Says why and where, in one line.
    ///
    /// @param line from 1
    public SourceException(String message, long line) {
        super("line " + line + ": " + message);
    }
}
