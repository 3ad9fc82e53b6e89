package dev.gatehouse.demo.serve;

/// The thread that drains a server when its process is told to end.
final class ServeThreads {
    private ServeThreads() {}

    static Thread drain(Runnable draining) {
        return Thread.ofPlatform().name("gatehouse-drain").unstarted(draining);
    }
}
