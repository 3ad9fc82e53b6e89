package dev.gatehouse.demo.cluster;

/// The embedded cluster cannot be used. The message says what and where, for the person at the terminal.
public final class ClusterException extends Exception {
    private final Reason reason;

    /// Why it cannot.
    public enum Reason {
        /// No PostgreSQL for this system and processor comes with the program.
        NO_BINARIES,
        /// Another process has the same folder open.
        IN_USE,
        /// PostgreSQL refuses to run as root, and this machine has no way around it.
        ROOT,
        /// The folder holds data of another major version of PostgreSQL.
        OTHER_VERSION,
        /// Setting up a new folder failed.
        SET_UP,
        /// PostgreSQL did not start; its log says why.
        START
    }

    ClusterException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
