package dev.gatehouse.app.sync;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;

/// What a failed call says about the line to the server.
public enum LineFault {
    /// The server is away, or too busy: trying again helps.
    AWAY,
    /// The session is over: somebody has to sign in again.
    SIGNED_OUT,
    /// The person no longer reaches the tenant, or may not read it.
    NOT_REACHED,
    /// An answer to what was asked, with nothing wrong about the line.
    ANSWER;

    /// What this failure says.
    public static LineFault of(FaultException failure) {
        FaultCode code = failure.fault().code();
        if (code == FaultCode.UNREACHABLE
                || code == FaultCode.UNAVAILABLE
                || code == FaultCode.BUSY
                || code == FaultCode.BAD_ANSWER
                || code == FaultCode.OFFLINE) {
            return AWAY;
        }
        if (code == FaultCode.UNAUTHENTICATED || code == FaultCode.PASSPORT_REVOKED) {
            return SIGNED_OUT;
        }
        return code == FaultCode.NOT_FOUND || code == FaultCode.FORBIDDEN ? NOT_REACHED : ANSWER;
    }
}
