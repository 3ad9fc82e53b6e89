package dev.gatehouse.demo.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Puts in order what an earlier program left in a cluster's folder when it was killed. Whoever calls it holds the
/// folder's lock, so any process of PostgreSQL that still works on the data has lost its program.
record LeftOver(ClusterFolder folder, PostgresPrograms programs) {
    private static final Duration FAST = Duration.ofSeconds(10);
    private static final Duration BY_ITSELF = Duration.ofSeconds(2);
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    void clear() throws IOException {
        if (!Files.exists(folder.data())) {
            return;
        }
        var processes = new DataProcesses(folder.data());
        if (processes.postmaster().isPresent()) {
            programs.stop(folder.data(), "fast", folder.log());
            if (!eventually(() -> processes.postmaster().isEmpty(), FAST)) {
                programs.stop(folder.data(), "immediate", folder.log());
            }
        }
        // Without their postmaster the others end by themselves; one in the middle of something may take its time.
        if (!eventually(() -> processes.all().isEmpty(), BY_ITSELF)) {
            processes.all().forEach(ProcessHandle::destroyForcibly);
            if (!eventually(() -> processes.all().isEmpty(), AFTER_KILL)) {
                throw new IOException("processes of PostgreSQL on " + folder.data() + " do not end: "
                        + processes.all().stream().map(ProcessHandle::pid).toList());
            }
        }
        // Only now nobody works on the data. The id in the file may be another program's by now, which PostgreSQL
        // would take for itself and refuse to start.
        Files.deleteIfExists(PostmasterFile.of(folder.data()));
    }

    /// They are no children of ours: the system tells nobody but their parent when they end, so we look.
    private static boolean eventually(Condition condition, Duration within) throws IOException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }

    private interface Condition {
        boolean holds() throws IOException;
    }
}
