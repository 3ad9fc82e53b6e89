package dev.gatehouse.ui.roles.list;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.ui.port.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything the screen knows of a tenant's roles at one revision.
///
/// @param tenant whose
/// @param rows the roles and how many hold each, by name
/// @param catalogue every permission there is
/// @param policy what the tenant asks
/// @param revision the directory's revision: the base of changes
public record RoleBook(
        TenantId tenant, List<People.RoleRow> rows, SortedSet<Permission> catalogue, Policy policy, long revision) {
    /// Keeps an own copy.
    public RoleBook {
        rows = List.copyOf(rows);
    }

    /// Reads all of it. Blocks.
    public static RoleBook read(People people, TenantId tenant) {
        long revision = people.revision(tenant);
        return new RoleBook(tenant, people.roles(tenant), people.catalogue(tenant), people.policy(tenant), revision);
    }

    /// One role with its number of members.
    public Optional<People.RoleRow> row(RoleId id) {
        return rows.stream().filter(row -> row.role().id().equals(id)).findFirst();
    }

    /// One role.
    public Optional<Role> role(RoleId id) {
        return row(id).map(People.RoleRow::role);
    }

    /// All roles by id.
    public Map<RoleId, Role> roles() {
        return rows.stream().map(People.RoleRow::role).collect(Collectors.toMap(Role::id, Function.identity()));
    }

    /// Their names by id.
    public Map<RoleId, String> names() {
        return rows.stream().map(People.RoleRow::role).collect(Collectors.toMap(Role::id, Role::name));
    }

    /// The picture of the roles alone, for judging changes of them.
    public Directory picture() {
        return new Directory(tenant, revision, Map.of(), roles(), policy);
    }

    /// Another role that has a name already.
    public Optional<Role> holderOf(String name, RoleId except) {
        String key = Role.nameKey(name);
        return rows.stream()
                .map(People.RoleRow::role)
                .filter(role -> !role.id().equals(except))
                .filter(role -> Role.nameKey(role.name()).equals(key))
                .findFirst();
    }
}
