package dev.gatehouse.ui.port;

import dev.gatehouse.model.access.ReasonCode;
import java.time.Instant;

/// When the access of who is signed in ends by itself, if nobody does anything about it.
///
/// @param at end, exclusive, by the server's clock
/// @param cause what ends
public record AccessEnd(Instant at, Cause cause) {
    /// The argument of an `unauthenticated` fault that says what ended, as the server names it.
    public static final String WHY = "ended";

    /// What ends.
    public enum Cause {
        /// Their hours.
        HOURS,
        /// Their account.
        ACCOUNT,
        /// Their password.
        PASSWORD,
        /// What they may do here.
        RIGHT,
        /// The session: somebody ended it, or it has lasted as long as any may.
        SESSION;

        /// What the server's word for it stands for.
        public static Cause ofWire(String why) {
            return ReasonCode.ofWire(why)
                    .map(code -> switch (code) {
                        case OUTSIDE_HOURS -> HOURS;
                        case ACCOUNT_EXPIRED -> ACCOUNT;
                        case PASSWORD_DUE -> PASSWORD;
                        case PERMISSION_MISSING -> RIGHT;
                        case ACCOUNT_DISABLED,
                                ACCOUNT_LOCKED,
                                ACCOUNT_NOT_YET_VALID,
                                ACCOUNT_UNVERIFIED,
                                MACHINE_NOT_PERMITTED,
                                NO_WAY_IN,
                                CONDITION_UNKNOWN -> SESSION;
                    })
                    .orElse(SESSION);
        }
    }
}
