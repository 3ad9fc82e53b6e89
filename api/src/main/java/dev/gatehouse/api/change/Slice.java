package dev.gatehouse.api.change;

import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.directory.UserRow;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The part of the picture that a set needs: the people it names, those who have the logins it wants, its author, the
/// holders of roles that it changes; and all roles.
///
/// @param directory the part, as it is before the set
/// @param rows the people in it, as they are stored
record Slice(Directory directory, Map<UserId, UserRow> rows) {
    /// Reads it.
    static Slice read(TenantTransaction transaction, ActorId author, List<Change> changes, boolean withMembers) {
        var users = new TreeSet<UserId>();
        var logins = new TreeSet<String>();
        var widely = new TreeSet<RoleId>();
        if (!author.isOperator()) {
            author.user().ifPresent(users::add);
        }
        for (Change change : changes) {
            name(change, users, logins);
            if (change instanceof Change.DeleteRole delete) {
                widely.add(delete.role());
            } else if (withMembers && change instanceof Change.EditRole edit) {
                widely.add(edit.role());
            }
        }
        var rows = new HashMap<UserId, UserRow>();
        put(rows, transaction.users().find(users, logins));
        if (!widely.isEmpty()) {
            put(rows, transaction.users().holding(widely));
        }
        var people = new HashMap<UserId, User>();
        rows.forEach((id, row) -> people.put(id, row.account().user()));
        var directory = new Directory(
                transaction.tenant().id(),
                transaction.revision(),
                people,
                transaction.roles().roles(),
                transaction.policy());
        return new Slice(directory, rows);
    }

    private static void name(Change change, Set<UserId> users, Set<String> logins) {
        if (change instanceof Change.OfUser ofUser) {
            users.add(ofUser.user());
        }
        if (change instanceof Change.CreateUser create) {
            logins.add(User.loginKey(create.login()));
        } else if (change instanceof Change.EditUser edit && edit.set().containsKey(UserField.LOGIN)) {
            logins.add(User.loginKey(edit.set().get(UserField.LOGIN)));
        }
    }

    private static void put(Map<UserId, UserRow> rows, Collection<UserRow> more) {
        more.forEach(row -> rows.put(row.account().user().id(), row));
    }

    /// An account of it.
    Optional<Account> account(UserId user) {
        return Optional.ofNullable(rows.get(user)).map(UserRow::account);
    }

    /// The facts of a person; fresh ones for somebody new.
    AccountFacts facts(UserId user) {
        return account(user).map(Account::facts).orElseGet(() -> AccountFacts.fresh(user));
    }
}
