package dev.gatehouse.bench.start;

import dev.gatehouse.bench.ProcessCpu;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The console's JVM as the launcher starts it: its flags, and its class path with what measures it behind.
///
/// @param flags of the JVM
/// @param classPath of the console, then of the bench
/// @param log where what it says on standard error goes
record ConsoleProgram(List<String> flags, String classPath, Path log) {
    private static final String FLAGS = "GATEHOUSE_CONSOLE_FLAGS";
    private static final String CLASS_PATH = "GATEHOUSE_CONSOLE_CLASS_PATH";
    private static final long MINUTES = 5;

    /// As the launcher tells it in the environment.
    static ConsoleProgram of(Map<String, String> environment, Path home, Path log) throws IOException {
        String flags = environment.getOrDefault(FLAGS, "");
        String console = environment.getOrDefault(CLASS_PATH, "");
        if (flags.isBlank() || console.isBlank()) {
            throw new IOException("start this as ./gatehouse bench start, which says how the console is started");
        }
        var all = new ArrayList<String>();
        all.add("-Dgatehouse.home=" + home);
        all.addAll(List.of(flags.strip().split("\\s+")));
        // Behind the console's own, so that a cache made for those alone would serve as well.
        String own = place(StartedConsole.class) + ":" + place(dev.gatehouse.demo.tour.hand.Hands.class);
        return new ConsoleProgram(List.copyOf(all), console + ":" + own, log);
    }

    /// Runs a program until it ends by itself.
    ///
    /// @param more flags
    /// @param typed what stands on its standard input
    /// @return milliseconds of CPU, all threads, from the start of the process until it said that it had painted
    double cpu(List<String> more, Class<?> main, List<String> words, String typed)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(more);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (Writer in = process.outputWriter(StandardCharsets.UTF_8);
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            in.write(typed);
            in.flush();
            Optional<String> stat = stat(process.pid(), out.lines().toList());
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0 || stat.isEmpty()) {
                throw new IOException(main.getSimpleName() + " did not come to its end; see " + log);
            }
            return ProcessCpu.ofStat(stat.get());
        } finally {
            process.destroyForcibly();
        }
    }

    /// Among what the JVM says of its cache, the one line of the program.
    private static Optional<String> stat(long pid, List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(pid + " (")).findFirst();
    }

    private static Path place(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException failure) {
            throw new IOException("no place for " + type, failure);
        }
    }
}
