package dev.gatehouse.demo.prove;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Runs the cases of a proof, says each failure and the progress as JSON lines, and remembers how far it came.
public final class ProofRunner {
    private static final int LINES = 20;

    private final Path state;
    private final List<String> serve;
    private final PrintStream out;
    private final JsonMapper json = JsonMapper.builder().build();

    /// Prepares to run.
    ///
    /// @param serve the command that starts an API
    /// @param state where progress is kept
    /// @param out for JSON lines
    public ProofRunner(List<String> serve, Path state, PrintStream out) {
        this.serve = List.copyOf(serve);
        this.state = state;
        this.out = out;
    }

    /// Proves `count` cases, those already proved with this seed and count among them.
    ///
    /// @return how many failed
    public int run(Proof proof, int count, long seed) throws Exception {
        Path memory = state.resolve(proof.name() + "-" + seed + "-" + count);
        var progress = Progress.read(memory);
        Path folder = state.resolve(proof.name() + ".work");
        delete(folder);
        Files.createDirectories(folder);
        int failed = progress.failed();
        if (progress.done() > 0) {
            say(json.createObjectNode().put("proof", proof.name()).put("resumed", progress.done()));
        }
        if (progress.done() < count) {
            failed = prove(proof, count, new ProofSetting(serve, folder, seed, count), memory, progress);
        }
        say(json.createObjectNode()
                .put("proof", proof.name())
                .put("count", count)
                .put("failed", failed));
        Files.deleteIfExists(memory);
        return failed;
    }

    private int prove(Proof proof, int count, ProofSetting setting, Path memory, Progress from) throws Exception {
        int failed = from.failed();
        try (Proof.Bench bench = proof.open(setting)) {
            for (int number = from.done(); number < count; number++) {
                try {
                    bench.prove(number, setting.random(number));
                } catch (ProofFailed broken) {
                    failed++;
                    say(json.createObjectNode()
                            .put("proof", proof.name())
                            .put("case", number)
                            .put("broken", broken.getMessage()));
                }
                new Progress(number + 1, failed).write(memory);
                if ((number + 1) % Math.max(1, count / LINES) == 0) {
                    say(json.createObjectNode()
                            .put("proof", proof.name())
                            .put("done", number + 1)
                            .put("failed", failed));
                }
            }
            try {
                bench.finish();
            } catch (ProofFailed broken) {
                failed++;
                say(json.createObjectNode().put("proof", proof.name()).put("broken", broken.getMessage()));
            }
        } catch (ProofFailed broken) {
            // What the cases need did not come about.
            failed++;
            say(json.createObjectNode().put("proof", proof.name()).put("broken", broken.getMessage()));
        }
        delete(setting.folder());
        return failed;
    }

    private void say(Object line) {
        out.println(json.writeValueAsString(line));
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private record Progress(int done, int failed) {
        static Progress read(Path file) throws IOException {
            if (!Files.exists(file)) {
                return new Progress(0, 0);
            }
            String text = Files.readString(file).strip();
            int space = text.indexOf(' ');
            return new Progress(
                    Integer.parseInt(text.substring(0, space)), Integer.parseInt(text.substring(space + 1)));
        }

        void write(Path file) throws IOException {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, done + " " + failed + "\n");
        }
    }
}
