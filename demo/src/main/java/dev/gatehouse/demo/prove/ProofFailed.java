package dev.gatehouse.demo.prove;

/// That a promise does not hold, with what was expected and what was seen.
public final class ProofFailed extends Exception {
    private static final long serialVersionUID = 1;

    /// Says what broke.
    ///
    /// @param message what was expected and what was seen, without secrets
    public ProofFailed(String message) {
        super(message);
    }

    /// Fails unless a condition holds.
    ///
    /// @param message used as a format
    public static void unless(boolean holds, String message, Object... arguments) throws ProofFailed {
        if (!holds) {
            throw new ProofFailed(message.formatted(arguments));
        }
    }
}
