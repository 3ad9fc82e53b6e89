package dev.gatehouse.client.export;

import dev.gatehouse.client.answer.SessionKind;
import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.client.imports.AccountFile;
import dev.gatehouse.client.imports.CommandServer;
import dev.gatehouse.client.imports.UsageException;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.client.remote.Session;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailFormat;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `export`: the audit trail of a tenant, or a part of it, in a file that is there only if it is whole. Exits with 0
/// done, 1 refused, 2 usage, 3 not reached.
@Command(name = "export", description = "The audit trail in a file: CSV, JSON lines or OCSF. It is itself recorded.")
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--server", required = true, paramLabel = "URL", description = "Where the API answers.")
    private String server = "";

    @Option(names = "--ca", required = true, paramLabel = "FILE", description = "Its authority, PEM.")
    private Path ca = Path.of("");

    @Option(names = "--account", required = true, paramLabel = "FILE", description = "Who exports; a 0600 file.")
    private Path account = Path.of("");

    @Option(names = "--tenant", required = true, paramLabel = "T", description = "Of which tenant.")
    private String tenant = "";

    @Option(names = "--format", required = true, paramLabel = "F", description = "csv, jsonl or ocsf.")
    private String format = "";

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            description = "actor= target= about= action= outcome= reason= address= from= to= notActor= notAction= q=;"
                    + " else everything.")
    private String filter = "";

    @Parameters(paramLabel = "FILE", description = "Where to.")
    private Path file = Path.of("");

    /// Made by the command line.
    public ExportCommand() {}

    @Override
    public Integer call() throws UsageException {
        if (!TenantId.isValid(tenant)) {
            throw new UsageException("--tenant " + tenant + ": not the id of a tenant");
        }
        TrailFormat form = TrailFormat.ofWire(format)
                .orElseThrow(() -> new UsageException("--format " + format + ": csv, jsonl or ocsf is meant"));
        EventQuery query = FilterText.read(filter);
        var who = AccountFile.read(account);
        try (var client = new GatehouseClient(CommandServer.at(server, ca), Timeouts.STANDARD, new SecureRandom())) {
            client.checkContract();
            Session session = client.signIn(who.tenant(), who.login(), who.password());
            try {
                if (session.kind() == SessionKind.PASSWORD_ONLY) {
                    throw new FaultException(
                            Fault.of(FaultCode.ENTRY_REFUSED, "reasons", ReasonCode.PASSWORD_DUE.wire()));
                }
                say(TrailFile.write(file, form, out -> client.export(session, new TenantId(tenant), query, form, out)));
            } finally {
                signOut(client, session);
            }
        }
        return 0;
    }

    /// What was taken out is there, where the server cannot be told of the end; the session then ends by itself.
    private static void signOut(GatehouseClient client, Session session) {
        try {
            client.signOut(session);
        } catch (FaultException expectedWhereTheServerIsAway) {
            session.forget();
        }
    }

    private void say(TrailFile taken) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s: %d events, SHA-256 %s%n", taken.file(), taken.events(), taken.sha256());
        out.flush();
    }
}
