package dev.gatehouse.app.imports;

import dev.gatehouse.app.remote.Server;
import dev.gatehouse.client.answer.ReachedTenant;
import dev.gatehouse.client.answer.WhoAmI;
import dev.gatehouse.client.imports.Comparison;
import dev.gatehouse.client.imports.ImportServer;
import dev.gatehouse.client.imports.ImportWish;
import dev.gatehouse.client.imports.ReportFile;
import dev.gatehouse.client.imports.limits.UtcHours;
import dev.gatehouse.client.imports.plan.GroupMapping;
import dev.gatehouse.client.imports.plan.MappingException;
import dev.gatehouse.client.imports.report.ImportProgress;
import dev.gatehouse.client.imports.source.SourceEnd;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceGroup;
import dev.gatehouse.client.imports.source.SourcePerson;
import dev.gatehouse.client.imports.source.SourceTime;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.client.stream.DirectoryLine;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.files.Imports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A file that was read, to be compared with a tenant.
///
/// @param remote the server; fails without one
/// @param name what the file is called
/// @param file what it says
record ReadFile(Supplier<Server> remote, String name, SourceFile file) implements Imports.Source {
    @Override
    public Imports.Contents contents() {
        var people = file.people();
        return new Imports.Contents(
                name,
                kind(),
                file.read(),
                file.groups().stream().map(SourceGroup::name).toList(),
                (int) people.stream()
                        .flatMap(person -> person.limits().hours().stream())
                        .filter(hours -> !hours.isAlways())
                        .map(UtcHours::open)
                        .distinct()
                        .count(),
                (int) people.stream()
                        .flatMap(person -> person.limits().machines().stream())
                        .distinct()
                        .count(),
                people.stream().anyMatch(ReadFile::hasClocks),
                ImportWish.reason(name));
    }

    private Imports.Kind kind() {
        return switch (file.kind()) {
            case "ad" -> Imports.Kind.ACTIVE_DIRECTORY;
            case "ldap" -> Imports.Kind.LDAP;
            case "csv" -> Imports.Kind.TABLE;
            case "keycloak" -> Imports.Kind.KEYCLOAK;
            case "ics" -> Imports.Kind.CALENDAR;
            default -> throw new IllegalStateException("a kind of file that has no name here: " + file.kind());
        };
    }

    private static boolean hasClocks(SourcePerson person) {
        boolean ends = person.end() instanceof SourceEnd.At(SourceTime.Local _);
        boolean begins =
                person.validFrom().filter(SourceTime.Local.class::isInstance).isPresent();
        return ends
                || begins
                || person.limits().hours().filter(hours -> !hours.isAlways()).isPresent();
    }

    @Override
    public Imports.Comparison compare(TenantId tenant, Imports.Wish wish, Imports.Progress progress) {
        var wanted = new ImportWish(
                tenant,
                file,
                new GroupMapping(named(wish.roles())),
                wish.zone(),
                wish.enforceMachines(),
                ImportWish.reason(name));
        var server = asked(remote.get());
        try {
            var found = Comparison.of(server, wanted, (step, done, total) -> told(progress, step, done, total));
            return new Imports.Comparison(
                    new ComparedRows(file, found.plan()).all(),
                    found.plan().changes(),
                    found.directory(),
                    (to, revision) -> write(found, tenant, to, revision));
        } catch (MappingException gone) {
            // What can be chosen was there when it was chosen.
            throw new FaultException(Fault.of(FaultCode.UNKNOWN_ROLE, "why", String.valueOf(gone.getMessage())), gone);
        }
    }

    private static Map<String, String> named(Map<String, RoleId> roles) {
        Map<String, String> named = new LinkedHashMap<>();
        roles.forEach((group, role) -> named.put(group, role.toString()));
        return named;
    }

    private static void told(Imports.Progress progress, ImportProgress.Step step, long done, long total) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the comparison was given up");
        }
        progress.reached(
                switch (step) {
                    case FETCHING -> Imports.Step.FETCHING;
                    case COMPARING -> Imports.Step.COMPARING;
                },
                done,
                total);
    }

    private void write(Comparison found, TenantId tenant, Path to, Optional<Long> revision) {
        var facts = new ReportFile.Facts(
                tenant,
                name,
                revision.isEmpty(),
                revision.orElse(found.directory().revision()),
                Optional.empty());
        try {
            ReportFile.at(to).write(found.plan().report(), facts);
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.DISK_FULL, "file", to), e);
        }
    }

    private static ImportServer asked(Server server) {
        return new ImportServer() {
            @Override
            public WhoAmI whoAmI() {
                return server.whoAmI();
            }

            @Override
            public List<ReachedTenant> tenants() {
                return server.tenants(false);
            }

            @Override
            public DirectoryAnswer directory(TenantId tenant, Consumer<DirectoryLine> consumer) {
                return server.directory(tenant, Optional.empty(), consumer);
            }
        };
    }
}
