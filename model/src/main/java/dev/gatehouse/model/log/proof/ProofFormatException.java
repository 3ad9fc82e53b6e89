package dev.gatehouse.model.log.proof;

/// What is no proof of an entry, or is not written in its one form.
public final class ProofFormatException extends Exception {
    private static final long serialVersionUID = 1;

    ProofFormatException(String message) {
        super(message);
    }
}
