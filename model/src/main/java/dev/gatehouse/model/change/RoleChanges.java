package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.rule.RuleScope;
import java.util.Optional;
import java.util.TreeSet;

/// What each change does to a role.
final class RoleChanges {
    private final DirectoryDraft draft;

    RoleChanges(DirectoryDraft draft) {
        this.draft = draft;
    }

    Optional<Fault> apply(Change.OfRole change) {
        if (change instanceof Change.CreateRole create) {
            return create(create);
        }
        Optional<Role> found = draft.role(change.role());
        if (found.isEmpty()) {
            return Optional.of(Fault.of(FaultCode.UNKNOWN_ROLE, "role", change.role()));
        }
        Role role = found.get();
        if (role.builtIn()) {
            return Optional.of(Fault.of(FaultCode.BUILT_IN_ROLE, "role", role.name()));
        }
        return switch (change) {
            case Change.CreateRole create -> create(create);
            case Change.EditRole edit -> edit(role, edit);
            case Change.DeleteRole _ -> delete(role);
            case Change.GrantRole _, Change.RevokeRole _ ->
                throw new IllegalStateException("a grant is a change of the account");
        };
    }

    private Optional<Fault> create(Change.CreateRole create) {
        if (draft.role(create.role()).isPresent()) {
            return Optional.of(Fault.of(FaultCode.ID_TAKEN, "id", create.role()));
        }
        return draft.put(new Role(
                create.role(),
                create.name().strip(),
                create.description().strip(),
                false,
                new TreeSet<>(create.permissions())));
    }

    private Optional<Fault> edit(Role role, Change.EditRole edit) {
        var permissions = new TreeSet<>(role.permissions());
        permissions.addAll(edit.add());
        permissions.removeAll(edit.remove());
        if (permissions.size() > Bounds.PERMISSIONS) {
            return Optional.of(Fault.of(FaultCode.TOO_LARGE, "permissions", Bounds.PERMISSIONS));
        }
        Role changed = role.named(
                        edit.name().map(String::strip).orElse(role.name()),
                        edit.description().map(String::strip).orElse(role.description()))
                .bringing(permissions);
        return changed.equals(role)
                ? Optional.of(Fault.of(FaultCode.NOTHING_TO_CHANGE, "role", role.name()))
                : draft.put(changed);
    }

    private Optional<Fault> delete(Role role) {
        for (User user : draft.everybody()) {
            if (user.grant(role.id()).isPresent()) {
                draft.put(user.holding(user.grants().stream()
                        .filter(grant -> !grant.role().equals(role.id()))
                        .toList()));
            }
        }
        draft.remove(role);
        // What bound its holders binds nobody any more.
        draft.restrict(draft.restrictions().without(new RuleScope.OfRole(role.id())));
        return Optional.empty();
    }
}
