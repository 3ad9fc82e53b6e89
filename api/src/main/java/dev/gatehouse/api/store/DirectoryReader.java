package dev.gatehouse.api.store;

import dev.gatehouse.api.store.directory.RestrictionStore.StoredPart;
import dev.gatehouse.api.store.directory.RoleStore.StoredRole;
import dev.gatehouse.api.store.directory.TenantState;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import java.util.List;

/// The whole picture of a tenant, or what changed in it, part by part: it is never in memory as a whole. Wants a
/// transaction on one picture, [TenantDatabases#snapshot].
public final class DirectoryReader {
    private DirectoryReader() {}

    /// Takes the parts of a picture.
    public interface Lines {
        /// The policy.
        void policy(Policy policy);

        /// A role.
        void role(Role role);

        /// A rule, or something that rules name.
        void part(RulePart part);

        /// A rule that is gone, or something that rules named.
        void removed(RulePart.Key part);

        /// An account with its facts.
        void account(Account account);

        /// Facts whose account did not change.
        void facts(AccountFacts facts);

        /// An account that is gone.
        void removed(UserId user);

        /// A role that is gone.
        void removed(RoleId role);
    }

    /// Gives everything.
    public static void snapshot(TenantTransaction transaction, Lines lines) {
        lines.policy(transaction.policy());
        transaction.roles().roles().values().stream()
                .sorted(java.util.Comparator.comparing(Role::id))
                .forEach(lines::role);
        transaction.rules().restrictions().parts().forEach(lines::part);
        transaction.users().changedSince(-1, row -> lines.account(row.account()));
    }

    /// Whether what changed since a revision can be told; if not, everything must be.
    public static boolean canTell(TenantTransaction transaction, long since) {
        TenantState state = transaction.state();
        return since >= state.oldestDelta() && since <= state.revision();
    }

    /// Gives what changed since a revision and a number of the facts counter.
    public static void delta(TenantTransaction transaction, long since, long facts, Lines lines) {
        TenantState state = transaction.state();
        if (state.policyRevision() > since) {
            lines.policy(transaction.policy());
        }
        if (state.revision() > since) {
            transaction.removals().removedSince("role", since).forEach(id -> lines.removed(new RoleId(id)));
            transaction.removals().removedSince("user", since).forEach(id -> lines.removed(new UserId(id)));
            transaction.roles().stored().values().stream()
                    .filter(stored -> stored.revision() > since)
                    .map(StoredRole::role)
                    .sorted(java.util.Comparator.comparing(Role::id))
                    .forEach(lines::role);
            if (state.rulesRevision() > since) {
                parts(transaction, since, lines);
            }
            transaction.users().changedSince(since, row -> lines.account(row.account()));
        }
        if (state.facts() > facts) {
            transaction.facts().changedSince(facts, lines::facts);
        }
    }

    private static void parts(TenantTransaction transaction, long since, Lines lines) {
        // What names something goes first and comes last.
        for (RulePart.Kind kind : List.of(RulePart.Kind.values()).reversed()) {
            transaction
                    .removals()
                    .removedSince(kind.wire(), since)
                    .forEach(id -> lines.removed(new RulePart.Key(kind, id)));
        }
        transaction.rules().stored().stream()
                .filter(stored -> stored.revision() > since)
                .map(StoredPart::part)
                .sorted(java.util.Comparator.comparing(RulePart::key))
                .forEach(lines::part);
    }
}
