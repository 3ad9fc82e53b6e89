package dev.gatehouse.api.store.account;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.api.store.directory.UserRows;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Account facts. Each write takes the next number of the facts counter, and holds up other writers until the
/// transaction ends: write late.
public final class FactsStore {
    private static final String SELECT = "SELECT " + UserRows.FACTS + ", f.user_id FROM account_facts f";
    private static final String SET = "failed_attempts = ?, lock_rounds = ?, locked_until = ?, last_sign_in = ?,"
            + " last_refused = ?, last_address = ?, password_changed = ?, password_due = ?, verified_at = ?,"
            + " code_until = ?,";
    private static final String TAKE_AND_PUT = "WITH n AS (UPDATE facts_state SET counter = counter + 1"
            + " RETURNING counter, (SELECT revision FROM tenant_state) AS revision) UPDATE account_facts f SET " + SET
            + " counter = n.counter FROM n WHERE f.user_id = ? RETURNING n.counter, n.revision";

    private final Sql sql;
    private final Counter next;

    /// The next number of the facts counter: the same one throughout a transaction.
    public interface Counter {
        /// The number, if this transaction has taken it.
        OptionalLong taken();

        /// Takes the number, if that has not happened.
        long take();

        /// Notes what a statement took.
        ///
        /// @param counter the number
        /// @param revision the directory's then
        void took(long counter, long revision);
    }

    /// @param sql of the transaction
    /// @param next of the transaction
    public FactsStore(Sql sql, Counter next) {
        this.sql = sql;
        this.next = next;
    }

    /// The facts of an account.
    public Optional<AccountFacts> find(UserId user) {
        return read(user, "");
    }

    /// The facts of an account; nobody else changes them before this transaction ends.
    public Optional<AccountFacts> lock(UserId user) {
        return read(user, " FOR UPDATE OF f");
    }

    private Optional<AccountFacts> read(UserId user, String how) {
        return sql.one(SELECT + " WHERE f.user_id = ?" + how, row -> UserRows.facts(row, 0, user), user.value());
    }

    /// All facts written since a number of the counter, in no order. -1 stands for all.
    public void changedSince(long counter, Consumer<AccountFacts> consumer) {
        int id = UserRows.FACTS_COLUMNS + 1;
        sql.each(
                SELECT + " WHERE f.counter > ?",
                500,
                row -> UserRows.facts(row, 0, new UserId(Values.uuid(row, id))),
                consumer,
                counter);
    }

    /// Puts facts in place of those there are; lock them first.
    ///
    /// @return the facts with their number of the counter
    public AccountFacts put(AccountFacts facts) {
        if (next.taken().isPresent()) {
            long counter = next.taken().getAsLong();
            sql.carry("UPDATE account_facts SET " + SET + " counter = ? WHERE user_id = ?", values(facts, counter));
            return facts.at(counter);
        }
        // Taking the number and writing is one round trip; the number is what the other statement returns, and holds
        // up other writers from here on.
        return facts.at(sql.carryOne(TAKE_AND_PUT, this::took, values(facts)).orElseThrow());
    }

    private long took(ResultSet row) throws SQLException {
        next.took(row.getLong(1), row.getLong(2));
        return row.getLong(1);
    }

    private static @Nullable Object[] values(AccountFacts facts, Object... counter) {
        var values = new ArrayList<@Nullable Object>(List.of(
                facts.failedAttempts(),
                facts.lockRounds(),
                facts.lockedUntil(),
                facts.lastSignIn(),
                facts.lastRefused(),
                facts.lastAddress(),
                facts.passwordChanged(),
                facts.passwordDue(),
                facts.verifiedAt(),
                facts.codeUntil()));
        values.addAll(List.of(counter));
        values.add(facts.user().value());
        return values.toArray();
    }

    /// Fresh facts for new accounts.
    public void create(Collection<UserId> users) {
        if (!users.isEmpty()) {
            sql.run(
                    "INSERT INTO account_facts (user_id, counter) SELECT unnest(?), ?",
                    Column.of("uuid", users, UserId::value),
                    next.take());
        }
    }

    /// Forgets wrong passwords and ends locks, from wherever they were typed.
    public void unlock(Collection<UserId> users) {
        if (!users.isEmpty()) {
            sql.run(
                    "UPDATE account_facts SET failed_attempts = 0, lock_rounds = 0, locked_until = NULL, counter = ?"
                            + " WHERE user_id = ANY(?)",
                    next.take(),
                    Column.of("uuid", users, UserId::value));
            sql.run("DELETE FROM passport_attempts WHERE user_id = ANY(?)", Column.of("uuid", users, UserId::value));
        }
    }

    /// Notes that programs have tokens: that is their proof to be there.
    public void tokensIssued(Collection<UserId> programs, Instant now) {
        if (!programs.isEmpty()) {
            sql.run(
                    "UPDATE account_facts SET verified_at = COALESCE(verified_at, ?), counter = ?"
                            + " WHERE user_id = ANY(?)",
                    now,
                    next.take(),
                    Column.of("uuid", programs, UserId::value));
        }
    }

    /// Notes when a program last showed its token, and from where. Another process may know of a later time.
    ///
    /// @param address may be empty: not known
    public void programUsed(UserId program, Instant at, String address) {
        sql.run(
                "UPDATE account_facts SET last_sign_in = ?, last_address = COALESCE(NULLIF(?, ''), last_address),"
                        + " counter = ? WHERE user_id = ? AND (last_sign_in IS NULL OR last_sign_in < ?)",
                at,
                address,
                next.take(),
                program.value(),
                at);
    }

    /// Notes until when the codes are good that were just issued.
    public void codesIssued(Map<UserId, Instant> until) {
        if (!until.isEmpty()) {
            var entries = until.entrySet();
            sql.run(
                    "UPDATE account_facts f SET code_until = n.until, counter = ?"
                            + " FROM unnest(?, ?) AS n(id, until) WHERE f.user_id = n.id",
                    next.take(),
                    Column.of("uuid", entries, entry -> entry.getKey().value()),
                    Column.of("timestamptz", entries, Map.Entry::getValue));
        }
    }
}
