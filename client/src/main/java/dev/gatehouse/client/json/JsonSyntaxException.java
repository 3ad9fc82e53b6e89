package dev.gatehouse.client.json;

/// The text is not the JSON that was asked for. The message says what is wrong and never repeats the text itself.
public final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final long line;

    /// Says what is wrong and where.
    ///
    /// @param line from 1
    public JsonSyntaxException(String message, long line) {
        super(message);
        this.line = line;
    }

    /// Where, from 1.
    public long line() {
        return line;
    }
}
