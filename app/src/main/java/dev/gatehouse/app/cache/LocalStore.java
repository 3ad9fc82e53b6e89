package dev.gatehouse.app.cache;

import dev.gatehouse.app.cache.database.Database;
import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.app.cache.database.StoreFile;
import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.cache.people.PeopleTable;
import dev.gatehouse.app.cache.row.Bodies;
import dev.gatehouse.app.cache.tenant.TenantTable;
import dev.gatehouse.app.cache.trail.TrailTable;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Everything that one person read of one server, on this workstation: in an encrypted file, or in memory alone where
/// nothing may lie on the disk.
public final class LocalStore implements AutoCloseable {
    private static final String DEAD = " WHERE filling NOT IN (SELECT filling FROM tenant WHERE filling IS NOT NULL)";

    private final StoreFile file;
    private final TenantTable tenants;
    private final PeopleTable people;
    private final TrailTable trail;
    private final RecentTable recent;

    private LocalStore(StoreFile file) {
        this.file = file;
        Database database = file.database();
        tenants = new TenantTable(database);
        people = new PeopleTable(database);
        trail = new TrailTable(database);
        recent = new RecentTable(database);
    }

    /// Opens the store in a folder, or begins one; one that cannot be trusted is thrown away first.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `store_in_use`, `disk_full`
    public static LocalStore open(Path folder, StoreKeys keys) {
        var store = new LocalStore(StoreFile.open(folder, keys, LocalStore::isSound));
        store.purge();
        return store;
    }

    /// A store in memory alone, gone when it is closed.
    public static LocalStore inMemory() {
        return new LocalStore(StoreFile.inMemory());
    }

    /// Why the store that lay here before was thrown away, if one was.
    public Optional<Fault> discarded() {
        return file.discarded();
    }

    /// The tenants.
    public TenantTable tenants() {
        return tenants;
    }

    /// People and roles.
    public PeopleTable people() {
        return people;
    }

    /// Events.
    public TrailTable trail() {
        return trail;
    }

    /// What was done here.
    public RecentTable recent() {
        return recent;
    }

    /// Keeps a small value under a name.
    public void keep(String name, Json value) {
        file.database()
                .write(connection -> Sql.change(
                        connection, "MERGE INTO meta (name, content) VALUES (?, ?)", name, Bodies.text(value)));
    }

    /// The small value kept under a name.
    public Optional<dev.gatehouse.model.json.JsonFields> kept(String name) {
        return file.database()
                .read(connection -> Sql.first(
                        connection,
                        "SELECT content FROM meta WHERE name = ?",
                        row -> Bodies.fields(row.getString(1).getBytes(StandardCharsets.UTF_8)),
                        name));
    }

    @Override
    public void close() {
        file.close();
    }

    /// Drops the rows of fillings that were replaced or never became whole.
    private void purge() {
        file.database().write(connection -> {
            Sql.change(connection, "DELETE FROM account_body WHERE n IN (SELECT n FROM account" + DEAD + ")");
            Sql.change(connection, "DELETE FROM role" + DEAD);
            Sql.change(connection, "DELETE FROM part" + DEAD);
            Sql.change(
                    connection,
                    "DELETE FROM event_body WHERE n IN (SELECT n FROM event WHERE tenant NOT IN"
                            + " (SELECT id FROM tenant))");
            Sql.change(connection, "DELETE FROM event WHERE tenant NOT IN (SELECT id FROM tenant)");
            return Sql.change(connection, "DELETE FROM account" + DEAD);
        });
    }

    /// Whether the rows of a store that was not closed fit together: each body is there and can be read.
    private static boolean isSound(Connection connection) throws SQLException {
        long torn = Sql.number(
                connection, "SELECT COUNT(*) FROM account a LEFT JOIN account_body b ON b.n = a.n WHERE b.n IS NULL");
        long lost = Sql.number(
                connection, "SELECT COUNT(*) FROM event e LEFT JOIN event_body b ON b.n = e.n WHERE b.n IS NULL");
        if (torn + lost > 0) {
            return false;
        }
        for (byte[] body : Sql.all(connection, "SELECT body FROM account_body", row -> row.getBytes(1))) {
            Bodies.account(body);
        }
        for (byte[] body : Sql.all(connection, "SELECT body FROM event_body", row -> row.getBytes(1))) {
            Bodies.event(body);
        }
        return true;
    }
}
