package dev.gatehouse.ui.person;

import dev.gatehouse.model.access.ReasonCode;
import java.util.Optional;

/// What can be done about a reason, in the order of how often a caller needs it.
public enum Fix {
    /// A later end of validity.
    EXTEND,
    /// An end of the lock.
    UNLOCK,
    /// A code to enter with once and choose a password.
    ENTRY_CODE,
    /// Switching the account on again.
    ENABLE,
    /// A beginning of validity that is now.
    START_NOW,
    /// Lets them in outside their hours, for a few hours.
    LET_IN,
    /// Ends everything the person has open. Lifts nothing.
    END_SESSIONS;

    /// What lifts a reason, if anything does.
    public static Optional<Fix> of(ReasonCode reason) {
        return switch (reason) {
            case ACCOUNT_DISABLED -> Optional.of(ENABLE);
            case ACCOUNT_EXPIRED -> Optional.of(EXTEND);
            case ACCOUNT_LOCKED -> Optional.of(UNLOCK);
            case ACCOUNT_NOT_YET_VALID -> Optional.of(START_NOW);
            case ACCOUNT_UNVERIFIED, PASSWORD_DUE -> Optional.of(ENTRY_CODE);
            case OUTSIDE_HOURS -> Optional.of(LET_IN);
            case MACHINE_NOT_PERMITTED, NO_WAY_IN, CONDITION_UNKNOWN, PERMISSION_MISSING -> Optional.empty();
        };
    }
}
