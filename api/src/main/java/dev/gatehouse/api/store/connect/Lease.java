package dev.gatehouse.api.store.connect;

import java.sql.Connection;

/// A connection that is lent out until closed. Used by one thread.
public final class Lease implements AutoCloseable {
    private final ServerConnections home;
    private final DatabaseKey key;
    private final Connection connection;
    private volatile long asked;
    private volatile boolean broken;

    Lease(ServerConnections home, DatabaseKey key, Connection connection) {
        this.home = home;
        this.key = key;
        this.connection = connection;
        asked = home.nanos();
    }

    /// Notes that the server is asked something now: from now on it has [ServerConnections#LONGEST_ANSWER].
    void asking() {
        asked = home.nanos();
    }

    /// For how long the server has been asked, nanoseconds.
    long waiting() {
        return home.nanos() - asked;
    }

    /// The connection itself.
    public Connection connection() {
        return connection;
    }

    /// Says that it must not be used again.
    public void discard() {
        broken = true;
    }

    /// Gives it back.
    @Override
    public void close() {
        home.giveBack(this, key, broken);
    }
}
