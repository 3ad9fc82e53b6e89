package dev.gatehouse.api.store;

import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.api.store.account.SessionStore;
import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.directory.GrantFold;
import dev.gatehouse.api.store.directory.TenantState;
import dev.gatehouse.api.store.directory.TenantStateStore;
import dev.gatehouse.api.store.directory.UserRow;
import dev.gatehouse.api.store.directory.UserRows;
import dev.gatehouse.crypto.codes.TokenHash;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Thumbprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a request reads first, in one statement: how far the tenant has come, and whose account it is about.
///
/// @param state how far; empty if the statement found nobody
/// @param session the session, if one was asked for and is there
/// @param phc the password's hash, if one was asked for and is there
/// @param isGoodPassport whether the key that was shown, if one was, is enrolled and not revoked; empty: nobody knows
/// @param users the accounts that were asked for, as far as they are there
record FirstRead(
        Optional<TenantState> state,
        Optional<SessionRow> session,
        Optional<String> phc,
        Optional<Boolean> isGoodPassport,
        List<UserRow> users) {
    private static final int AFTER_STATE = TenantStateStore.COLUMN_COUNT;
    private static final int AFTER_SESSION = AFTER_STATE + SessionStore.COLUMN_COUNT;
    private static final String SELECT = "SELECT " + TenantStateStore.COLUMNS + ", ";
    private static final String SESSION = SELECT + SessionStore.COLUMNS
            + ", p.thumbprint IS NOT NULL AND p.revoked_at IS NULL, " + UserRows.ALL + " FROM " + TenantStateStore.ONE;
    private static final String PASSPORT = " LEFT JOIN passport p ON p.thumbprint = ?";
    private static final String GRANTS = " LEFT JOIN role_grant g ON g.user_id = u.id";

    /// A session with its person.
    static final String SIGNED_IN = SESSION + " LEFT JOIN session s ON s.token_hash = ?" + PASSPORT
            + " LEFT JOIN app_user u ON u.id = s.user_id LEFT JOIN account_facts f ON f.user_id = u.id" + GRANTS;

    /// A session with its person and another.
    static final String SIGNED_IN_AND = SESSION + " JOIN session s ON s.token_hash = ?" + PASSPORT
            + " JOIN app_user u ON u.id = ANY (ARRAY[s.user_id, ?]) JOIN account_facts f ON f.user_id = u.id" + GRANTS
            + " ORDER BY u.id";

    /// A person with their password's hash, their facts locked.
    static final String PROVEN = SELECT + "k.phc, " + UserRows.ALL + " FROM " + TenantStateStore.ONE
            + " CROSS JOIN app_user u JOIN account_facts f ON f.user_id = u.id"
            + " LEFT JOIN credential k ON k.user_id = u.id" + GRANTS + " WHERE u.id = ? FOR UPDATE OF f";

    /// Reads the session of a token with its person.
    ///
    /// @param shown the key of the machine that shows it
    /// @param other another account to read with it
    static FirstRead signedIn(Sql sql, TokenHash token, Optional<Thumbprint> shown, Optional<UserId> other) {
        var reading = new Reading(AFTER_SESSION + 1);
        Optional<byte[]> passport = shown.map(Values::bytes);
        if (other.isPresent()) {
            sql.list(
                    SIGNED_IN_AND,
                    reading::session,
                    token.bytes(),
                    passport,
                    other.get().value());
        } else {
            sql.list(SIGNED_IN, reading::session, token.bytes(), passport);
        }
        return reading.result();
    }

    /// Reads a person with their password's hash; nobody else changes their facts before the transaction ends.
    static FirstRead proven(Sql sql, UserId user) {
        var reading = new Reading(AFTER_STATE + 1);
        sql.list(PROVEN, reading::phc, user.value());
        return reading.result();
    }

    /// One of the accounts.
    Optional<UserRow> user(UserId id) {
        return find(users, id);
    }

    /// One of some accounts.
    static Optional<UserRow> find(List<UserRow> users, UserId id) {
        return users.stream()
                .filter(found -> found.account().user().id().equals(id))
                .findFirst();
    }

    /// Row by row.
    private static final class Reading {
        private final List<UserRow> users = new ArrayList<>();
        private final GrantFold fold;
        private Optional<TenantState> state = Optional.empty();
        private Optional<SessionRow> session = Optional.empty();
        private Optional<String> phc = Optional.empty();
        private Optional<Boolean> isGoodPassport = Optional.empty();

        Reading(int usersAt) {
            fold = new GrantFold(usersAt, users::add);
        }

        boolean session(ResultSet row) throws SQLException {
            isGoodPassport = Optional.of(row.getBoolean(AFTER_SESSION + 1));
            boolean found = account(row);
            if (found && session.isEmpty()) {
                session = Optional.of(SessionStore.read(row, AFTER_STATE));
            }
            return found;
        }

        boolean phc(ResultSet row) throws SQLException {
            phc = Values.optionalText(row, AFTER_STATE + 1);
            return account(row);
        }

        private boolean account(ResultSet row) throws SQLException {
            if (state.isEmpty()) {
                state = Optional.of(TenantStateStore.ROW.read(row));
            }
            return fold.read(row);
        }

        FirstRead result() {
            fold.finish();
            return new FirstRead(state, session, phc, isGoodPassport, users);
        }
    }
}
