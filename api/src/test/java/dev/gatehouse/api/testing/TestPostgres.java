package dev.gatehouse.api.testing;

import dev.gatehouse.api.store.connect.DatabaseServer;
import dev.gatehouse.api.store.connect.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One real PostgreSQL for all tests of a JVM. Trust is off: the serving logins show their passwords.
public final class TestPostgres {
    private static final EmbeddedPostgres RUNNING = start();

    private TestPostgres() {}

    private static EmbeddedPostgres start() {
        try {
            Path data = Files.createTempDirectory("gatehouse-postgres");
            var running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
            Files.writeString(data.resolve("pg_hba.conf"), """
                    host all postgres 127.0.0.1/32 trust
                    host all postgres ::1/128 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            try (var connection = running.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("SELECT pg_reload_conf()");
            }
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The server as the program is told of it.
    public static DatabaseServer server() {
        return server(20);
    }

    /// The server with a limit of connections.
    public static DatabaseServer server(int limit) {
        return new DatabaseServer(
                "main", "localhost:" + RUNNING.getPort(), new Login("postgres", "postgres"), Map.of(), limit);
    }

    /// A connection of the administrator.
    public static Connection administrator(String database) throws SQLException {
        return RUNNING.getDatabase("postgres", database).getConnection();
    }

    /// Takes away every database and role that a test made.
    public static void empty() {
        try (var connection = administrator("postgres");
                var statement = connection.createStatement()) {
            for (String database : names(
                    connection,
                    "SELECT datname FROM pg_database WHERE datname LIKE 'gh\\_%' OR datname LIKE 'gatehouse%'")) {
                statement.execute("DROP DATABASE \"" + database + "\" WITH (FORCE)");
            }
            for (String role : names(
                    connection,
                    "SELECT rolname FROM pg_roles WHERE rolname LIKE 'gh\\_%' OR rolname LIKE 'gatehouse%'")) {
                statement.execute("DROP ROLE \"" + role + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
