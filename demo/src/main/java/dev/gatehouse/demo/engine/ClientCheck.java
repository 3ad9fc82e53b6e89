package dev.gatehouse.demo.engine;

import dev.gatehouse.client.verify.VerifyCommand;
import dev.gatehouse.demo.prove.evidence.Checking;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/// The command `verify`, in this process and in one of its own.
public final class ClientCheck {
    private ClientCheck() {}

    /// In this process.
    public static Checking.Said here(Path file, String key) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(file.toString(), "--key", key);
        return new Checking.Said(exit, last(out.toString()), err.toString());
    }

    /// In a process of its own, as somebody types it.
    public static Checking.Said typed(Path file, String key) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.gatehouse.client.Main",
                        "verify",
                        file.toString(),
                        "--key",
                        key))
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checking.Said(process.waitFor(), last(out), "");
    }

    private static String last(String out) {
        return out.lines().reduce("", (_, line) -> line);
    }
}
