package dev.gatehouse.client.imports;

import dev.gatehouse.client.imports.plan.ImportContext;
import dev.gatehouse.client.imports.plan.ImportPlan;
import dev.gatehouse.client.imports.plan.MappingException;
import dev.gatehouse.client.imports.plan.Planner;
import dev.gatehouse.client.imports.report.ImportProgress;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.permission.Permission;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A file compared with what a tenant has. The command and the screen both import what one of these says.
///
/// @param plan what importing would change, and its report
/// @param directory the tenant as it was compared
public record Comparison(ImportPlan plan, Directory directory) {
    /// Reads the tenant and compares. Nothing is changed.
    ///
    /// @param progress is told how far it is; may throw to give up
    /// @throws MappingException if a group, a role or a zone that was chosen is not there
    /// @throws FaultException if the tenant cannot be read, or the author may not do what the file asks for
    public static Comparison of(ImportServer server, ImportWish wish, ImportProgress progress) throws MappingException {
        var copy = DirectoryCopy.read(server, wish.tenant(), progress);
        var directory = copy.directory();
        var context = new ImportContext(
                directory,
                author(server, wish, directory),
                copy.time(),
                wish.zone().orElse(directory.policy().homeZone()),
                wish.enforceMachines(),
                wish.reason());
        return new Comparison(new Planner(context, wish.file(), wish.mapping()).plan(progress), directory);
    }

    private static Author author(ImportServer server, ImportWish wish, Directory directory) {
        var me = server.whoAmI();
        Set<Permission> permissions = server.tenants().stream()
                .filter(reached -> reached.tenant().id().equals(wish.tenant()))
                .findFirst()
                .orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND))
                .permissions();
        Optional<User> self = me.tenant().equals(wish.tenant()) ? directory.user(me.user()) : Optional.empty();
        return new Author(me.actorIn(wish.tenant()), self, permissions);
    }

    /// Whether the tenant is already as the file says.
    public boolean isEmpty() {
        return plan.changes().isEmpty();
    }

    /// What is to be sent.
    ///
    /// @param key the idempotency key
    public ChangeSet set(UUID key, String reason) {
        return new ChangeSet(directory.revision(), key, reason, Optional.empty(), Optional.empty(), plan.changes());
    }
}
