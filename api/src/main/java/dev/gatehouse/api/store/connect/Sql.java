package dev.gatehouse.api.store.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
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

    private static final String WITH = "WITH ";
    private static final String COMMIT = "COMMIT";

    private final Connection connection;
    private final Runnable asking;
    private final Deque<Bound> riding = new ArrayDeque<>();
    private Optional<Bound> last = Optional.empty();
    private @Nullable DSLContext jooq;

    /// A statement with its values.
    private record Bound(String text, List<@Nullable Object> values) {}

    /// Statements on a connection that the caller leases and gives back.
    public Sql(Connection connection) {
        this(connection, () -> {});
    }

    /// @param asking is told whenever the server is about to be asked something
    Sql(Connection connection, Runnable asking) {
        this.connection = connection;
        this.asking = asking;
    }

    /// The connection, for what has no other way.
    public Connection connection() {
        asking.run();
        return connection;
    }

    /// Statements that are composed of parts.
    public DSLContext jooq() {
        arrive();
        asking.run();
        DSLContext present = jooq;
        if (present == null) {
            present = DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
            jooq = present;
        }
        return present;
    }

    /// The first row, if there is one.
    public <T> Optional<T> one(String text, Row<T> row, @Nullable Object... values) {
        return first(alone(text, values), row);
    }

    private <T> Optional<T> first(Bound bound, Row<T> row) {
        try (PreparedStatement statement = prepare(bound);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    /// The first row of a statement that writes, if there is one; it is committed in the same round trip, with all
    /// before it. What comes after is a transaction of its own.
    ///
    /// @param text an INSERT, UPDATE or DELETE with RETURNING
    public <T> Optional<T> oneAndCommit(String text, Row<T> row, @Nullable Object... values) {
        Bound bound = alone(text, values);
        try (PreparedStatement statement = prepare(new Bound(bound.text() + "; " + COMMIT, bound.values()))) {
            statement.execute();
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    /// All rows; the statement bounds how many there can be.
    public <T> List<T> list(String text, Row<T> row, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(alone(text, values));
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
        try (PreparedStatement statement = prepare(alone(text, values))) {
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
        try (PreparedStatement statement = prepare(alone(text, values))) {
            statement.setFetchSize(fetch);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    asking.run();
                    consumer.accept(row.read(rows));
                }
            }
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    /// Reads row by row, holding `fetch` of them in memory, until the reader has enough. Needs a transaction.
    ///
    /// @param more reads a row; false: it has enough
    public void eachWhile(String text, int fetch, Row<Boolean> more, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(alone(text, values))) {
            statement.setFetchSize(fetch);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && more.read(rows)) {
                    asking.run();
                }
            }
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    /// Runs a statement and says how many rows it touched.
    public int run(String text, @Nullable Object... values) {
        return touched(alone(text, values));
    }

    /// Runs a statement that takes along what waits to ride; it sees nothing of what that writes.
    ///
    /// @param text an INSERT, UPDATE or DELETE, perhaps after WITH
    public int carry(String text, @Nullable Object... values) {
        return touched(boarded(text, values));
    }

    /// The same, and its first row.
    ///
    /// @param text the same, with RETURNING
    public <T> Optional<T> carryOne(String text, Row<T> row, @Nullable Object... values) {
        return first(boarded(text, values), row);
    }

    /// The same as [#carry] for what nothing follows, as a rule: it waits for the commit and goes with it, in one round
    /// trip. Any other statement sends it first.
    public void carryLast(String text, @Nullable Object... values) {
        Bound bound = boarded(text, values);
        last = Optional.of(bound);
    }

    /// Commits, with what waited for it.
    void commit() throws SQLException {
        asking.run();
        Optional<Bound> waiting = last;
        last = Optional.empty();
        if (waiting.isPresent() && riding.isEmpty()) {
            Bound bound = waiting.get();
            touched(new Bound(bound.text() + "; " + COMMIT, bound.values()));
            return;
        }
        last = waiting;
        arrive();
        connection.commit();
    }

    private int touched(Bound bound) {
        try (PreparedStatement statement = prepare(bound)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    /// Lets a statement that writes one row of its own table ride with the next that carries: one round trip for both.
    /// It has arrived before any other statement runs and before the transaction commits. It and its carrier do not
    /// see each other: neither may read or write what the other writes.
    ///
    /// @param text an INSERT, UPDATE or DELETE without WITH and RETURNING
    public void ride(String text, @Nullable Object... values) {
        riding.add(new Bound(text, Arrays.asList(values)));
    }

    /// Runs what still waits for another statement to go with.
    void arrive() {
        Optional<Bound> waiting = last;
        last = Optional.empty();
        waiting.ifPresent(this::touched);
        while (!riding.isEmpty()) {
            touched(riding.removeFirst());
        }
    }

    /// The statement by itself, after what waited for another to ride with.
    private Bound alone(String text, @Nullable Object[] values) {
        arrive();
        return new Bound(text, Arrays.asList(values));
    }

    /// The statement with those that ride with it.
    private Bound boarded(String text, @Nullable Object[] values) {
        if (last.isPresent()) {
            arrive();
        }
        if (riding.isEmpty()) {
            return new Bound(text, Arrays.asList(values));
        }
        var all = new StringBuilder(text.length() + 400).append(WITH);
        var allValues = new ArrayList<@Nullable Object>();
        for (int i = 0; !riding.isEmpty(); i++) {
            Bound one = riding.removeFirst();
            all.append(i == 0 ? "ride" : ", ride" + i)
                    .append(" AS (")
                    .append(one.text())
                    .append(')');
            allValues.addAll(one.values());
        }
        allValues.addAll(Arrays.asList(values));
        all.append(text.startsWith(WITH) ? ", " + text.substring(WITH.length()) : " " + text);
        return new Bound(all.toString(), allValues);
    }

    private PreparedStatement prepare(Bound bound) throws SQLException {
        asking.run();
        PreparedStatement statement = connection.prepareStatement(bound.text());
        List<@Nullable Object> values = bound.values();
        try {
            for (int i = 0; i < values.size(); i++) {
                Values.bind(statement, i + 1, values.get(i));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
