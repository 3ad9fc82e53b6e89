package dev.gatehouse.api.store.writing;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.directory.RestrictionStore;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.List;

/// Writes what makes one picture out of another: few statements, however many people.
public final class DirectoryWriter {
    private final UserWriter users;
    private final RoleWriter roles;
    private final GrantWriter grants;
    private final RestrictionStore restrictions;

    /// What was written.
    ///
    /// @param created people who are new; they still need facts
    /// @param removed people who are gone
    /// @param roles whether any role changed
    /// @param rules whether any rule changed, or what rules name
    public record Written(List<UserId> created, List<UserId> removed, boolean roles, boolean rules) {}

    /// @param sql of the transaction
    public DirectoryWriter(Sql sql) {
        users = new UserWriter(sql);
        roles = new RoleWriter(sql);
        grants = new GrantWriter(sql);
        restrictions = new RestrictionStore(sql);
    }

    /// Writes the difference of two pictures of the same people and roles, under the later one's revision.
    public Written write(Directory before, Directory after) {
        long revision = after.revision();
        var userChanges = new UserDifference(before, after);
        var newRoles = new ArrayList<Role>();
        var changedRoles = new ArrayList<Role>();
        var goneRoles = new ArrayList<RoleId>();
        compareRoles(before, after, newRoles, changedRoles, goneRoles);

        // What refers to something goes first and comes last.
        grants.delete(userChanges.endedGrants());
        users.delete(userChanges.removed(), revision);
        roles.delete(goneRoles, revision);
        roles.update(before, changedRoles, revision);
        roles.insert(newRoles, revision);
        users.update(userChanges.changed(), revision);
        users.findBy(userChanges.renamed());
        users.touch(userChanges.regranted(), revision);
        users.insert(userChanges.created(), revision);
        grants.put(userChanges.newGrants());
        boolean rolesMoved = !newRoles.isEmpty() || !changedRoles.isEmpty() || !goneRoles.isEmpty();
        boolean rulesMoved = restrictions.write(before.restrictions(), after.restrictions(), revision);
        return new Written(
                userChanges.created().stream().map(User::id).toList(), userChanges.removed(), rolesMoved, rulesMoved);
    }

    private static void compareRoles(
            Directory before, Directory after, List<Role> created, List<Role> changed, List<RoleId> gone) {
        for (Role role : after.roles().values()) {
            Role old = before.roles().get(role.id());
            if (old == null) {
                created.add(role);
            } else if (!old.equals(role)) {
                changed.add(role);
            }
        }
        for (RoleId id : before.roles().keySet()) {
            if (!after.roles().containsKey(id)) {
                gone.add(id);
            }
        }
    }
}
