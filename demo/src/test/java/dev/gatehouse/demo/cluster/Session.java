package dev.gatehouse.demo.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/// A superuser's connection for one statement at a time.
record Session(ClusterAddress address) {
    void run(String statement) throws SQLException {
        try (Connection connection = connect(address.jdbcUrl("postgres"));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    String value(String query) throws SQLException {
        return value(query, address.jdbcUrl("postgres"));
    }

    String valueUnencrypted(String query) throws SQLException {
        return value(query, "jdbc:postgresql://" + address.host() + ":" + address.port() + "/postgres?sslmode=disable");
    }

    /// Asks again until it is answered.
    String valueWithin(String query, Duration within) throws SQLException {
        long deadline = System.nanoTime() + within.toNanos();
        while (true) {
            try {
                return value(query);
            } catch (SQLException exception) {
                if (System.nanoTime() > deadline) {
                    throw exception;
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private String value(String query, String url) throws SQLException {
        try (Connection connection = connect(url);
                var sql = connection.createStatement();
                var result = sql.executeQuery(query)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    private Connection connect(String url) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.superuser());
        properties.setProperty("password", address.password().get());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(url, properties);
    }
}
