package dev.gatehouse.api.store.machine;

import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.MachineAttempts;
import dev.gatehouse.model.machine.Thumbprint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Keys of machines. A key that was revoked stays, so that it is never taken again.
public final class PassportStore {
    private static final int MOST_LISTED = 10_000;
    private static final String SELECT = "SELECT thumbprint, machine, serial, enrolled, enrolled_by, valid_from,"
            + " valid_until, revoked_at, last_seen FROM passport";
    private static final Row<PassportRow> ROW = row -> new PassportRow(
            Values.thumbprint(row, 1),
            new MachineId(Values.uuid(row, 2)),
            row.getString(3),
            Values.instant(row, 4),
            new ActorId(row.getString(5)),
            Values.instant(row, 6),
            Values.instant(row, 7),
            Values.optionalInstant(row, 8),
            Values.optionalInstant(row, 9));

    private final Sql sql;

    /// @param sql of the transaction
    public PassportStore(Sql sql) {
        this.sql = sql;
    }

    /// All of them, the newest first; 10,000 at most.
    public List<PassportRow> all() {
        return sql.list(SELECT + " ORDER BY enrolled DESC, thumbprint LIMIT " + MOST_LISTED, ROW);
    }

    /// A key; nobody else changes it before this transaction ends.
    public Optional<PassportRow> lock(Thumbprint key) {
        return sql.one(SELECT + " WHERE thumbprint = ? FOR UPDATE", ROW, (Object) Values.bytes(key));
    }

    /// Whether a key is enrolled and not revoked.
    public boolean isGood(Thumbprint key) {
        return sql.one(
                        "SELECT EXISTS (SELECT FROM passport WHERE thumbprint = ? AND revoked_at IS NULL)",
                        row -> row.getBoolean(1),
                        (Object) Values.bytes(key))
                .orElseThrow();
    }

    /// Whether a key was enrolled at an instant, and not yet revoked.
    public boolean wasGood(Thumbprint key, Instant at) {
        return sql.one(
                        "SELECT EXISTS (SELECT FROM passport WHERE thumbprint = ? AND enrolled <= ?"
                                + " AND (revoked_at IS NULL OR revoked_at > ?))",
                        row -> row.getBoolean(1),
                        Values.bytes(key),
                        at,
                        at)
                .orElseThrow();
    }

    /// Whom a machine has locked out at an instant, by its own counter.
    public Map<UserId, MachineAttempts> lockedAt(Thumbprint key, Instant at) {
        return sql
                .list(
                        "SELECT user_id, failed_attempts, lock_rounds, locked_until FROM passport_attempts"
                                + " WHERE thumbprint = ? AND locked_until > ?",
                        row -> Map.entry(
                                new UserId(Values.uuid(row, 1)),
                                new MachineAttempts(row.getInt(2), row.getInt(3), Values.optionalInstant(row, 4))),
                        Values.bytes(key),
                        at)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Enrols a key.
    public void insert(PassportRow row) {
        sql.run(
                "INSERT INTO passport (thumbprint, machine, serial, enrolled, enrolled_by, valid_from, valid_until,"
                        + " last_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                Values.bytes(row.thumbprint()),
                row.machine().value(),
                row.serial(),
                row.enrolled(),
                row.by().value(),
                row.from(),
                row.until(),
                row.lastSeen());
    }

    /// Puts another certificate of the same key in place of the one there is.
    public void renew(PassportRow row) {
        sql.run(
                "UPDATE passport SET serial = ?, valid_from = ?, valid_until = ?, last_seen = ? WHERE thumbprint = ?",
                row.serial(),
                row.from(),
                row.until(),
                row.lastSeen(),
                Values.bytes(row.thumbprint()));
    }

    /// Notes that somebody signs in with it.
    public void seen(Thumbprint key, Instant now) {
        sql.ride("UPDATE passport SET last_seen = ? WHERE thumbprint = ?", now, Values.bytes(key));
    }

    /// Revokes all keys of some machines, for good.
    public void revoke(Collection<MachineId> machines, Instant now) {
        sql.run(
                "UPDATE passport SET revoked_at = ? WHERE machine = ANY(?) AND revoked_at IS NULL",
                now,
                Column.of("uuid", machines, MachineId::value));
    }

    /// Forgets the wrong passwords that were typed at a machine: one was right.
    public void forgetAttempts(Thumbprint key, UserId user) {
        sql.ride("DELETE FROM passport_attempts WHERE thumbprint = ? AND user_id = ?", Values.bytes(key), user.value());
    }
}
