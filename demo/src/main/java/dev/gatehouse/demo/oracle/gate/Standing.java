package dev.gatehouse.demo.oracle.gate;

/// How it stands with somebody who had signed in.
public enum Standing {
    /// Nothing is in the way.
    FINE(true),
    /// The account has run out.
    EXPIRED(false),
    /// The account was disabled.
    DISABLED(false),
    /// A rule names hours, and they are not now.
    OUTSIDE_HOURS(false),
    /// A rule names a network, and it is not this one.
    WRONG_MACHINE(false),
    /// They have signed out.
    SIGNED_OUT(true);

    private final boolean mayEnter;

    Standing(boolean mayEnter) {
        this.mayEnter = mayEnter;
    }

    /// Whether the door is open to them, with their password.
    public boolean mayEnter() {
        return mayEnter;
    }

    /// Whether the session that they had still goes on.
    public boolean isIn() {
        return this == FINE;
    }
}
