package dev.gatehouse.api.store.account;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import java.time.Instant;
import java.util.Optional;

/// Attempts at logins that nobody has, by HMAC of the login.
public final class UnknownLoginStore {
    private final Sql sql;

    /// How often one was tried.
    ///
    /// @param failed attempts in a row
    /// @param lockRounds how often in a row it was locked
    /// @param lockedUntil end of the lock, exclusive
    public record Attempts(int failed, int lockRounds, Optional<Instant> lockedUntil) {}

    /// @param sql of the transaction
    public UnknownLoginStore(Sql sql) {
        this.sql = sql;
    }

    /// The attempts so far; nobody else counts before this transaction ends.
    ///
    /// @param hmac 32 bytes
    public Attempts lock(byte[] hmac, Instant now) {
        return sql.one(
                        "INSERT INTO unknown_login (hmac, last_attempt) VALUES (?, ?)"
                                + " ON CONFLICT (hmac) DO UPDATE SET last_attempt = excluded.last_attempt"
                                + " RETURNING failed, lock_rounds, locked_until",
                        row -> new Attempts(row.getInt(1), row.getInt(2), Values.optionalInstant(row, 3)),
                        hmac,
                        now)
                .orElseThrow();
    }

    /// Puts the attempts in place of those there are.
    public void put(byte[] hmac, Attempts attempts) {
        sql.run(
                "UPDATE unknown_login SET failed = ?, lock_rounds = ?, locked_until = ? WHERE hmac = ?",
                attempts.failed(),
                attempts.lockRounds(),
                attempts.lockedUntil(),
                hmac);
    }

    /// Forgets what was last tried before an instant.
    public void forgetBefore(Instant instant) {
        sql.run("DELETE FROM unknown_login WHERE last_attempt < ?", instant);
    }
}
