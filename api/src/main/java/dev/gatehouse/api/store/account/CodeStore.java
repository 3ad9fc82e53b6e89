package dev.gatehouse.api.store.account;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.CodeForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Entry codes, hashed. At most one is open for an account.
public final class CodeStore {
    private final Sql sql;

    /// A code that is open.
    ///
    /// @param user for whom
    /// @param form how it reaches them
    /// @param hash as the hasher gives it
    /// @param issued when
    /// @param by who issued it
    /// @param until end, exclusive
    /// @param triesLeft how many wrong codes it still survives
    /// @param recoveryUntil until when no access rule is held against whoever enters with it, if the host issued it
    public record OpenCode(
            UserId user,
            CodeForm form,
            String hash,
            Instant issued,
            ActorId by,
            Instant until,
            int triesLeft,
            Optional<Instant> recoveryUntil) {
        /// How many wrong codes a new one survives.
        public static final int TRIES = 5;
    }

    /// @param sql of the transaction
    public CodeStore(Sql sql) {
        this.sql = sql;
    }

    /// The open code of an account; nobody else uses it before this transaction ends.
    public Optional<OpenCode> lock(UserId user) {
        return sql.one(
                "SELECT form, hash, issued, issued_by, expires_at, tries_left, recovery_until FROM entry_code"
                        + " WHERE user_id = ? FOR UPDATE",
                row -> new OpenCode(
                        user,
                        CodeForm.ofWire(row.getString(1)).orElseThrow(),
                        row.getString(2),
                        Values.instant(row, 3),
                        new ActorId(row.getString(4)),
                        Values.instant(row, 5),
                        row.getInt(6),
                        Values.optionalInstant(row, 7)),
                user.value());
    }

    /// Puts codes in place of those that are open.
    public void put(List<OpenCode> codes) {
        if (!codes.isEmpty()) {
            sql.run(
                    "INSERT INTO entry_code (user_id, form, hash, issued, issued_by, expires_at, tries_left,"
                            + " recovery_until) SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (user_id) DO UPDATE SET form = excluded.form, hash = excluded.hash,"
                            + " issued = excluded.issued, issued_by = excluded.issued_by,"
                            + " expires_at = excluded.expires_at, tries_left = excluded.tries_left,"
                            + " recovery_until = excluded.recovery_until",
                    Column.of("uuid", codes, code -> code.user().value()),
                    Column.of("text", codes, code -> code.form().wire()),
                    Column.of("text", codes, OpenCode::hash),
                    Column.of("timestamptz", codes, OpenCode::issued),
                    Column.of("text", codes, code -> code.by().value()),
                    Column.of("timestamptz", codes, OpenCode::until),
                    Column.of("int4", codes, OpenCode::triesLeft),
                    Column.of("timestamptz", codes, code -> code.recoveryUntil().orElse(null)));
        }
    }

    /// Counts a wrong code against the open one.
    public void countWrong(UserId user) {
        sql.run("UPDATE entry_code SET tries_left = greatest(tries_left - 1, 0) WHERE user_id = ?", user.value());
    }

    /// Takes the open code away: it was used.
    public void delete(UserId user) {
        sql.run("DELETE FROM entry_code WHERE user_id = ?", user.value());
    }
}
