package dev.gatehouse.api.store.migrate;

import dev.gatehouse.api.store.connect.Connector;
import dev.gatehouse.api.store.connect.DatabaseServer;
import dev.gatehouse.api.store.connect.Login;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.StoreFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/// Makes roles and databases on a server, as its administrator. Every step may be repeated.
public final class Provisioning {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final DatabaseServer server;

    /// @param server where
    public Provisioning(DatabaseServer server) {
        this.server = server;
    }

    /// Takes away that everybody may connect to the databases that every server has.
    public void closeCommonDatabases() {
        as("postgres", sql -> {
            sql.run("REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
            sql.run("REVOKE CONNECT ON DATABASE template1 FROM PUBLIC");
        });
    }

    /// Makes the three roles of a database and sets the passwords of the two that log in.
    public void roles(DatabaseNames names, Login api, Login migrator) {
        as("postgres", sql -> {
            role(sql, names.owner(), "NOLOGIN");
            role(sql, api.user(), "LOGIN");
            role(sql, migrator.user(), "LOGIN");
            sql.run("GRANT " + quoted(names.owner()) + " TO " + quoted(migrator.user()));
            // Whatever it makes belongs to the owner.
            sql.run("ALTER ROLE " + quoted(migrator.user()) + " SET role = " + quoted(names.owner()));
            // The server may write statements to its log; so the password goes as its verifier, computed here.
            password(sql.connection(), api);
            password(sql.connection(), migrator);
            // Short statements only: compiling them costs more than it saves.
            sql.run("ALTER ROLE " + quoted(api.user()) + " SET jit = off");
            sql.run("ALTER ROLE " + quoted(api.user()) + " SET max_parallel_workers_per_gather = 0");
        });
    }

    /// Makes a database that only its own logins can connect to.
    public void database(DatabaseNames names) {
        as("postgres", sql -> {
            if (sql.one("SELECT 1 FROM pg_database WHERE datname = ?", _ -> 1, names.database())
                    .isEmpty()) {
                sql.run("CREATE DATABASE " + quoted(names.database()) + " OWNER " + quoted(names.owner()));
            }
            String database = quoted(names.database());
            sql.run("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            sql.run("GRANT CONNECT ON DATABASE " + database + " TO " + quoted(names.api()) + ", "
                    + quoted(names.migrator()));
        });
    }

    private static void role(Sql sql, String name, String login) {
        boolean isNew = sql.one("SELECT 1 FROM pg_roles WHERE rolname = ?", _ -> 1, name)
                .isEmpty();
        sql.run((isNew ? "CREATE" : "ALTER") + " ROLE " + quoted(name) + " " + login);
    }

    private static void password(Connection connection, Login login) {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    private void as(String database, Consumer<Sql> work) {
        try (Connection connection = new Connector(server).open(database, server.administrator())) {
            work.accept(new Sql(connection));
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    private static String quoted(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a database or role: " + name);
        }
        return '"' + name + '"';
    }
}
