package dev.gatehouse.client;

import dev.gatehouse.client.export.ExportCommand;
import dev.gatehouse.client.imports.ImportCommand;
import dev.gatehouse.client.imports.UsageException;
import dev.gatehouse.client.verify.VerifyCommand;
import dev.gatehouse.model.fault.FaultException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// The commands without a window. Each exits with 0 done, 1 the answer is no, 2 usage or bad input, 3 could not reach
/// or use something; what went wrong is one line on standard error.
@Command(name = "gatehouse", description = "Commands without a window.")
public final class Main {
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int UNREACHED = 3;

    private static final List<String> LATER = List.of("report-backup", "report-restore");

    private Main() {}

    /// Runs one command and ends the process.
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                arguments));
    }

    /// Runs one command.
    ///
    /// @return the exit code
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        if (arguments.length > 0 && LATER.contains(arguments[0])) {
            return say(err, arguments[0] + " is not part of this version", USAGE);
        }
        var commands = new CommandLine(new Main())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new VerifyCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, _) -> say(err, firstLine(e), USAGE))
                .setExecutionExceptionHandler((e, _, _) -> failed(e, err));
        return arguments.length == 0
                ? say(err, "a command is missing: import, export, verify", USAGE)
                : commands.execute(arguments);
    }

    private static int failed(Exception e, PrintWriter err) throws Exception {
        return switch (e) {
            case UsageException usage -> say(err, usage.line(), USAGE);
            case FaultException fault ->
                say(err, CommandFaults.sentence(fault.fault()), CommandFaults.exit(fault.fault()));
            case ParameterException parameter -> say(err, firstLine(parameter), USAGE);
            default -> throw e;
        };
    }

    private static int say(PrintWriter err, String line, int exit) {
        err.println("gatehouse: " + line);
        err.flush();
        return exit;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
    }
}
