package dev.gatehouse.client.imports.plan;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceGroup;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.RoleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What becomes of the groups: each a role of its own without permissions, unless it is mapped. A role that somebody
/// else made is never joined by its name.
final class RolePlan {
    private static final int LONGEST_DESCRIPTION = Bounds.TEXT;

    private final Identifiers identifiers;
    private final Directory directory;
    private final Map<String, RoleId> mapped;
    private final Map<String, RoleId> roleOf = new HashMap<>();
    private final Set<RoleId> made = new HashSet<>();
    private final List<Change> creations = new ArrayList<>();
    private final List<Finding> notApplied = new ArrayList<>();

    RolePlan(SourceFile file, Directory directory, Identifiers identifiers, GroupMapping mapping)
            throws MappingException {
        this.identifiers = identifiers;
        this.directory = directory;
        mapped = mapping.resolve(identifiers.kind(), directory);
        Map<String, Role> byName = new HashMap<>();
        for (Role role : directory.roles().values()) {
            byName.put(Role.nameKey(role.name()), role);
            if (identifiers.made(role)) {
                made.add(role.id());
            }
        }
        Set<String> unknown = new HashSet<>(mapped.keySet());
        for (SourceGroup group : file.groups()) {
            String key = Role.nameKey(group.name());
            unknown.remove(key);
            if (mapped.containsKey(key)) {
                roleOf.put(key, mapped.get(key));
                // Who was in its own role before it was mapped stays there.
                made.remove(identifiers.role(group.name()));
            } else {
                own(group, byName);
            }
        }
        if (!unknown.isEmpty()) {
            throw new MappingException(
                    "--map: the file has no group called " + unknown.iterator().next());
        }
    }

    /// The role that stands for a group; empty if none could be made.
    Optional<RoleId> role(String group) {
        return Optional.ofNullable(roleOf.get(Role.nameKey(group)));
    }

    /// Whether an import made this role, so that an import may take it away again.
    boolean isOwn(RoleId role) {
        return made.contains(role);
    }

    List<Change> creations() {
        return creations;
    }

    List<Finding> notApplied() {
        return notApplied;
    }

    private void own(SourceGroup group, Map<String, Role> byName) {
        String name = identifiers.roleName(group.name());
        RoleId id = identifiers.role(group.name());
        Role namesake = byName.get(Role.nameKey(name));
        if (name.length() > Bounds.NAME || name.chars().anyMatch(Character::isISOControl)) {
            notApplied.add(new Finding(group.line(), "a group whose name is too long or not printable"));
        } else if (directory.role(id).isEmpty() && namesake != null) {
            notApplied.add(new Finding(
                    group.line(),
                    "the group " + group.name() + ": there is a role " + name
                            + " already that no import made; --map joins it"));
        } else {
            roleOf.put(Role.nameKey(group.name()), id);
            made.add(id);
            if (directory.role(id).isEmpty()) {
                creations.add(new Change.CreateRole(id, name, described(group), Set.of()));
            }
        }
    }

    private static String described(SourceGroup group) {
        String text = group.description().strip().replaceAll("\\p{Cntrl}", " ");
        return text.length() > LONGEST_DESCRIPTION ? text.substring(0, LONGEST_DESCRIPTION) : text;
    }
}
