package dev.gatehouse.client.imports.source;

/// One row cannot be taken; the others can.
public final class RowException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    /// Says why. The reason never holds a credential.
    public RowException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// Why not.
    public String reason() {
        return reason;
    }
}
