package dev.gatehouse.crypto.passports;

import java.security.GeneralSecurityException;

/// A certificate that is no good passport.
public final class PassportRefusedException extends GeneralSecurityException {
    private static final long serialVersionUID = 1;

    private final Why why;

    /// What is wrong with a certificate.
    public enum Why {
        /// Not of the authority of this installation.
        FOREIGN,
        /// Of the authority, but for something else than a machine.
        WRONG_USAGE,
        /// Its time is over, or has not come.
        EXPIRED
    }

    PassportRefusedException(Why why) {
        super(why.name());
        this.why = why;
    }

    PassportRefusedException(Why why, Exception cause) {
        super(why.name(), cause);
        this.why = why;
    }

    /// What is wrong.
    public Why why() {
        return why;
    }
}
