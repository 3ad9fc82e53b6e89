package dev.gatehouse.api.http;

/// Carries a [Problem] out of an endpoint, to be answered.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// Carries a problem.
    public ProblemException(Problem problem) {
        super(problem.fault().code().wire());
        this.problem = problem;
    }

    /// What to answer.
    public Problem problem() {
        return problem;
    }
}
