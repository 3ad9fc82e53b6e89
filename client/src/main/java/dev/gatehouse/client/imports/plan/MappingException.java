package dev.gatehouse.client.imports.plan;

/// A group was to be mapped that the file does not have, or to a role that the tenant does not have.
public final class MappingException extends Exception {
    private static final long serialVersionUID = 1;

    /// Says which, in one line.
    public MappingException(String message) {
        super(message);
    }
}
