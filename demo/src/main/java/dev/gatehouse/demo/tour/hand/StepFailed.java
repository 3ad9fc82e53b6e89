package dev.gatehouse.demo.tour.hand;

/// That a step of the tour did not hold, with what was expected and what was seen.
public final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says what did not hold.
    public StepFailed(String message) {
        super(message);
    }

    /// Says what did not hold, and what it came from.
    public StepFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
