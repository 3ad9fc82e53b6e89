package dev.gatehouse.demo.prove.fuzz;

import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every parser of what somebody else made is fed by a fuzzer that follows the branches it takes (Jazzer): it reads, or
/// refuses with a reason; it throws nothing else, loops nowhere, and stays within a small heap; what has one form only
/// is read in no other. A case is a batch of inputs, and begins with what the batches before it found.
public final class FuzzProof implements Proof {
    /// How many inputs a batch has, where time is no matter.
    public static final int MANY = 20_000;

    private static final int FULL = 500;
    private static final int LONGEST = 128 * 1024;
    private static final int SECONDS = 20;
    private static final int PATIENCE_MINUTES = 20;
    private static final Pattern FOUND =
            Pattern.compile("(?s)== Java Exception: (.{1,600})|ERROR: libFuzzer: (.{1,200})");

    private final Class<?> target;
    private final List<String> parsers;
    private final int inputs;

    /// @param target has the method that a fuzzer calls
    /// @param parsers what the first byte chooses from, in order
    /// @param inputs how many a batch has
    public FuzzProof(Class<?> target, List<String> parsers, int inputs) {
        this.target = target;
        this.parsers = List.copyOf(parsers);
        this.inputs = inputs;
    }

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public int fullCount() {
        return FULL;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        Path corpus = Files.createDirectories(setting.folder().resolve("corpus"));
        int number = 0;
        for (Seeds.Seed seed : Seeds.take(setting)) {
            int parser = parsers.indexOf(seed.parser());
            ProofFailed.unless(parser >= 0, "nothing reads %s", seed.parser());
            var content = new ByteArrayOutputStream();
            content.write(parser);
            content.writeBytes(seed.content());
            Files.write(corpus.resolve("seed-" + number++), content.toByteArray());
        }
        return new Feeding(target.getName(), inputs, setting.folder(), corpus);
    }

    private record Feeding(String target, int inputs, Path folder, Path corpus) implements Bench {
        @Override
        public void prove(int number, RandomGenerator random) throws Exception {
            Path log = folder.resolve("fuzz.log");
            Process process = new ProcessBuilder(command(random.nextInt(1, Integer.MAX_VALUE)))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                ProofFailed.unless(
                        process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES),
                        "a batch did not end within %d minutes",
                        PATIENCE_MINUTES);
            } finally {
                process.destroyForcibly();
            }
            String said = Files.readString(log, StandardCharsets.ISO_8859_1);
            ProofFailed.unless(process.exitValue() == 0, "%s", found(said));
            ProofFailed.unless(said.contains("Done " + inputs + " runs"), "not all inputs were read: %s", tail(said));
        }

        private List<String> command(int seed) {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:+EnableDynamicAgentLoading",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "com.code_intelligence.jazzer.Jazzer",
                    "--target_class=" + target,
                    "--instrumentation_includes=dev.gatehouse.model.**" + File.pathSeparator
                            + "dev.gatehouse.client.**",
                    "--custom_hook_includes=dev.gatehouse.**",
                    "-runs=" + inputs,
                    "-seed=" + seed,
                    "-max_len=" + LONGEST,
                    "-timeout=" + SECONDS,
                    "--reproducer_path=" + folder,
                    "-artifact_prefix=" + folder + "/",
                    corpus.toString());
        }

        /// What was found, with the input that does it.
        private String found(String said) throws IOException {
            var matcher = FOUND.matcher(said);
            String what = matcher.find() ? matcher.group() : tail(said);
            try (Stream<Path> files = Files.list(folder)) {
                String inputs = files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.matches("(crash|timeout|oom|slow-unit)-.*"))
                        .map(this::content)
                        .toList()
                        .toString();
                return what + " " + inputs;
            }
        }

        private String content(String name) {
            try {
                byte[] bytes = Files.readAllBytes(folder.resolve(name));
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                return name + ": " + text.substring(0, Math.min(text.length(), 400));
            } catch (IOException e) {
                return name + ": " + e.getMessage();
            }
        }

        private static String tail(String said) {
            return said.substring(Math.max(0, said.length() - 600));
        }

        @Override
        public void close() {
            // Every batch ends its own process.
        }
    }
}
