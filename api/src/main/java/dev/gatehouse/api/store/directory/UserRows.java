package dev.gatehouse.api.store.directory;

import static dev.gatehouse.api.store.connect.Values.instant;
import static dev.gatehouse.api.store.connect.Values.optionalInstant;
import static dev.gatehouse.api.store.connect.Values.optionalText;
import static dev.gatehouse.api.store.connect.Values.uuid;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Columns of accounts, facts and grants, and how they are read.
public final class UserRows {
    /// An account, with `app_user` as `u`.
    public static final String USER =
            "u.id, u.login, u.name, u.email, u.phone, u.employee_number, u.company, u.created,"
                    + " u.disabled_at, u.disabled_by, u.disabled_reason, u.valid_from, u.expires_at, u.never_reason,"
                    + " u.admitted_from, u.admitted_until, u.admitted_by, u.admitted_ticket,"
                    + " u.service, u.revision";

    /// How many columns [#USER] has.
    public static final int USER_COLUMNS = 20;

    /// Facts, with `account_facts` as `f`.
    public static final String FACTS = "f.failed_attempts, f.lock_rounds, f.locked_until, f.last_sign_in,"
            + " f.last_refused, f.last_address, f.password_changed, f.password_due, f.verified_at, f.code_until,"
            + " f.counter";

    /// How many columns [#FACTS] has.
    public static final int FACTS_COLUMNS = 11;

    /// A grant, with `role_grant` as `g`.
    public static final String GRANT = "g.role_id, g.valid_from, g.valid_until, g.granted_by, g.ticket";

    /// All three, for rows of an account times its grants.
    public static final String ALL = USER + ", " + FACTS + ", " + GRANT;

    /// How many columns [#ALL] has.
    public static final int ALL_COLUMNS = USER_COLUMNS + FACTS_COLUMNS + 5;

    private UserRows() {}

    /// An account with these grants.
    ///
    /// @param at the column before the first
    public static UserRow account(ResultSet row, int at, List<Grant> grants) throws SQLException {
        var id = new UserId(uuid(row, at + 1));
        var user = new User(
                id,
                row.getString(at + 2),
                row.getString(at + 3),
                new Contact(
                        optionalText(row, at + 4),
                        optionalText(row, at + 5),
                        optionalText(row, at + 6),
                        optionalText(row, at + 7)),
                instant(row, at + 8),
                disabling(row, at + 8),
                instant(row, at + 12),
                expiry(row, at + 12),
                grants,
                admission(row, at + 14),
                row.getBoolean(at + 19));
        return new UserRow(new Account(user, facts(row, at + USER_COLUMNS, id)), row.getLong(at + USER_COLUMNS));
    }

    private static Optional<Disabling> disabling(ResultSet row, int at) throws SQLException {
        var when = optionalInstant(row, at + 1);
        return when.isEmpty()
                ? Optional.empty()
                : Optional.of(new Disabling(when.get(), new ActorId(row.getString(at + 2)), row.getString(at + 3)));
    }

    private static Optional<Admission> admission(ResultSet row, int at) throws SQLException {
        var from = optionalInstant(row, at + 1);
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Admission(
                        from.get(),
                        instant(row, at + 2),
                        new ActorId(row.getString(at + 3)),
                        optionalText(row, at + 4)));
    }

    private static Expiry expiry(ResultSet row, int at) throws SQLException {
        var end = optionalInstant(row, at + 1);
        return end.isPresent() ? new Expiry.At(end.get()) : new Expiry.Never(row.getString(at + 2));
    }

    /// Facts.
    ///
    /// @param at the column before the first
    public static AccountFacts facts(ResultSet row, int at, UserId user) throws SQLException {
        return new AccountFacts(
                user,
                row.getInt(at + 1),
                row.getInt(at + 2),
                optionalInstant(row, at + 3),
                optionalInstant(row, at + 4),
                optionalInstant(row, at + 5),
                optionalText(row, at + 6),
                optionalInstant(row, at + 7),
                optionalInstant(row, at + 8),
                optionalInstant(row, at + 9),
                optionalInstant(row, at + 10),
                row.getLong(at + 11));
    }

    /// A grant, unless the account has none.
    ///
    /// @param at the column before the first
    public static Optional<Grant> grant(ResultSet row, int at) throws SQLException {
        if (row.getObject(at + 1) == null) {
            return Optional.empty();
        }
        return Optional.of(new Grant(
                new RoleId(uuid(row, at + 1)),
                instant(row, at + 2),
                optionalInstant(row, at + 3),
                new ActorId(row.getString(at + 4)),
                optionalText(row, at + 5)));
    }
}
