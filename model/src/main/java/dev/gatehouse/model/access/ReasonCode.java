package dev.gatehouse.model.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why entry, or a permission, is refused: each a reason of its own, all shown together, worst first in this order.
public enum ReasonCode {
    /// Switched off by somebody.
    ACCOUNT_DISABLED,
    /// Validity has ended.
    ACCOUNT_EXPIRED,
    /// Too many wrong passwords.
    ACCOUNT_LOCKED,
    /// Validity has not begun.
    ACCOUNT_NOT_YET_VALID,
    /// Has never set a password.
    ACCOUNT_UNVERIFIED,
    /// A new password is due.
    PASSWORD_DUE,
    /// A rule's hours: none of the ways that this machine has is open.
    OUTSIDE_HOURS,
    /// A rule's machines: this is none of them.
    MACHINE_NOT_PERMITTED,
    /// A rule without any way in.
    NO_WAY_IN,
    /// A refusing rule names something that nobody knows: a band that is gone, a zone that was dropped.
    CONDITION_UNKNOWN,
    /// No role in force brings the permission asked for.
    PERMISSION_MISSING;

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The reason of this wire form.
    public static Optional<ReasonCode> ofWire(String wire) {
        return Arrays.stream(values()).filter(code -> code.wire().equals(wire)).findFirst();
    }
}
