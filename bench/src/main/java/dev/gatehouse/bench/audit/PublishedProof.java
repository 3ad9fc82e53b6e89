package dev.gatehouse.bench.audit;

import dev.gatehouse.bench.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What proving a log of a million entries costs, beside hashing the same bytes and nothing else.
///
/// @param home the project's folder
/// @param path of the published folder, made anew
record PublishedProof(Path home, Path path) {
    private static final int LEAVES = 3_907 * 256;
    private static final double NANOS = 1e9;
    private static final OptionalDouble SECONDS = OptionalDouble.of(10);
    private static final OptionalDouble TO_BARE_HASHING = OptionalDouble.of(3);

    void measure(Figures figures) throws Exception {
        delete(path);
        var folder = new PublishedFolder(path);
        folder.publish(LEAVES);
        // The program as a third party runs it, its start in the figure.
        long start = System.nanoTime();
        Process verify = new ProcessBuilder(
                        home.resolve("gatehouse").toString(), "verify", path.toString(), "--key", folder.key())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int exit = verify.waitFor();
        double seconds = (System.nanoTime() - start) / NANOS;
        if (exit != 0) {
            throw new IOException("verify ended with " + exit);
        }
        figures.say("audit.verify_1m_s", seconds, "s", SECONDS, "bare SHA-256", hashed(path), TO_BARE_HASHING);
        delete(path);
    }

    /// Seconds that it takes to read the same files and hash their bytes, warm.
    private static double hashed(Path path) throws IOException, NoSuchAlgorithmException {
        double seconds = 0;
        for (int turn = 0; turn < 2; turn++) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            long start = System.nanoTime();
            for (Path file : files(path)) {
                sha256.update(Files.readAllBytes(file));
            }
            byte[] digest = sha256.digest();
            seconds = (System.nanoTime() - start) / NANOS;
            if (digest.length == 0) {
                throw new IllegalStateException("nothing was hashed");
            }
        }
        return seconds;
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
