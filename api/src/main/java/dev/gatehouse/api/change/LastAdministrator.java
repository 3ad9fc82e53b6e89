package dev.gatehouse.api.change;

import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.model.access.WayBack;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.AccessRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Somebody must remain who can administer the tenant for good. Looked at only where a set could take the last one
/// away, and refused only if there was one.
record LastAdministrator(Slice slice, List<Change> changes) {
    private static final Permission ADMINISTERS = ConsolePermission.TENANT_ADMIN.permission();

    /// Whether nobody is left; asked once the set is written.
    ///
    /// @return the change that took the last one away
    ///
    /// @param after the picture that was written
    Optional<ChangeAnswer.Refused> refusal(TenantTransaction transaction, OptionalInt risky, Directory after) {
        if (risky.isEmpty()) {
            return Optional.empty();
        }
        if (!transaction.users().hasAdministrator(transaction.now())) {
            return Optional.of(ChangeAnswer.Refused.of(risky.getAsInt(), Fault.of(FaultCode.LAST_ADMINISTRATOR)));
        }
        return canComeBack(transaction, after)
                ? Optional.empty()
                : Optional.of(ChangeAnswer.Refused.of(risky.getAsInt(), Fault.of(FaultCode.LOCKED_OUT)));
    }

    /// Whether somebody could come back in every week ahead, by the rules of a picture and the accounts as they are
    /// written now.
    private static boolean canComeBack(TenantTransaction transaction, Directory picture) {
        if (picture.restrictions().rules().values().stream().noneMatch(AccessRule::on)) {
            return true;
        }
        var roles = picture.roles().values().stream()
                .filter(role -> role.permissions().contains(ADMINISTERS))
                .map(Role::id)
                .toList();
        Map<UserId, Account> administrators = new HashMap<>();
        transaction
                .users()
                .holding(roles)
                .forEach(row -> administrators.put(row.account().user().id(), row.account()));
        Map<UserId, User> people = new HashMap<>();
        administrators.forEach((id, account) -> people.put(id, account.user()));
        var those = new Directory(
                picture.tenant(),
                picture.revision(),
                people,
                picture.roles(),
                picture.policy(),
                picture.restrictions());
        return WayBack.of(
                        those,
                        transaction.now(),
                        user -> Optional.ofNullable(administrators.get(user))
                                .map(Account::facts)
                                .orElseGet(() -> AccountFacts.fresh(user)),
                        transaction.rules().zones())
                .isPresent();
    }

    /// The last change that could take an administrator away, if there is one now; asked before the set is written.
    OptionalInt risky(TenantTransaction transaction) {
        OptionalInt last = IntStream.range(0, changes.size())
                .filter(i -> couldTakeAway(changes.get(i), transaction))
                .max();
        return last.isPresent()
                        && transaction.users().hasAdministrator(transaction.now())
                        && canComeBack(transaction, slice.directory())
                ? last
                : OptionalInt.empty();
    }

    private boolean couldTakeAway(Change change, TenantTransaction transaction) {
        return switch (change) {
            case Change.DisableUser _, Change.SetValidFrom _, Change.RevokeRole _, Change.GrantRole _ ->
                isAdministrator((Change.OfUser) change, transaction);
            case Change.ExtendExpiry extend ->
                extend.expiry() instanceof Expiry.At && isAdministrator(extend, transaction);
            case Change.EditRole edit -> edit.remove().contains(ADMINISTERS) && administers(edit.role());
            case Change.DeleteRole delete -> administers(delete.role());
            case Change.OfPart _ -> true;
            case Change.OfUser _, Change.OfRole _ -> false;
        };
    }

    private boolean isAdministrator(Change.OfUser change, TenantTransaction transaction) {
        return slice.account(change.user())
                .filter(account -> counts(account, slice.directory(), transaction.now()))
                .isPresent();
    }

    private static boolean counts(Account account, Directory directory, java.time.Instant now) {
        User user = account.user();
        return account.facts().isVerified()
                && !user.service()
                && !user.isDisabled()
                && user.expiry() instanceof Expiry.Never
                && !user.validFrom().isAfter(now)
                && user.grants().stream()
                        .filter(grant -> grant.until().isEmpty() && grant.isValid(now))
                        .map(Grant::role)
                        .flatMap(role -> directory.role(role).stream())
                        .anyMatch(role -> role.permissions().contains(ADMINISTERS));
    }

    private boolean administers(RoleId id) {
        return slice.directory()
                .role(id)
                .map(Role::permissions)
                .filter(permissions -> permissions.contains(ADMINISTERS))
                .isPresent();
    }
}
