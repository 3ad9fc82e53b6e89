package dev.gatehouse.app.cache.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/// The open connections of one database, used again and again. A database that failed lets go of its file only when
/// every one of them is closed, which a pool does not do for those that broke while being handed out.
final class Connections {
    private static final System.Logger LOG = System.getLogger(Connections.class.getName());

    private final DataSource source;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();

    Connections(DataSource source) {
        this.source = source;
    }

    /// Does work with a connection of its own.
    <T> T use(Work<T> work) throws SQLException {
        Connection connection = take();
        try {
            return work.with(connection);
        } finally {
            if (connection.isClosed()) {
                all.remove(connection);
            } else {
                idle.add(connection);
            }
        }
    }

    /// Closes every connection, whether or not somebody uses it.
    void dispose() {
        idle.clear();
        for (Connection connection : all) {
            try {
                connection.close();
            } catch (SQLException failure) {
                // The session is gone all the same; what broke it was reported to who used it.
                LOG.log(System.Logger.Level.DEBUG, "a connection broke while it was closed", failure);
            }
        }
        all.clear();
    }

    private Connection take() throws SQLException {
        Connection waiting = idle.poll();
        if (waiting != null) {
            return waiting;
        }
        Connection opened = source.getConnection();
        all.add(opened);
        return opened;
    }
}
