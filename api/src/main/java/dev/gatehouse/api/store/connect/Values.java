package dev.gatehouse.api.store.connect;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.model.machine.Thumbprint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Values on their way into statements and out of rows. Instants are UTC, to the microsecond.
public final class Values {
    private Values() {}

    /// A column of many rows, for `unnest`.
    ///
    /// @param type the element type, as PostgreSQL calls it
    /// @param elements the values; null stands for NULL
    public record Column(String type, List<@Nullable Object> elements) {
        /// The column that a function takes out of each item.
        public static <T> Column of(
                String type, Collection<? extends T> items, Function<? super T, ? extends @Nullable Object> value) {
            List<@Nullable Object> elements = new ArrayList<>(items.size());
            for (T item : items) {
                elements.add(element(value.apply(item)));
            }
            return new Column(type, elements);
        }

        /// Its one element, for a statement on one row.
        public @Nullable Object only() {
            return elements.getFirst();
        }

        private static @Nullable Object element(@Nullable Object value) {
            return switch (value) {
                case Optional<?> optional -> element(optional.orElse(null));
                case Instant instant -> instant.toString();
                case null, default -> value;
            };
        }
    }

    static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Optional<?> optional -> bind(statement, index, optional.orElse(null));
            case Column column -> {
                Connection connection = statement.getConnection();
                statement.setArray(
                        index,
                        connection.createArrayOf(
                                column.type(), column.elements().toArray()));
            }
            case null, default -> statement.setObject(index, value);
        }
    }

    /// An instant that is always there.
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// An instant, unless NULL.
    public static Optional<Instant> optionalInstant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /// The text of a column that must have one.
    public static String text(ResultSet row, int column) throws SQLException {
        return requireNonNull(row.getString(column), "a column that always has a text has none");
    }

    /// A text, unless NULL.
    public static Optional<String> optionalText(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /// A key's thumbprint, unless NULL.
    public static Optional<Thumbprint> optionalThumbprint(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Values::thumbprint);
    }

    /// A key's thumbprint that is always there.
    public static Thumbprint thumbprint(ResultSet row, int column) throws SQLException {
        return thumbprint(row.getBytes(column));
    }

    private static Thumbprint thumbprint(byte[] bytes) {
        return new Thumbprint(HexFormat.of().formatHex(bytes));
    }

    /// A thumbprint as it is stored.
    public static byte[] bytes(Thumbprint thumbprint) {
        return HexFormat.of().parseHex(thumbprint.hex());
    }

    /// A UUID that is always there.
    public static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /// A list of texts; NULL is the empty one.
    public static List<String> texts(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
