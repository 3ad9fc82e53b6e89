package dev.gatehouse.client.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.imports.report.ImportProgress;
import dev.gatehouse.client.imports.report.ImportReport;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.Policy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A tenant in memory, into which a test imports as a security administrator.
public final class World {
    /// The server's time in every test.
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final ActorId IMPORTER = ActorId.person(UserId.of("00000000-0000-4000-8000-00000000beef"));

    private final Set<Permission> permissions;
    private Directory directory;
    private boolean enforceMachines;
    private ZoneId zone = ZoneId.of("Europe/London");

    /// A tenant with the built-in roles and nobody in it.
    public World() {
        this(BuiltInRole.SECURITY_ADMINISTRATOR.permissions());
    }

    World(Set<Permission> permissions) {
        this.permissions = permissions;
        Map<RoleId, Role> roles = Arrays.stream(BuiltInRole.values())
                .map(role -> new Role(role.id(), role.title(), "", true, new TreeSet<>(role.permissions())))
                .collect(Collectors.toMap(Role::id, role -> role));
        directory =
                new Directory(new TenantId("acme"), 1, Map.of(), roles, Policy.standard(ZoneId.of("Europe/London")));
    }

    /// The tenant as it is.
    public Directory directory() {
        return directory;
    }

    /// What an import would do.
    public ImportPlan plan(SourceFile file, String... mapping) throws MappingException {
        var author = new Author(IMPORTER, Optional.empty(), permissions);
        var context = new ImportContext(directory, author, NOW, zone, enforceMachines, ImportContext.REASON + "file");
        return new Planner(context, file, GroupMapping.of(List.of(mapping))).plan(ImportProgress.NONE);
    }

    /// Imports.
    public ImportReport take(SourceFile file, String... mapping) throws MappingException {
        var plan = plan(file, mapping);
        apply(ImportContext.REASON + "file", plan.changes().toArray(Change[]::new));
        return plan.report();
    }

    /// Imports from now on with hours in this zone.
    World in(ZoneId other) {
        zone = other;
        return this;
    }

    /// Imports from now on with rules on machines that count at once.
    World enforcingMachines() {
        enforceMachines = true;
        return this;
    }

    void apply(String reason, Change... changes) {
        var stamp = new ChangeStamp(NOW, IMPORTER, reason, Optional.empty());
        var applied = Changes.apply(directory, List.of(changes), stamp);
        assertThat(applied).isInstanceOf(Applied.Done.class);
        directory = ((Applied.Done) applied).directory();
    }

    User user(String login) {
        return directory.users().values().stream()
                .filter(user -> user.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    Set<String> rolesOf(String login) {
        return user(login).grants().stream()
                .map(grant -> directory.role(grant.role()).orElseThrow().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
