package dev.gatehouse.api.store.edge;

import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Thumbprint;
import java.time.Instant;
import java.util.Optional;

/// Counts attempts to sign in, before anything is checked, in one statement: it locks the row while it counts, so that
/// no two attempts are the same one, in whichever process. The facts counter stays: whatever comes of the attempt is
/// written a moment later, and moves it.
///
/// @param sql of the transaction
public record AttemptStore(Sql sql) {
    // The lock of round n lasts first_lock · 2ⁿ, at most a day, as Policy.lock says. Failures that led to a lock which
    // has run out are history. Who finds the account locked changes nothing, and gets no row.
    private static final String COUNT = """
            UPDATE account_facts f SET
                failed_attempts = CASE WHEN f.locked_until IS NULL THEN f.failed_attempts + 1 ELSE 1 END,
                lock_rounds = f.lock_rounds
                    + CASE WHEN f.locked_until IS NULL AND f.failed_attempts + 1 >= p.max_failures THEN 1 ELSE 0 END,
                locked_until = CASE WHEN f.locked_until IS NULL AND f.failed_attempts + 1 >= p.max_failures
                    THEN ?::timestamptz
                        + least(p.first_lock * (1::bigint << least(f.lock_rounds, 12)), 86400) * interval '1 second' END
            FROM policy p, app_user u LEFT JOIN credential c ON c.user_id = u.id
            WHERE u.login_key = ? AND f.user_id = u.id AND (f.locked_until IS NULL OR f.locked_until <= ?)
            RETURNING u.id, u.name, c.phc, f.locked_until IS NOT NULL""";

    // The same for one account at one machine, in a row of its own; the first attempt never locks, for a policy lets
    // three be wrong at least.
    private static final String COUNT_AT_MACHINE = """
            INSERT INTO passport_attempts AS a (thumbprint, user_id, failed_attempts)
                SELECT ?, u.id, 1 FROM app_user u WHERE u.login_key = ?
            ON CONFLICT (thumbprint, user_id) DO UPDATE SET
                failed_attempts = CASE WHEN a.locked_until IS NULL THEN a.failed_attempts + 1 ELSE 1 END,
                lock_rounds = a.lock_rounds + CASE WHEN a.locked_until IS NULL
                    AND a.failed_attempts + 1 >= (SELECT max_failures FROM policy) THEN 1 ELSE 0 END,
                locked_until = CASE WHEN a.locked_until IS NULL
                    AND a.failed_attempts + 1 >= (SELECT max_failures FROM policy)
                    THEN ?::timestamptz + least((SELECT first_lock FROM policy)
                        * (1::bigint << least(a.lock_rounds, 12)), 86400) * interval '1 second' END
            WHERE a.locked_until IS NULL OR a.locked_until <= ?
            RETURNING a.user_id, (SELECT u.name FROM app_user u WHERE u.id = a.user_id),
                (SELECT c.phc FROM credential c WHERE c.user_id = a.user_id), a.locked_until IS NOT NULL""";

    private static final Row<Counted> ROW = row -> new Counted(
            new UserId(Values.uuid(row, 1)), row.getString(2), Values.optionalText(row, 3), row.getBoolean(4));

    /// An attempt that may check.
    ///
    /// @param user whose account
    /// @param name their name
    /// @param phc the stored hash, if a password was ever chosen
    /// @param last whether it is the last that may: the account is locked from now on, unless the check succeeds
    public record Counted(UserId user, String name, Optional<String> phc, boolean last) {}

    /// Counts an attempt, and commits that.
    ///
    /// @param loginKey as [dev.gatehouse.model.directory.User#loginKey] makes it
    /// @return empty if nobody has this login, or the account is locked
    public Optional<Counted> count(String loginKey, Instant at) {
        return sql.oneAndCommit(COUNT, ROW, at, loginKey, at);
    }

    /// Counts an attempt from an enrolled machine, against its own counter for this account, and commits that.
    ///
    /// @param machine the machine's key
    /// @param loginKey as [dev.gatehouse.model.directory.User#loginKey] makes it
    /// @return empty if nobody has this login, or the machine has to wait before it tries this account again
    public Optional<Counted> count(Thumbprint machine, String loginKey, Instant at) {
        return sql.oneAndCommit(COUNT_AT_MACHINE, ROW, Values.bytes(machine), loginKey, at, at);
    }
}
