package dev.gatehouse.demo.cluster;

import dev.gatehouse.crypto.certificates.AuthorityFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/// A program that does nothing but hold a cluster open, for tests that end it. Arguments: folder, cache, and the file
/// into which it writes the postmaster's process id once the cluster is open.
final class ClusterProgram {
    private ClusterProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        var random = new SecureRandom();
        var authority = AuthorityFolder.open(folder.resolve("tls"), "Gatehouse", random, InstantSource.system());
        var cluster = EmbeddedCluster.open(
                folder.resolve("cluster"), authority, ClusterSettings.STANDARD, random, Path.of(arguments[1]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(cluster)));
        Path ready = Path.of(arguments[2]);
        Path unfinished = ready.resolveSibling("unfinished");
        Files.writeString(unfinished, cluster.pids().getFirst().toString(), StandardCharsets.UTF_8);
        Files.move(unfinished, ready, StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }

    private static void close(EmbeddedCluster cluster) {
        try {
            cluster.close();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
