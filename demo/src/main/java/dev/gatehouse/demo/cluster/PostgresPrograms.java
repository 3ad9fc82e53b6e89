package dev.gatehouse.demo.cluster;

import dev.gatehouse.demo.cluster.ClusterException.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs the programs of PostgreSQL. They refuse root; as root they run in a user namespace of their own, in which they
/// are nobody but still own their files.
final class PostgresPrograms {
    private static final long LONGEST_SECONDS = 120;

    private final Path bin;
    private final boolean root;

    PostgresPrograms(Path binaries) {
        this.bin = binaries.resolve("bin");
        this.root = System.getProperty("user.name").equals("root");
    }

    /// Sets up a data folder: UTF-8, checksums, the same order of texts on every machine.
    void initialise(Path data, String superuser, Path passwordFile, Path log) throws IOException, ClusterException {
        if (root && run(List.of("unshare", "-U", "true"), log) != 0) {
            throw new ClusterException(
                    Reason.ROOT,
                    "PostgreSQL refuses to run as root, and this machine allows no user namespaces (unshare -U);"
                            + " start as another user");
        }
        List<String> command = command("initdb");
        command.addAll(List.of("-D", data.toString(), "-U", superuser, "--pwfile", passwordFile.toString()));
        command.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--locale", "C"));
        command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--no-instructions"));
        if (run(command, log) != 0) {
            throw new ClusterException(Reason.SET_UP, "PostgreSQL could not set up " + data + "; see " + log);
        }
    }

    /// Starts the postmaster. It leads a session of its own: Ctrl-C at the terminal reaches only the program, which
    /// first lets its requests end.
    Process start(Path data, Path configuration, Path log) throws IOException {
        List<String> command = command("postgres");
        if (hasSetsid()) {
            command.addFirst("setsid");
        }
        command.addAll(List.of("-D", data.toString(), "--config-file=" + configuration));
        return builder(command, log).start();
    }

    /// Asks the postmaster to stop: sessions are cut, what they committed stays.
    void stop(Path data, String mode, Path log) throws IOException {
        List<String> command = command("pg_ctl");
        command.addAll(List.of("stop", "-D", data.toString(), "-m", mode, "-W"));
        // It may have ended by itself meanwhile: only whether it is gone counts, and the caller looks at that.
        run(command, log);
    }

    private List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if (root) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        return command;
    }

    private static int run(List<String> command, Path log) throws IOException {
        Process process = builder(command, log).start();
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException(command.getFirst() + " did not end within " + LONGEST_SECONDS + " s; see " + log);
        } catch (InterruptedException exception) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.getFirst(), exception);
        }
    }

    private static ProcessBuilder builder(List<String> command, Path log) throws IOException {
        if (!Files.exists(log)) {
            Files.writeString(log, "", StandardCharsets.UTF_8);
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        // The zone is set by us: looking for the machine's takes initdb a while.
        builder.environment().put("TZ", "UTC");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    private static File nothing() {
        return System.getProperty("os.name").startsWith("Windows") ? new File("NUL") : new File("/dev/null");
    }

    private static boolean hasSetsid() {
        return Files.isExecutable(Path.of("/usr/bin/setsid"));
    }
}
