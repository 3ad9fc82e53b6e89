package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.rule.Restrictions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A picture while a set is being applied to it: people and roles, found by id and by what must be unique. Used by one
/// thread and thrown away.
final class DirectoryDraft {
    private final Directory before;
    private final ChangeStamp stamp;
    private final Map<UserId, User> users;
    private final Map<RoleId, Role> roles;
    private final Map<String, UserId> logins = new HashMap<>();
    private final Map<String, RoleId> names = new HashMap<>();
    private Restrictions restrictions;

    DirectoryDraft(Directory before, ChangeStamp stamp) {
        this.before = before;
        this.stamp = stamp;
        restrictions = before.restrictions();
        users = new HashMap<>(before.users());
        roles = new HashMap<>(before.roles());
        users.values().forEach(user -> logins.put(User.loginKey(user.login()), user.id()));
        roles.values().forEach(role -> names.put(Role.nameKey(role.name()), role.id()));
    }

    /// Applies one change, or says why it cannot be.
    Optional<Fault> apply(Change change) {
        return switch (change) {
            case Change.OfUser ofUser -> new UserChanges(this, stamp).apply(ofUser);
            case Change.OfRole ofRole -> new RoleChanges(this).apply(ofRole);
            case Change.OfPart ofPart -> new PartChanges(this, stamp).apply(ofPart);
        };
    }

    Directory finish() {
        return new Directory(before.tenant(), before.revision() + 1, users, roles, before.policy(), restrictions);
    }

    ChangeStamp stamp() {
        return stamp;
    }

    Restrictions restrictions() {
        return restrictions;
    }

    void restrict(Restrictions others) {
        restrictions = others;
    }

    Optional<User> user(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    Optional<Role> role(RoleId id) {
        return Optional.ofNullable(roles.get(id));
    }

    Iterable<User> everybody() {
        return java.util.List.copyOf(users.values());
    }

    /// Puts an account, new or changed; its login must be nobody else's.
    Optional<Fault> put(User user) {
        String key = User.loginKey(user.login());
        UserId holder = logins.get(key);
        if (holder != null && !holder.equals(user.id())) {
            return Optional.of(
                    Fault.of(FaultCode.LOGIN_TAKEN, "login", user.login()).with("user", holder));
        }
        User old = users.put(user.id(), user);
        if (old != null) {
            logins.remove(User.loginKey(old.login()));
        }
        logins.put(key, user.id());
        return Optional.empty();
    }

    void remove(User user) {
        users.remove(user.id());
        logins.remove(User.loginKey(user.login()));
    }

    /// Puts a role, new or changed; its name must be no other's.
    Optional<Fault> put(Role role) {
        String key = Role.nameKey(role.name());
        RoleId holder = names.get(key);
        if (holder != null && !holder.equals(role.id())) {
            return Optional.of(
                    Fault.of(FaultCode.NAME_TAKEN, "name", role.name()).with("role", holder));
        }
        Role old = roles.put(role.id(), role);
        if (old != null) {
            names.remove(Role.nameKey(old.name()));
        }
        names.put(key, role.id());
        return Optional.empty();
    }

    void remove(Role role) {
        roles.remove(role.id());
        names.remove(Role.nameKey(role.name()));
    }
}
