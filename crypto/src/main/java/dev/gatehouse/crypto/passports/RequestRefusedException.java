package dev.gatehouse.crypto.passports;

import java.security.GeneralSecurityException;
import java.util.Locale;

/// A request for a passport that cannot be granted.
public final class RequestRefusedException extends GeneralSecurityException {
    private static final long serialVersionUID = 1;

    private final Why why;

    /// What is wrong with a request.
    public enum Why {
        /// Longer than is looked at.
        TOO_LONG,
        /// Not one request in PEM.
        UNREADABLE,
        /// Not a key on P-256, or a point that is not on it.
        KEY_KIND,
        /// Not signed with ECDSA and SHA-256.
        SIGNATURE_KIND,
        /// The signature is not of the key: nobody proved to have it.
        NOT_PROVED,
        /// It names more than one thing, or something that is no machine.
        SEVERAL_NAMES;

        /// The word on the wire.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    RequestRefusedException(Why why) {
        super(why.wire());
        this.why = why;
    }

    RequestRefusedException(Why why, Exception cause) {
        super(why.wire(), cause);
        this.why = why;
    }

    /// What is wrong.
    public Why why() {
        return why;
    }
}
