package dev.gatehouse.app.cache.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Statements in few words. Values are always bound, never part of the text.
public final class Sql {
    private Sql() {}

    /// Makes something of the row a result stands at.
    ///
    /// @param <T> what
    @FunctionalInterface
    public interface Row<T> {
        /// Reads the row.
        T read(ResultSet row) throws SQLException;
    }

    /// All rows of an answer.
    public static <T> List<T> all(Connection connection, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }
    }

    /// The first row of an answer.
    public static <T> Optional<T> first(Connection connection, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return all(connection, sql, row, values).stream().findFirst();
    }

    /// The numbers in the first column, in their order.
    public static long[] numbers(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery()) {
                long[] found = new long[1024];
                int count = 0;
                while (rows.next()) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, count * 2);
                    }
                    found[count++] = rows.getLong(1);
                }
                return Arrays.copyOf(found, count);
            }
        }
    }

    /// The one number of an answer that has one row.
    public static long number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return first(connection, sql, row -> row.getLong(1), values).orElse(0L);
    }

    /// Changes rows; says how many.
    public static int change(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /// Sets the values of a statement, in order.
    public static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
