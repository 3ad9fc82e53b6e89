package dev.gatehouse.api.store.writing;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.api.store.directory.SearchKeys;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Disabling;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Accounts, written.
final class UserWriter {
    private static final String COLUMNS = "id, login, login_key, name, name_key, email, phone, employee_number,"
            + " company, created, disabled_at, disabled_by, disabled_reason, valid_from, expires_at, never_reason,"
            + " admitted_from, admitted_until, admitted_by, admitted_ticket, service";
    private static final String ROWS =
            "SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                    + " ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[],"
                    + " ?::timestamptz[], ?::timestamptz[], ?::text[],"
                    + " ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::boolean[])";
    private static final String FOUND_BY = "INSERT INTO user_search (user_id, name_key, search)"
            + " SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[]) ON CONFLICT (user_id) DO UPDATE"
            + " SET name_key = excluded.name_key, search = excluded.search";
    private static final String INSERT =
            "INSERT INTO app_user (" + COLUMNS + ", revision) SELECT n.*, ? FROM (" + ROWS + ") n";
    private static final String ONE_ROW = "SELECT ?::uuid, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text,"
            + " ?::text, ?::text, ?::timestamptz, ?::timestamptz, ?::text, ?::text,"
            + " ?::timestamptz, ?::timestamptz, ?::text,"
            + " ?::timestamptz, ?::timestamptz, ?::text, ?::text, ?::boolean";
    private static final String UPDATE = update(ROWS);
    // Most sets change one person: a statement whose plan does not depend on how many there are.
    private static final String UPDATE_ONE = update(ONE_ROW);

    private final Sql sql;

    UserWriter(Sql sql) {
        this.sql = sql;
    }

    private static String update(String rows) {
        // Created, too: an account that was taken away and made again in one set begins anew.
        return "UPDATE app_user u SET login = n.login, login_key = n.login_key, name = n.name, name_key = n.name_key,"
                + " email = n.email, phone = n.phone, employee_number = n.employee_number, company = n.company,"
                + " created = n.created, disabled_at = n.disabled_at, disabled_by = n.disabled_by,"
                + " disabled_reason = n.disabled_reason, valid_from = n.valid_from, expires_at = n.expires_at,"
                + " never_reason = n.never_reason,"
                + " admitted_from = n.admitted_from, admitted_until = n.admitted_until, admitted_by = n.admitted_by,"
                + " admitted_ticket = n.admitted_ticket, service = n.service, revision = ? FROM (" + rows + ") AS n("
                + COLUMNS
                + ") WHERE u.id = n.id";
    }

    void insert(List<User> users, long revision) {
        if (!users.isEmpty()) {
            sql.run(INSERT, values(users, revision));
            findBy(users);
            // An id comes back where a removal is taken back.
            sql.run(
                    "DELETE FROM tombstone WHERE kind = 'user' AND id = ANY(?)",
                    Column.of("uuid", users, user -> user.id().value()));
        }
    }

    void update(List<User> users, long revision) {
        if (users.size() == 1) {
            sql.run(UPDATE_ONE, only(values(users, revision)));
        } else if (!users.isEmpty()) {
            sql.run(UPDATE, values(users, revision));
        }
    }

    /// Notes what people are found by.
    void findBy(List<User> users) {
        if (!users.isEmpty()) {
            sql.run(
                    FOUND_BY,
                    Column.of("uuid", users, user -> user.id().value()),
                    Column.of("text", users, user -> SearchKeys.nameKey(user.name())),
                    Column.of("text", users, SearchKeys::searchText));
        }
    }

    /// Notes that something about people changed that lies in another table.
    void touch(List<UserId> users, long revision) {
        if (!users.isEmpty()) {
            sql.run(
                    "UPDATE app_user SET revision = ? WHERE id = ANY(?)",
                    revision,
                    Column.of("uuid", users, UserId::value));
        }
    }

    void delete(List<UserId> users, long revision) {
        if (!users.isEmpty()) {
            Column ids = Column.of("uuid", users, UserId::value);
            sql.run("DELETE FROM app_user WHERE id = ANY(?)", ids);
            sql.run(
                    "INSERT INTO tombstone (kind, id, revision) SELECT 'user', unnest(?), ?"
                            + " ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision",
                    ids,
                    revision);
        }
    }

    private static @Nullable Object[] values(List<User> users, long revision) {
        return new @Nullable Object[] {
            revision,
            Column.of("uuid", users, user -> user.id().value()),
            Column.of("text", users, User::login),
            Column.of("text", users, user -> User.loginKey(user.login())),
            Column.of("text", users, User::name),
            Column.of("text", users, user -> SearchKeys.nameKey(user.name())),
            Column.of("text", users, user -> user.contact().email()),
            Column.of("text", users, user -> user.contact().phone()),
            Column.of("text", users, user -> user.contact().employeeNumber()),
            Column.of("text", users, user -> user.contact().company()),
            Column.of("timestamptz", users, User::created),
            Column.of("timestamptz", users, user -> user.disabling().map(Disabling::at)),
            Column.of(
                    "text", users, user -> user.disabling().map(off -> off.by().value())),
            Column.of("text", users, user -> user.disabling().map(Disabling::reason)),
            Column.of("timestamptz", users, User::validFrom),
            Column.of("timestamptz", users, user -> user.expiry().end()),
            Column.of("text", users, user -> neverReason(user.expiry())),
            Column.of("timestamptz", users, user -> user.admission().map(Admission::from)),
            Column.of("timestamptz", users, user -> user.admission().map(Admission::until)),
            Column.of(
                    "text",
                    users,
                    user -> user.admission().map(given -> given.by().value())),
            Column.of("text", users, user -> user.admission().flatMap(Admission::ticket)),
            Column.of("boolean", users, User::service)
        };
    }

    private static @Nullable Object[] only(@Nullable Object[] columns) {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = columns[i] instanceof Column column ? column.only() : columns[i];
        }
        return values;
    }

    private static @Nullable String neverReason(Expiry expiry) {
        return switch (expiry) {
            case Expiry.At _ -> null;
            case Expiry.Never never -> never.reason();
        };
    }
}
