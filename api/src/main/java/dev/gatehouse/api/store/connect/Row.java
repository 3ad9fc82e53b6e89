package dev.gatehouse.api.store.connect;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads one row.
///
/// @param <T> what it is read into
@FunctionalInterface
public interface Row<T> {
    /// What the current row of a result holds.
    T read(ResultSet row) throws SQLException;
}
