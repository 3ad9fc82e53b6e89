package dev.gatehouse.client.imports;

/// What was given to the command cannot be used. The message is the one line that its user reads.
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    private final String line;

    /// @param line what is wrong, in one line
    public UsageException(String line) {
        super(line);
        this.line = line;
    }

    /// What is wrong, in one line.
    public String line() {
        return line;
    }
}
