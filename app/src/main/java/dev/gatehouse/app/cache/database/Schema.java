package dev.gatehouse.app.cache.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The tables. There are no migrations: a store of another version is thrown away and filled again. Rows of the
/// directory and the trail carry the number of one filling of a tenant; filling again takes a new number, and the old
/// rows go at the next opening. Instants are microseconds since 1970.
final class Schema {
    /// Raised with every change of a table or of what a column means.
    static final String VERSION = "4";

    private static final List<String> TABLES = List.of(
            "CREATE TABLE meta (name VARCHAR(40) PRIMARY KEY, content VARCHAR NOT NULL)",
            """
            CREATE TABLE tenant (id VARCHAR(40) PRIMARY KEY, name VARCHAR(200) NOT NULL,
                environment VARCHAR(20) NOT NULL, permissions VARCHAR NOT NULL,
                counters VARCHAR, filling INT, revision BIGINT, facts BIGINT, rights VARCHAR(64), synced BIGINT,
                policy VARCHAR, whole BOOLEAN NOT NULL, trail BIGINT NOT NULL, visited BIGINT NOT NULL)""",
            """
            CREATE TABLE account (n BIGINT PRIMARY KEY, filling INT NOT NULL, id UUID NOT NULL, name VARCHAR NOT NULL,
                login VARCHAR NOT NULL, search VARCHAR NOT NULL, expiry BIGINT NOT NULL, last_sign_in BIGINT NOT NULL,
                locked_until BIGINT NOT NULL, valid_from BIGINT NOT NULL, password_due BIGINT NOT NULL,
                disabled BOOLEAN NOT NULL, verified BOOLEAN NOT NULL, program BOOLEAN NOT NULL,
                holdings VARBINARY NOT NULL)""",
            "CREATE TABLE account_body (n BIGINT PRIMARY KEY, body VARBINARY NOT NULL)",
            """
            CREATE TABLE role (filling INT NOT NULL, id UUID NOT NULL, name_key VARCHAR NOT NULL,
                body VARBINARY NOT NULL, PRIMARY KEY (filling, id))""",
            """
            CREATE TABLE part (filling INT NOT NULL, kind VARCHAR(20) NOT NULL, id UUID NOT NULL,
                body VARBINARY NOT NULL, PRIMARY KEY (filling, kind, id))""",
            """
            CREATE TABLE event (n BIGINT PRIMARY KEY, tenant VARCHAR(40) NOT NULL, time BIGINT NOT NULL,
                id UUID NOT NULL, actor VARCHAR(60) NOT NULL, action VARCHAR(40) NOT NULL,
                target VARCHAR(120) NOT NULL, outcome VARCHAR(20) NOT NULL, address VARCHAR(60) NOT NULL,
                ticket VARCHAR NOT NULL, reasons VARCHAR NOT NULL, search VARCHAR NOT NULL)""",
            "CREATE TABLE event_body (n BIGINT PRIMARY KEY, body VARBINARY NOT NULL)",
            """
            CREATE TABLE recent (n BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, tenant VARCHAR(40) NOT NULL,
                body VARBINARY NOT NULL)""");

    private static final List<String> ACCOUNT_INDEXES =
            List.of("CREATE UNIQUE INDEX IF NOT EXISTS account_id ON account (filling, id)");

    private static final List<String> EVENT_INDEXES = List.of(
            "CREATE UNIQUE INDEX IF NOT EXISTS event_id ON event (tenant, id)",
            "CREATE INDEX IF NOT EXISTS event_time ON event (tenant, time, id)",
            "CREATE INDEX IF NOT EXISTS event_target ON event (tenant, target, time)");

    private Schema() {}

    static void create(Connection connection) throws SQLException {
        run(connection, TABLES);
        run(connection, EVENT_INDEXES);
    }

    /// Built after the rows, which makes them smaller and the filling faster.
    static void indexAccounts(Connection connection) throws SQLException {
        run(connection, ACCOUNT_INDEXES);
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
