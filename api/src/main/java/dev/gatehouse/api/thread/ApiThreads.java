package dev.gatehouse.api.thread;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// The threads of the server.
public final class ApiThreads {
    private ApiThreads() {}

    /// Does what is to be done now and then.
    public static ScheduledExecutorService timer() {
        return Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().daemon().name("timer-", 0).factory());
    }

    /// Hashes passwords: work for processors, so as many threads as there are of those.
    public static ExecutorService passwords(int cores) {
        return Executors.newFixedThreadPool(
                cores, Thread.ofPlatform().daemon().name("password-", 0).factory());
    }

    /// Starts something that waits most of the time.
    public static Thread start(String name, Runnable work) {
        return Thread.ofVirtual().name(name).start(work);
    }
}
