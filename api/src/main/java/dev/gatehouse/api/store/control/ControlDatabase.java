package dev.gatehouse.api.store.control;

import dev.gatehouse.api.store.connect.DatabaseServer;
import dev.gatehouse.api.store.connect.Login;
import dev.gatehouse.api.store.connect.ServerConnections;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Transactions;
import dev.gatehouse.api.store.connect.Transactions.Mode;
import dev.gatehouse.api.store.migrate.DatabaseNames;
import dev.gatehouse.api.store.migrate.Migrations;
import dev.gatehouse.api.store.migrate.Provisioning;
import dev.gatehouse.crypto.keys.SecretKey256;
import java.util.HexFormat;
import java.util.function.Function;

/// The control database of an installation.
public final class ControlDatabase {
    private static final DatabaseNames NAMES = DatabaseNames.CONTROL;

    private final ServerConnections connections;
    private final Login login;

    /// @param connections to the server that holds it
    /// @param masterKey the API's key; the logins' passwords come out of it, so that no file holds them
    public ControlDatabase(ServerConnections connections, SecretKey256 masterKey) {
        this.connections = connections;
        this.login = login(masterKey, NAMES.api());
    }

    /// Makes the control database and its tables, or brings them up to date. Needs the server's administrator.
    public static void prepare(DatabaseServer server, ServerConnections connections, SecretKey256 masterKey) {
        var provisioning = new Provisioning(server);
        Login migrator = login(masterKey, NAMES.migrator());
        provisioning.closeCommonDatabases();
        provisioning.roles(NAMES, login(masterKey, NAMES.api()), migrator);
        provisioning.database(NAMES);
        Migrations.control(connections.connector(), NAMES, migrator);
    }

    /// Runs work in one transaction.
    public <T> T inTransaction(Function<Sql, T> work) {
        return Transactions.run(connections, NAMES.database(), login, Mode.WRITE, work);
    }

    /// Runs one statement that only reads.
    public <T> T reading(Function<Sql, T> work) {
        return Transactions.run(connections, NAMES.database(), login, Mode.EACH_ALONE, work);
    }

    /// Whether it answers.
    public boolean answers() {
        return reading(sql -> sql.one("SELECT 1", row -> row.getInt(1))).isPresent();
    }

    /// A connection of its own, not counted among the others; the caller closes it.
    public Sql open() {
        return new Sql(connections.connector().open(NAMES.database(), login));
    }

    private static Login login(SecretKey256 masterKey, String user) {
        try (SecretKey256 derived = masterKey.derive("database-login " + user)) {
            return new Login(user, HexFormat.of().formatHex(derived.bytes()));
        }
    }
}
