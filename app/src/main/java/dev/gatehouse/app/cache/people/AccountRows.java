package dev.gatehouse.app.cache.people;

import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.app.cache.row.Bodies;
import dev.gatehouse.app.cache.row.Folded;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Writes accounts and roles as rows, within the transaction of whoever calls, and remembers which lines that changed.
final class AccountRows {
    private static final int GONE = 0;

    private final Connection connection;
    private final int filling;
    private final Map<Long, PeopleLine> put = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();

    AccountRows(Connection connection, int filling) {
        this.connection = connection;
        this.filling = filling;
    }

    /// Adds accounts that are not there yet.
    List<PeopleLine> insert(Collection<Account> accounts) throws SQLException {
        long next = Sql.number(connection, "SELECT MAX(n) FROM account") + 1;
        List<PeopleLine> lines = new ArrayList<>(accounts.size());
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO account (filling, " + PeopleLine.COLUMNS
                        + ") VALUES (" + filling + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement body =
                        connection.prepareStatement("INSERT INTO account_body (n, body) VALUES (?, ?)")) {
            for (Account account : accounts) {
                PeopleLine line = PeopleLine.of(next++, account);
                lines.add(line);
                Sql.bind(row, line.values());
                row.addBatch();
                Sql.bind(body, line.n(), Bodies.of(account));
                body.addBatch();
            }
            row.executeBatch();
            body.executeBatch();
        }
        return lines;
    }

    /// Puts an account in place of the one of its id, if there is one.
    void put(Account account) throws SQLException {
        Optional<Long> present = number(account.user().id());
        if (present.isEmpty()) {
            insert(List.of(account)).forEach(line -> put.put(line.n(), line));
            return;
        }
        PeopleLine line = PeopleLine.of(present.get(), account);
        Sql.change(
                connection,
                "MERGE INTO account (filling, " + PeopleLine.COLUMNS + ") KEY (n) VALUES (" + filling
                        + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line.values());
        Sql.change(connection, "UPDATE account_body SET body = ? WHERE n = ?", Bodies.of(account), line.n());
        put.put(line.n(), line);
    }

    /// Takes an account out of every list. Its body stays for lists that are open.
    void remove(UserId user) throws SQLException {
        Optional<Long> present = number(user);
        if (present.isPresent()) {
            // An id may come and go more than once, and the index allows each but once.
            Sql.change(
                    connection,
                    "UPDATE account SET filling = ?, id = ? WHERE n = ?",
                    GONE,
                    new UUID(0, present.get()),
                    present.get());
            gone.add(present.get());
        }
    }

    /// The account of an id.
    Optional<Account> find(UserId user) throws SQLException {
        return Sql.first(
                connection,
                "SELECT b.body FROM account a JOIN account_body b ON b.n = a.n WHERE a.filling = ? AND a.id = ?",
                row -> Bodies.account(row.getBytes(1)),
                filling,
                user.value());
    }

    void put(Role role) throws SQLException {
        Sql.change(
                connection,
                "MERGE INTO role (filling, id, name_key, body) KEY (filling, id) VALUES (?, ?, ?, ?)",
                filling,
                role.id().value(),
                Folded.of(role.name()),
                Bodies.of(role));
    }

    void remove(RoleId role) throws SQLException {
        Sql.change(connection, "DELETE FROM role WHERE filling = ? AND id = ?", filling, role.value());
    }

    /// The lines before, with what was written here.
    PeopleLines over(PeopleLines before) {
        return put.isEmpty() && gone.isEmpty() ? before : before.with(put, gone);
    }

    private Optional<Long> number(UserId user) throws SQLException {
        return Sql.first(
                connection,
                "SELECT n FROM account WHERE filling = ? AND id = ?",
                row -> row.getLong(1),
                filling,
                user.value());
    }
}
