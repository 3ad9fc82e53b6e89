package dev.gatehouse.api.store.log;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.model.identity.ActorId;
import java.util.List;

/// The last checkpoint that each console has cosigned.
public final class CosignatureStore {
    /// How many keys one person has; a new one takes the place of the one that signed longest ago.
    public static final int MOST_OF_ONE = 8;
    /// How many are listed, those that signed last first.
    public static final int MOST_LISTED = 200;

    private final Sql sql;

    /// @param sql of the transaction
    public CosignatureStore(Sql sql) {
        this.sql = sql;
    }

    /// Puts one in place of the key's last one, unless that was of a longer log.
    public void put(Cosigned one) {
        sql.run(
                "INSERT INTO cosignature (key, by, size, note, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE"
                        + " SET by = excluded.by, size = excluded.size, note = excluded.note, at = excluded.at"
                        + " WHERE cosignature.size <= excluded.size",
                one.key(),
                one.by().value(),
                one.size(),
                one.note(),
                one.at());
        sql.run(
                "DELETE FROM cosignature WHERE by = ? AND key NOT IN"
                        + " (SELECT key FROM cosignature WHERE by = ? ORDER BY at DESC, key LIMIT " + MOST_OF_ONE + ")",
                one.by().value(),
                one.by().value());
    }

    /// All, those that signed last first.
    public List<Cosigned> all() {
        return sql.list(
                "SELECT key, by, size, note, at FROM cosignature ORDER BY at DESC, key LIMIT " + MOST_LISTED,
                row -> new Cosigned(
                        row.getString(1),
                        new ActorId(row.getString(2)),
                        row.getLong(3),
                        row.getString(4),
                        Values.instant(row, 5)));
    }
}
