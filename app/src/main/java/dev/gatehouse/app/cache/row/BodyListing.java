package dev.gatehouse.app.cache.row;

import dev.gatehouse.app.cache.database.Database;
import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.ui.port.Listing;
import dev.gatehouse.ui.port.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// An answer of the store: the numbers of its rows, read once and in order, and the bodies a page at a time. Rows that
/// go meanwhile keep their body until the store is opened again, so that the order stays.
///
/// @param <T> a row
public final class BodyListing<T> implements Listing<T> {
    private static final int LONGEST_PAGE = 512;

    private final Database database;
    private final String table;
    private final long[] numbers;
    private final long most;
    private final Origin origin;
    private final Function<byte[], T> read;

    /// An answer.
    ///
    /// @param numbers of the rows; one more than `most` says that there are more
    public BodyListing(
            Database database, String table, long[] numbers, long most, Origin origin, Function<byte[], T> read) {
        this.database = database;
        this.table = table;
        this.numbers = numbers;
        this.most = most;
        this.origin = origin;
        this.read = read;
    }

    @Override
    public long size() {
        return Math.min(numbers.length, most);
    }

    @Override
    public boolean isCapped() {
        return numbers.length > most;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<T> rows(long start, int count) {
        if (start < 0 || count < 0 || count > LONGEST_PAGE) {
            throw new IllegalArgumentException("a page out of bounds");
        }
        int end = (int) Math.min(size(), start + count);
        return start >= end ? List.of() : database.read(connection -> page(connection, (int) start, end));
    }

    private List<T> page(Connection connection, int start, int end) throws SQLException {
        List<T> page = new ArrayList<>(end - start);
        try (PreparedStatement statement = connection.prepareStatement("SELECT body FROM " + table + " WHERE n = ?")) {
            for (int i = start; i < end; i++) {
                Sql.bind(statement, numbers[i]);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        page.add(read.apply(row.getBytes(1)));
                    }
                }
            }
        }
        return page;
    }
}
