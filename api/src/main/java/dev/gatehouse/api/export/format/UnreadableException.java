package dev.gatehouse.api.export.format;

/// What is stored of an event is not what the server writes: somebody else did.
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableException() {
        super("what is stored of an event is no event", null, false, false);
    }
}
