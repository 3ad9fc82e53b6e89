package dev.gatehouse.demo.cluster;

import java.util.concurrent.TimeUnit;

/// Processes of the tests' own clusters.
final class Processes {
    private Processes() {}

    /// SIGKILL, and waits until the process is gone.
    static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }
}
