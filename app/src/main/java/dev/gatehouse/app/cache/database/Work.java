package dev.gatehouse.app.cache.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Something to do with the store's tables.
///
/// @param <T> what comes of it
@FunctionalInterface
public interface Work<T> {
    /// Does it.
    T with(Connection connection) throws SQLException;
}
