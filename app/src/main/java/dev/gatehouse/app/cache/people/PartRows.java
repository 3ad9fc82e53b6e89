package dev.gatehouse.app.cache.people;

import dev.gatehouse.app.cache.database.Sql;
import dev.gatehouse.app.cache.row.Bodies;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/// Rules, and what rules name, as rows of a filling, within the transaction of whoever calls.
///
/// @param connection of the transaction
/// @param filling which one
record PartRows(Connection connection, int filling) {
    void put(Collection<RulePart> parts) throws SQLException {
        for (RulePart part : parts) {
            Sql.change(
                    connection,
                    "MERGE INTO part (filling, kind, id, body) KEY (filling, kind, id) VALUES (?, ?, ?, ?)",
                    filling,
                    part.key().kind().wire(),
                    part.key().id(),
                    Bodies.of(part));
        }
    }

    void remove(Collection<RulePart.Key> parts) throws SQLException {
        for (RulePart.Key part : parts) {
            Sql.change(
                    connection,
                    "DELETE FROM part WHERE filling = ? AND kind = ? AND id = ?",
                    filling,
                    part.kind().wire(),
                    part.id());
        }
    }

    /// All of them.
    Restrictions all() throws SQLException {
        return Restrictions.of(Sql.all(
                connection,
                "SELECT kind, body FROM part WHERE filling = ?",
                row -> Bodies.part(row.getString(1), row.getBytes(2)),
                filling));
    }
}
