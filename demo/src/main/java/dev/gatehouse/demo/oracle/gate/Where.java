package dev.gatehouse.demo.oracle.gate;

/// Where a session is shown, as against where it was begun. Machines are those of the person's own tenant.
public enum Where {
    /// At the machine at which it was begun, which shows its key.
    ITS_MACHINE(true),
    /// Somewhere that shows no key; it was begun with one.
    NO_MACHINE(false),
    /// At another machine, which shows a key of its own.
    ANOTHER_MACHINE(false),
    /// At a machine that shows its key; it was begun without one.
    A_MACHINE_THOUGH_BEGUN_WITHOUT(false);

    private final boolean isKnown;

    Where(boolean isKnown) {
        this.isKnown = isKnown;
    }

    /// Whether the session is good there; anywhere else its token is an unknown one.
    public boolean isKnown() {
        return isKnown;
    }
}
