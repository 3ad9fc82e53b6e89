package dev.gatehouse.bench.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/// The two tables of a month with their indexes and nothing around them: no program, no log.
final class BareTables {
    private static final String EVENT =
            "INSERT INTO bare.event (id, time, actor, action, target_kind, target_id, outcome,"
                    + " revision, touched, leaf, detail_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DETAIL = "INSERT INTO bare.event_detail (event, time, address, salt, detail, search)"
            + " VALUES (?, ?, ?, ?, ?, ?::tsvector)";

    private final Connection administrator;
    private final String url;
    private final Properties properties;

    private record Stored(List<Object> event, List<Object> detail) {}

    /// Makes them, as those of this month are.
    BareTables(Connection administrator, String url, Properties properties) throws SQLException {
        this.administrator = administrator;
        this.url = url;
        this.properties = properties;
        String month = "%1$tY_%1$tm".formatted(OffsetDateTime.now(ZoneOffset.UTC));
        try (var statement = administrator.createStatement()) {
            statement.execute("CREATE SCHEMA bare");
            statement.execute("CREATE TABLE bare.event (LIKE public.event_" + month + " INCLUDING ALL)");
            statement.execute("CREATE TABLE bare.event_detail (LIKE public.event_detail_" + month + " INCLUDING ALL)");
        }
    }

    /// Puts what was written since an instant into the bare tables: the same bytes, one event a transaction.
    ///
    /// @return how many a second
    double putAgain(Instant since, Writers writers) throws Exception {
        List<Stored> all = stored(since);
        var next = new AtomicInteger();
        var connections = new ArrayList<Bare>();
        try {
            for (int i = 0; i < writers.count(); i++) {
                connections.add(new Bare(DriverManager.getConnection(url, properties)));
            }
            return writers.run(writer -> {
                int place = next.getAndIncrement();
                connections.get(writer).put(all.get(place % all.size()), place / all.size());
            });
        } finally {
            for (Bare one : connections) {
                one.connection.close();
            }
            try (var statement = administrator.createStatement()) {
                statement.execute("TRUNCATE bare.event, bare.event_detail");
            }
        }
    }

    private List<Stored> stored(Instant since) throws SQLException {
        var all = new ArrayList<Stored>();
        try (var find = administrator.prepareStatement(
                "SELECT e.id, e.time, e.actor, e.action, e.target_kind, e.target_id, e.outcome, e.revision, e.touched,"
                        + " e.leaf, e.detail_digest, d.event, d.time, d.address, d.salt, d.detail, d.search::text"
                        + " FROM event e JOIN event_detail d ON d.time = e.time AND d.event = e.id"
                        + " WHERE e.time >= ?")) {
            find.setObject(1, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    var values = new ArrayList<Object>();
                    for (int column = 1; column <= 17; column++) {
                        values.add(rows.getObject(column));
                    }
                    all.add(new Stored(
                            new ArrayList<>(values.subList(0, 11)), new ArrayList<>(values.subList(11, 17))));
                }
            }
        }
        return all;
    }

    /// One writer's connection.
    private static final class Bare {
        private final Connection connection;
        private final PreparedStatement event;
        private final PreparedStatement detail;

        Bare(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            event = connection.prepareStatement(EVENT);
            detail = connection.prepareStatement(DETAIL);
        }

        /// @param again how often it was put before: then it is an event of another time
        void put(Stored one, int again) throws SQLException {
            bind(event, one.event(), again);
            event.executeUpdate();
            bind(detail, one.detail(), again);
            detail.executeUpdate();
            connection.commit();
        }

        private static void bind(PreparedStatement statement, List<Object> values, int again) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                boolean time = value instanceof java.sql.Timestamp;
                statement.setObject(
                        i + 1,
                        time
                                ? OffsetDateTime.ofInstant(
                                        ((java.sql.Timestamp) value).toInstant().plusSeconds(again), ZoneOffset.UTC)
                                : value);
            }
        }
    }
}
