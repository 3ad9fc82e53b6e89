package dev.gatehouse.api.store.account;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.model.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/// Password hashes.
public final class CredentialStore {
    private final Sql sql;

    /// What an account proves itself with.
    ///
    /// @param phc the hash as a PHC string
    /// @param changed since when it is this one
    public record Credential(String phc, Instant changed) {
        @Override
        public String toString() {
            return "Credential[" + changed + "]";
        }
    }

    /// @param sql of the transaction
    public CredentialStore(Sql sql) {
        this.sql = sql;
    }

    /// The credential of an account, if it has one.
    public Optional<Credential> find(UserId user) {
        return sql.one(
                "SELECT phc, changed FROM credential WHERE user_id = ?",
                row -> new Credential(row.getString(1), Values.instant(row, 2)),
                user.value());
    }

    /// Puts a credential in place of the one there is. The facts have to be told of it, too.
    public void put(UserId user, Credential credential) {
        sql.run(
                "INSERT INTO credential (user_id, phc, changed) VALUES (?, ?, ?)"
                        + " ON CONFLICT (user_id) DO UPDATE SET phc = excluded.phc, changed = excluded.changed",
                user.value(),
                credential.phc(),
                credential.changed());
    }
}
