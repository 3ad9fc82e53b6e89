package dev.gatehouse.api.store.connect;

import java.sql.Connection;

/// A connection that is lent out until closed. Used by one thread.
public final class Lease implements AutoCloseable {
    private final ServerConnections home;
    private final DatabaseKey key;
    private final Connection connection;
    private boolean broken;

    Lease(ServerConnections home, DatabaseKey key, Connection connection) {
        this.home = home;
        this.key = key;
        this.connection = connection;
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
        home.giveBack(key, connection, broken);
    }
}
