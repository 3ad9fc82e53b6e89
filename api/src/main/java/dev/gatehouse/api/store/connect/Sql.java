package dev.gatehouse.api.store.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Statements on one connection: hot ones as text, prepared once by the server; composed ones through jOOQ. Used by one
/// thread.
public final class Sql {
    private static final Settings SETTINGS =
            new Settings().withExecuteLogging(false).withRenderSchema(false);

    private final Connection connection;
    private @Nullable DSLContext jooq;

    /// Statements on a connection that the caller leases and gives back.
    public Sql(Connection connection) {
        this.connection = connection;
    }

    /// The connection, for what has no other way.
    public Connection connection() {
        return connection;
    }

    /// Statements that are composed of parts.
    public DSLContext jooq() {
        DSLContext present = jooq;
        if (present == null) {
            present = DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
            jooq = present;
        }
        return present;
    }

    /// The first row, if there is one.
    public <T> Optional<T> one(String text, Row<T> row, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(text, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    /// All rows; the statement bounds how many there can be.
    public <T> List<T> list(String text, Row<T> row, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(text, values);
                ResultSet rows = statement.executeQuery()) {
            return all(rows, row);
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    private static <T> List<T> all(ResultSet rows, Row<T> row) throws SQLException {
        var all = new ArrayList<T>();
        while (rows.next()) {
            all.add(row.read(rows));
        }
        return all;
    }

    /// All rows, by a plan made for these very values and the table as it is: for statements that one plan does not
    /// fit.
    public <T> List<T> listPlanned(String text, Row<T> row, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(text, values)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            try (ResultSet rows = statement.executeQuery()) {
                return all(rows, row);
            }
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    /// Gives row by row to a consumer, holding `fetch` of them in memory. Needs a transaction.
    public <T> void each(String text, int fetch, Row<T> row, Consumer<T> consumer, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(text, values)) {
            statement.setFetchSize(fetch);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(row.read(rows));
                }
            }
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    /// Runs a statement and says how many rows it touched.
    public int run(String text, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(text, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    private PreparedStatement prepare(String text, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            for (int i = 0; i < values.length; i++) {
                Values.bind(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
