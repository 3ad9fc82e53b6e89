package dev.gatehouse.api.store.directory;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Accounts with their facts and grants, read.
public final class UserStore {
    private static final int FEW = 4;
    private static final String FROM =
            " FROM app_user u JOIN account_facts f ON f.user_id = u.id" + " LEFT JOIN role_grant g ON g.user_id = u.id";
    private static final String SELECT = "SELECT " + UserRows.ALL + FROM;

    private final Sql sql;

    /// @param sql of the transaction
    public UserStore(Sql sql) {
        this.sql = sql;
    }

    /// One account.
    public Optional<UserRow> find(UserId user) {
        return fold(SELECT + " WHERE u.id = ?", user.value()).stream().findFirst();
    }

    /// The account of a login, in any case.
    public Optional<UserRow> findByLogin(String login) {
        return fold(SELECT + " WHERE u.login_key = ?", User.loginKey(login)).stream()
                .findFirst();
    }

    /// The accounts of these ids and those that have these logins; by id.
    ///
    /// @param loginKeys as [User#loginKey] gives them
    public List<UserRow> find(Collection<UserId> users, Collection<String> loginKeys) {
        if (loginKeys.isEmpty() && users.size() <= FEW) {
            return few(List.copyOf(users));
        }
        Column ids = Column.of("uuid", users, UserId::value);
        if (loginKeys.isEmpty()) {
            return fold(SELECT + " WHERE u.id = ANY(?) ORDER BY u.id", ids);
        }
        // Two index look-ups: an OR over both would read the whole table.
        return fold(
                "SELECT " + UserRows.ALL
                        + " FROM (SELECT id FROM app_user WHERE id = ANY(?) UNION"
                        + " SELECT id FROM app_user WHERE login_key = ANY(?)) n"
                        + " JOIN app_user u ON u.id = n.id JOIN account_facts f ON f.user_id = u.id"
                        + " LEFT JOIN role_grant g ON g.user_id = u.id ORDER BY u.id",
                ids,
                Column.of("text", loginKeys, key -> key));
    }

    /// A fixed number of ids, the last one repeated: so one plan fits, and none is made for each call.
    private List<UserRow> few(List<UserId> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        @Nullable Object[] ids = new @Nullable Object[FEW];
        for (int i = 0; i < FEW; i++) {
            ids[i] = users.get(Math.min(i, users.size() - 1)).value();
        }
        return fold(SELECT + " WHERE u.id IN (?, ?, ?, ?) ORDER BY u.id", ids);
    }

    /// Everybody who holds one of these roles, now or at another time; by id.
    public List<UserRow> holding(Collection<RoleId> roles) {
        return fold(
                SELECT + " WHERE u.id IN (SELECT user_id FROM role_grant WHERE role_id = ANY(?)) ORDER BY u.id",
                Column.of("uuid", roles, RoleId::value));
    }

    /// People after one, in order of id.
    ///
    /// @param roles only those who hold one of these, now or at another time; empty: everybody
    /// @param most how many
    public List<UserRow> after(UserId last, Optional<Collection<RoleId>> roles, int most) {
        // Whom first: an account has as many rows as grants.
        String whom = "SELECT id FROM app_user WHERE id > ?"
                + (roles.isPresent() ? " AND id IN (SELECT user_id FROM role_grant WHERE role_id = ANY(?))" : "")
                + " ORDER BY id LIMIT " + most;
        String text = SELECT + " WHERE u.id IN (" + whom + ") ORDER BY u.id";
        return roles.map(some -> fold(text, last.value(), Column.of("uuid", some, RoleId::value)))
                .orElseGet(() -> fold(text, last.value()));
    }

    /// Everybody who changed since a revision; by id. -1 stands for everybody.
    public void changedSince(long revision, Consumer<UserRow> consumer) {
        var fold = new GrantFold(0, consumer);
        String some = revision < 0 ? "" : " WHERE u.revision > " + revision;
        sql.each(SELECT + some + " ORDER BY u.id", 500, fold, _ -> {});
        fold.finish();
    }

    /// Whether somebody can administer the tenant for good: verified, switched on, valid without end, as is the grant.
    public boolean hasAdministrator(java.time.Instant now) {
        return sql.one(
                        "SELECT EXISTS (SELECT FROM role_permission p JOIN role_grant g ON g.role_id = p.role_id"
                                + " JOIN app_user u ON u.id = g.user_id JOIN account_facts f ON f.user_id = u.id"
                                + " WHERE p.permission = 'tenant.admin' AND g.valid_from <= ? AND g.valid_until IS NULL"
                                + " AND NOT u.service"
                                + " AND u.disabled_at IS NULL AND u.expires_at IS NULL AND u.valid_from <= ?"
                                + " AND f.verified_at IS NOT NULL)",
                        row -> row.getBoolean(1),
                        now,
                        now)
                .orElseThrow();
    }

    private List<UserRow> fold(String text, @Nullable Object... values) {
        var found = new ArrayList<UserRow>();
        var fold = new GrantFold(0, found::add);
        sql.list(text, fold, values);
        fold.finish();
        return found;
    }
}
