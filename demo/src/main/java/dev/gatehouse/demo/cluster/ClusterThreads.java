package dev.gatehouse.demo.cluster;

/// The threads of this package.
final class ClusterThreads {
    private ClusterThreads() {}

    /// Starts a thread that waits for PostgreSQL to end. It keeps no program running.
    static void watch(Runnable watching) {
        Thread.ofPlatform().daemon().name("postgresql-watch").start(watching);
    }
}
