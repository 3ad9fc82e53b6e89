package dev.gatehouse.api.store.seed;

import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.account.CredentialStore.Credential;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fills a new tenant, for demonstrations and measurements, past the change door: what it writes happened long ago.
/// Only into a tenant that nobody has changed yet.
public final class TenantSeed {
    private final TenantTransaction transaction;

    /// Fills within one transaction.
    public TenantSeed(TenantTransaction transaction) {
        this.transaction = transaction;
    }

    /// Whether nothing but its creation has happened in the tenant.
    public boolean isUntouched() {
        return transaction.revision() <= 1;
    }

    /// Makes room in the log for what happened long ago.
    public void months(Instant first, Instant last) {
        transaction.events().prepare(first, last);
    }

    /// Adds roles that are not there yet.
    public void roles(List<Role> roles, long revision) {
        var present = transaction.roles().roles();
        var all = roles.stream().collect(Collectors.toMap(Role::id, Function.identity()));
        transaction.writer().write(picture(Map.of(), present, revision - 1), picture(Map.of(), all, revision));
        transaction.moveTo(revision, true, false);
    }

    /// Adds accounts with their facts; their roles must be there.
    public void accounts(List<Account> accounts, long revision) {
        var roles = transaction.roles().roles();
        var users = accounts.stream().map(Account::user).collect(Collectors.toMap(User::id, Function.identity()));
        transaction.writer().write(picture(Map.of(), roles, revision - 1), picture(users, roles, revision));
        facts(accounts.stream().map(Account::facts).toList());
        transaction.moveTo(revision, false, false);
    }

    /// Lets somebody enter with a password.
    public void credential(UserId user, Credential credential) {
        transaction.credentials().put(user, credential);
    }

    private Directory picture(Map<UserId, User> users, Map<RoleId, Role> roles, long revision) {
        return new Directory(
                transaction.tenant().id(),
                revision,
                users,
                roles,
                transaction.policy(),
                transaction.rules().restrictions());
    }

    private void facts(List<AccountFacts> facts) {
        transaction
                .sql()
                .run(
                        "INSERT INTO account_facts (user_id, failed_attempts, lock_rounds, locked_until, last_sign_in,"
                                + " last_refused, last_address, password_changed, password_due, verified_at,"
                                + " code_until, counter) SELECT * FROM unnest(?::uuid[], ?::int4[], ?::int4[],"
                                + " ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[],"
                                + " ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],"
                                + " ?::int8[])",
                        Column.of("uuid", facts, fact -> fact.user().value()),
                        Column.of("int4", facts, AccountFacts::failedAttempts),
                        Column.of("int4", facts, AccountFacts::lockRounds),
                        Column.of("timestamptz", facts, AccountFacts::lockedUntil),
                        Column.of("timestamptz", facts, AccountFacts::lastSignIn),
                        Column.of("timestamptz", facts, AccountFacts::lastRefused),
                        Column.of("text", facts, AccountFacts::lastAddress),
                        Column.of("timestamptz", facts, AccountFacts::passwordChanged),
                        Column.of("timestamptz", facts, AccountFacts::passwordDue),
                        Column.of("timestamptz", facts, AccountFacts::verifiedAt),
                        Column.of("timestamptz", facts, AccountFacts::codeUntil),
                        Column.of("int8", facts, AccountFacts::counter));
        long most = facts.stream().mapToLong(AccountFacts::counter).max().orElse(0);
        transaction.sql().run("UPDATE facts_state SET counter = greatest(counter, ?)", most);
    }
}
