package dev.gatehouse.ui.stage;

import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Tasks;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.testfx.util.WaitForAsyncUtils;

/// The background of a window under test. It knows whether anything is on its way between the threads, so that a test
/// waits for what it has begun and not for a time that is too short on a slow machine.
public final class Background implements AutoCloseable {
    private static final int ROUNDS = 6;
    private static final int MOST_ROUNDS = 75;
    private static final int QUIET_ROUNDS = 2;
    private static final long ROUND_MILLIS = 40;

    private final AtomicInteger onTheWay = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Tasks tasks =
            Tasks.on(work -> threads.execute(counted(work)), work -> FxThread.run(counted(work)), fault -> {
                throw new AssertionError(fault);
            });

    /// What the window works with.
    public Tasks tasks() {
        return tasks;
    }

    private Runnable counted(Runnable work) {
        onTheWay.incrementAndGet();
        return () -> {
            try {
                work.run();
            } finally {
                onTheWay.decrementAndGet();
            }
        };
    }

    /// Waits until nothing is on its way any more, at most three seconds: a test may hold an answer back. What
    /// waits for somebody to stop typing is given a quarter of a second to begin.
    public void settle() {
        int quiet = 0;
        for (int round = 0; round < ROUNDS || (quiet < QUIET_ROUNDS && round < MOST_ROUNDS); round++) {
            WaitForAsyncUtils.sleep(ROUND_MILLIS, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents(1);
            quiet = onTheWay.get() == 0 ? quiet + 1 : 0;
        }
    }

    @Override
    public void close() {
        tasks.close();
        threads.shutdownNow();
    }
}
