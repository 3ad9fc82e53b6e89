package dev.gatehouse.client.imports.source;

/// The file as a whole cannot be taken: cut, binary, too large, of another kind. Nothing of it is.
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1;

    private final Trouble trouble;
    private final String words;
    private final long line;

    /// Why not.
    public enum Trouble {
        /// It is not there, or may not be read.
        MISSING,
        /// It holds nothing at all.
        EMPTY,
        /// It is longer than anything that is read.
        TOO_LARGE,
        /// It is of no format that is known.
        UNKNOWN_KIND,
        /// It is no text, or text in another encoding.
        NOT_TEXT,
        /// It ends in the middle of something.
        CUT,
        /// It holds nobody.
        NOBODY,
        /// Something in it breaks its format.
        BROKEN
    }

    /// Says why, in one line.
    public SourceException(Trouble trouble, String words) {
        super(words);
        this.trouble = trouble;
        this.words = words;
        line = 0;
    }

    /// Says why and where, in one line.
    ///
    /// @param line from 1
    public SourceException(Trouble trouble, String words, long line) {
        super("line " + line + ": " + words);
        this.trouble = trouble;
        this.words = words;
        this.line = line;
    }

    /// Why not.
    public Trouble trouble() {
        return trouble;
    }

    /// Why not, in words, without the line.
    public String words() {
        return words;
    }

    /// In which line, from 1; 0: in no one.
    public long line() {
        return line;
    }
}
