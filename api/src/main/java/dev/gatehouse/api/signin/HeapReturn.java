package dev.gatehouse.api.signin;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Hands memory back once hashing rests. A hash takes 64 MiB of heap for an instant, and a heap that nobody asks for
/// more is not collected by itself: three sign-ins would keep 200 MiB for as long as the server then idles.
final class HeapReturn {
    /// How long nobody hashed before the heap is collected: so it is never collected more often than that either.
    static final Duration REST = Duration.ofSeconds(30);

    private final ScheduledExecutorService timer;
    private final Duration rest;
    private final Runnable collect;
    private final LongSupplier nanos;
    private final AtomicLong lastUse = new AtomicLong();
    private final AtomicBoolean planned = new AtomicBoolean();

    /// @param timer looks whether it rests
    /// @param rest how long nobody must have hashed
    /// @param collect collects the heap
    /// @param nanos runs on as `System.nanoTime` does
    HeapReturn(ScheduledExecutorService timer, Duration rest, Runnable collect, LongSupplier nanos) {
        this.timer = timer;
        this.rest = rest;
        this.collect = collect;
        this.nanos = nanos;
    }

    /// Somebody has hashed.
    void used() {
        lastUse.set(nanos.getAsLong());
        plan(rest.toNanos());
    }

    private void plan(long after) {
        if (planned.compareAndSet(false, true)) {
            var _ = timer.schedule(this::look, after, TimeUnit.NANOSECONDS);
        }
    }

    private void look() {
        // Before looking, so that whoever hashes from here on plans the next look.
        planned.set(false);
        long left = lastUse.get() + rest.toNanos() - nanos.getAsLong();
        if (left > 0) {
            plan(left);
        } else {
            collect.run();
        }
    }
}
