package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What takes a change back. Ended sessions, issued codes, revoked passports and forgotten wrong passwords stay as they
/// are.
public final class Inverse {
    private Inverse() {}

    /// The changes that bring back what a set found, last first, so that they apply in this order.
    ///
    /// @param before the picture that the set was applied to
    /// @param changes the set
    /// @param stamp with what it was applied
    public static List<Change> of(Directory before, List<Change> changes, ChangeStamp stamp) {
        var inverses = new ArrayList<Change>();
        var draft = new DirectoryDraft(before, stamp);
        for (Change change : changes) {
            var inverse = of(draft, change);
            if (draft.apply(change).isEmpty()) {
                inverses.addAll(0, inverse);
            }
        }
        return List.copyOf(inverses);
    }

    private static List<Change> of(DirectoryDraft before, Change change) {
        return switch (change) {
            case Change.OfUser ofUser -> {
                if (ofUser instanceof Change.CreateUser || ofUser instanceof Change.CreateServiceAccount) {
                    yield List.of(new Change.RemoveUser(ofUser.user()));
                }
                yield before.user(ofUser.user())
                        .map(user -> ofUser(user, ofUser, before.stamp().at()))
                        .orElse(List.of());
            }
            case Change.OfRole ofRole -> {
                if (ofRole instanceof Change.CreateRole create) {
                    yield List.of(new Change.DeleteRole(create.role()));
                }
                yield before.role(ofRole.role())
                        .map(role -> ofRole(before, role, ofRole))
                        .orElse(List.of());
            }
            // A key that was taken away stays so.
            case Change.RevokePassport _ -> List.of();
            case Change.OfPart ofPart ->
                List.of(before.restrictions()
                        .find(ofPart.part())
                        .<Change>map(part ->
                                new Change.SetPart(ofPart instanceof Change.RemovePart ? withoutKey(part) : part))
                        .orElseGet(() -> new Change.RemovePart(ofPart.part())));
        };
    }

    /// A machine that comes back has to prove its key anew.
    private static RulePart withoutKey(RulePart part) {
        return part instanceof RulePart.OfMachine(Machine.Passport passport)
                ? new RulePart.OfMachine(passport.waiting())
                : part;
    }

    private static List<Change> ofUser(User user, Change.OfUser change, Instant now) {
        return switch (change) {
            case Change.CreateUser _, Change.CreateServiceAccount _ -> List.of(new Change.RemoveUser(user.id()));
            case Change.RemoveUser _ -> recreated(user, now);
            case Change.EditUser edit ->
                List.of(new Change.EditUser(user.id(), present(user, edit.set().keySet())));
            case Change.SetValidFrom _ -> List.of(new Change.SetValidFrom(user.id(), user.validFrom()));
            case Change.ExtendExpiry _ -> List.of(new Change.ExtendExpiry(user.id(), user.expiry()));
            case Change.DisableUser _ -> List.of(new Change.EnableUser(user.id()));
            case Change.EnableUser _ -> List.of(new Change.DisableUser(user.id()));
            case Change.AdmitUntil _ -> List.of(readmitted(user, now));
            case Change.GrantRole grant ->
                List.of(user.grant(grant.role())
                        .map(old -> regranted(user, old))
                        .orElse(new Change.RevokeRole(user.id(), grant.role())));
            case Change.RevokeRole revoke ->
                user.grant(revoke.role()).map(old -> regranted(user, old)).stream()
                        .toList();
            case Change.Unlock _, Change.IssueEntryCode _, Change.EndSessions _, Change.IssueServiceToken _ ->
                List.of();
        };
    }

    private static List<Change> ofRole(DirectoryDraft before, Role role, Change.OfRole change) {
        return switch (change) {
            case Change.CreateRole create -> List.of(new Change.DeleteRole(create.role()));
            case Change.EditRole edit -> List.of(reverted(role, edit));
            case Change.DeleteRole _ -> {
                var again = new ArrayList<Change>();
                again.add(new Change.CreateRole(role.id(), role.name(), role.description(), role.permissions()));
                for (User user : before.everybody()) {
                    user.grant(role.id()).ifPresent(grant -> again.add(regranted(user, grant)));
                }
                before.restrictions()
                        .of(new RuleScope.OfRole(role.id()))
                        .forEach(rule -> again.add(new Change.SetPart(new RulePart.OfRule(rule))));
                yield again;
            }
            case Change.GrantRole _, Change.RevokeRole _ -> List.of();
        };
    }

    private static List<Change> recreated(User user, Instant now) {
        var again = new ArrayList<Change>();
        again.addAll(created(user));
        user.grants().forEach(grant -> again.add(regranted(user, grant)));
        if (user.isDisabled()) {
            again.add(new Change.DisableUser(user.id()));
        }
        if (user.isAdmitted(now)) {
            again.add(readmitted(user, now));
        }
        return again;
    }

    /// What is over is not given again.
    private static Change readmitted(User user, Instant now) {
        return new Change.AdmitUntil(
                user.id(), user.admission().filter(_ -> user.isAdmitted(now)).map(Admission::until));
    }

    private static List<Change> created(User user) {
        var from = Optional.of(user.validFrom());
        if (!user.service()) {
            return List.of(
                    new Change.CreateUser(user.id(), user.login(), user.name(), user.contact(), from, user.expiry()));
        }
        var made = new Change.CreateServiceAccount(user.id(), user.login(), user.name(), from, user.expiry());
        var words = present(
                user, EnumSet.of(UserField.EMAIL, UserField.PHONE, UserField.EMPLOYEE_NUMBER, UserField.COMPANY));
        words.values().removeIf(String::isEmpty);
        return words.isEmpty() ? List.of(made) : List.of(made, new Change.EditUser(user.id(), words));
    }

    private static Change regranted(User user, Grant old) {
        return new Change.GrantRole(user.id(), old.role(), Optional.of(old.from()), old.until());
    }

    private static Change reverted(Role role, Change.EditRole edit) {
        Set<Permission> added = new HashSet<>(edit.add());
        added.removeAll(role.permissions());
        Set<Permission> removed = new HashSet<>(edit.remove());
        removed.retainAll(role.permissions());
        added.removeAll(edit.remove());
        return new Change.EditRole(
                role.id(),
                edit.name().map(_ -> role.name()),
                edit.description().map(_ -> role.description()),
                removed,
                added);
    }

    private static Map<UserField, String> present(User user, Set<UserField> fields) {
        var texts = new EnumMap<UserField, String>(UserField.class);
        fields.forEach(field -> texts.put(field, field.of(user)));
        return texts;
    }
}
