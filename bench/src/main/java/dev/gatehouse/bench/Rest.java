package dev.gatehouse.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A pause in a measurement, where the pause itself is meant: nothing tells that a process has come to rest.
public final class Rest {
    private Rest() {}

    /// Does nothing for as long, at least.
    public static void during(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
