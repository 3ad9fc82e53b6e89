package dev.gatehouse.app.threads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/// Makes the executors of the console. None keeps the program alive.
public final class AppExecutors {
    private AppExecutors() {}

    /// One thread, in order of arrival: whatever must have a single writer.
    public static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(platform("gatehouse-" + name));
    }

    /// A few threads of the operating system.
    public static ExecutorService several(String name, int threads) {
        return Executors.newFixedThreadPool(threads, platform("gatehouse-" + name));
    }

    /// A virtual thread for each task, for waiting on the network.
    public static ExecutorService waiting(String name) {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("gatehouse-" + name + "-", 0).factory());
    }

    /// One thread that does things later.
    public static ScheduledExecutorService later(String name) {
        return Executors.newSingleThreadScheduledExecutor(platform("gatehouse-" + name));
    }

    private static ThreadFactory platform(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }
}
