package dev.gatehouse.client.imports;

import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.client.imports.plan.GroupMapping;
import dev.gatehouse.client.imports.plan.MappingException;
import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.rule.RulePart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: people and groups of another directory, as one change set. Exits with 0 done, 1 refused, 2 usage or bad
/// input, 3 not reached.
@Command(name = "import", description = "LDIF, CSV, a Keycloak realm or iCalendar holidays, as one change set.")
public final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final Map<RulePart.Kind, String> PLURAL = Map.of(
            RulePart.Kind.CALENDAR,
            "calendars",
            RulePart.Kind.TIME_BAND,
            "time bands",
            RulePart.Kind.MACHINE_GROUP,
            "machine groups",
            RulePart.Kind.MACHINE,
            "machines",
            RulePart.Kind.RULE,
            "rules");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--server", required = true, paramLabel = "URL", description = "Where the API answers.")
    private String server = "";

    @Option(names = "--ca", required = true, paramLabel = "FILE", description = "Its authority, PEM.")
    private Path ca = Path.of("");

    @Option(names = "--account", required = true, paramLabel = "FILE", description = "Who imports; a 0600 file.")
    private Path account = Path.of("");

    @Option(names = "--tenant", required = true, paramLabel = "T", description = "Into which tenant.")
    private String tenant = "";

    @Option(names = "--dry-run", description = "Only say what it would do.")
    private boolean dryRun;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Of dates and hours; else the tenant's own.")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--map", paramLabel = "GROUP=ROLE", description = "Members of GROUP get ROLE; may be repeated.")
    private List<String> map = new ArrayList<>();

    @Option(
            names = "--enforce-machines",
            description = "Rules on workstations count at once: who has some waits for their enrolment.")
    private boolean enforceMachines;

    @Option(names = "--report", paramLabel = "OUT.json", description = "Where to write what was done, line by line.")
    private Optional<Path> report = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "What to import.")
    private Path file = Path.of("");

    /// Made by the command line.
    public ImportCommand() {}

    @Override
    public Integer call() throws UsageException {
        String name = String.valueOf(file.getFileName());
        var wish = new ImportWish(tenantId(), source(), mapping(), zoneId(), enforceMachines, ImportWish.reason(name));
        var who = AccountFile.read(account);
        var out = report.isPresent() ? Optional.of(ReportFile.at(report.get())) : Optional.<ReportFile>empty();
        try (var client = new GatehouseClient(CommandServer.at(server, ca), Timeouts.STANDARD, new SecureRandom())) {
            var outcome = new ImportRun(client, UUID::randomUUID).run(who, wish, dryRun);
            say(outcome);
            if (out.isPresent()) {
                var facts = new ReportFile.Facts(wish.tenant(), name, dryRun, outcome.revision(), outcome.impact());
                out.get().write(outcome.report(), facts);
            }
            return 0;
        } catch (MappingException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new FaultException(
                    dev.gatehouse.model.fault.Fault.of(
                            dev.gatehouse.model.fault.FaultCode.DISK_FULL, "file", report.orElse(file)),
                    e);
        }
    }

    private TenantId tenantId() throws UsageException {
        if (!TenantId.isValid(tenant)) {
            throw new UsageException("--tenant " + tenant + ": not the id of a tenant");
        }
        return new TenantId(tenant);
    }

    private SourceFile source() throws UsageException {
        try {
            return SourceFormats.read(file);
        } catch (SourceException e) {
            throw new UsageException(file + ": " + e.getMessage() + "; nothing was changed");
        }
    }

    private GroupMapping mapping() throws UsageException {
        try {
            return GroupMapping.of(map);
        } catch (MappingException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Optional<ZoneId> zoneId() throws UsageException {
        try {
            return zone.map(ZoneId::of);
        } catch (DateTimeException e) {
            throw new UsageException("--zone " + zone.orElse("") + ": not a zone, as Europe/London is");
        }
    }

    private void say(ImportRun.Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        var done = outcome.report();
        out.printf(
                "%sread %d, created %d, changed %d, unchanged %d, refused %d, not applied %d; revision %d%n",
                dryRun ? "dry run: " : "",
                done.read(),
                done.created(),
                done.changed(),
                done.unchanged(),
                done.refused().size(),
                done.notApplied().size(),
                outcome.revision());
        if (!done.parts().isEmpty()) {
            out.println(new TreeMap<>(done.parts())
                    .entrySet().stream()
                            .map(part -> PLURAL.get(part.getKey()) + " " + part.getValue())
                            .collect(Collectors.joining(", ", "set: ", "")));
        }
        list(out, "refused", done.refused());
        list(out, "note", done.notes());
        out.flush();
    }

    private static void list(PrintWriter out, String label, List<Finding> findings) {
        for (Finding finding : findings.stream().limit(SHOWN).toList()) {
            out.printf("%s: line %d: %s%n", label, finding.line(), finding.text());
        }
        if (findings.size() > SHOWN) {
            out.printf("%s: %d more; --report names them all%n", label, findings.size() - SHOWN);
        }
    }
}
