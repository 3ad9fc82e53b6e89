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
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The part of the picture that a set needs: the people it names, those who have the logins it wants, its author, the
/// holders of roles that it changes, those who are signed in at machines that lose their key; and all roles.
///
/// @param directory the part, as it is before the set
/// @param rows the people in it, as they are stored
record Slice(Directory directory, Map<UserId, UserRow> rows) {
    /// The most people whose hours a preview compares.
    private static final int MOST = 50_000;

    /// Reads it.
    static Slice read(TenantTransaction transaction, ActorId author, List<Change> changes, boolean withMembers) {
        var users = new TreeSet<UserId>();
        var logins = new TreeSet<String>();
        var widely = new TreeSet<RoleId>();
        boolean everybody = false;
        if (!author.isOperator()) {
            author.user().ifPresent(users::add);
        }
        for (Change change : changes) {
            name(change, users, logins);
            if (change instanceof Change.OfPart ofPart) {
                bound(ofPart, transaction.rules().restrictions(), users);
            }
            ChangeEffects.lostMachine(change)
                    .ifPresent(machine ->
                            users.addAll(transaction.sessions().signedInAt(List.of(machine), transaction.now())));
            if (change instanceof Change.DeleteRole delete) {
                widely.add(delete.role());
            } else if (withMembers && change instanceof Change.EditRole edit) {
                widely.add(edit.role());
            } else if (withMembers && change instanceof Change.OfPart ofPart) {
                everybody |= concerned(ofPart, transaction.rules().restrictions())
                        .map(scope -> scope instanceof RuleScope.Tenant)
                        .reduce(false, Boolean::logicalOr);
                concerned(ofPart, transaction.rules().restrictions()).forEach(scope -> {
                    if (scope instanceof RuleScope.OfRole of) {
                        widely.add(of.role());
                    }
                });
            }
        }
        var rows = new HashMap<UserId, UserRow>();
        put(rows, transaction.users().find(users, logins));
        if (!widely.isEmpty()) {
            put(rows, transaction.users().holding(widely));
        }
        if (everybody) {
            transaction.users().changedSince(-1, row -> {
                if (rows.size() < MOST) {
                    put(rows, List.of(row));
                }
            });
        }
        var people = new HashMap<UserId, User>();
        rows.forEach((id, row) -> people.put(id, row.account().user()));
        var directory = new Directory(
                transaction.tenant().id(),
                transaction.revision(),
                people,
                transaction.roles().roles(),
                transaction.policy(),
                transaction.rules().restrictions());
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

    /// Those whom the rules bind, one by one, that a change of a rule or of what rules name concerns.
    private static void bound(Change.OfPart change, Restrictions now, Set<UserId> users) {
        concerned(change, now).forEach(scope -> {
            if (scope instanceof RuleScope.OfUser of) {
                users.add(of.user());
            }
        });
    }

    /// Whom it concerns, before and after.
    private static Stream<RuleScope> concerned(Change.OfPart change, Restrictions now) {
        Stream<AccessRule> next =
                change instanceof Change.SetPart(RulePart.OfRule(var rule)) ? Stream.of(rule) : Stream.empty();
        return Stream.concat(next, now.rulesOver(change.part()).stream()).map(AccessRule::scope);
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
