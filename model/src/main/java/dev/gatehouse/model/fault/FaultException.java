package dev.gatehouse.model.fault;

import org.jspecify.annotations.Nullable;

/// Carries a [Fault] out of a call that cannot go on. Caught at the boundaries only: the HTTP route, the task of a
/// view, the command line.
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    /// Carries a fault.
    ///
    /// @param fault what failed
    public FaultException(Fault fault) {
        this(fault, null);
    }

    /// Carries a fault.
    ///
    /// @param fault what failed
    /// @param cause what it came from, for the log only
    public FaultException(Fault fault, @Nullable Throwable cause) {
        super(fault.code().wire() + " " + fault.arguments(), cause);
        this.fault = fault;
    }

    /// A fault without arguments.
    public static FaultException of(FaultCode code) {
        return new FaultException(Fault.of(code));
    }

    /// What failed.
    public Fault fault() {
        return fault;
    }
}
