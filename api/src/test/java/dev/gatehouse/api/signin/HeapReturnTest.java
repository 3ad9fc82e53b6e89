package dev.gatehouse.api.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.thread.ApiThreads;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeapReturnTest {
    private static final Duration REST = Duration.ofMillis(50);

    private final Semaphore collected = new Semaphore(0);
    private final AtomicLong now = new AtomicLong();
    private final ScheduledExecutorService timer = ApiThreads.timer();
    private final HeapReturn heap = new HeapReturn(timer, REST, collected::release, now::get);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private boolean isCollected() throws InterruptedException {
        return collected.tryAcquire(10, TimeUnit.SECONDS);
    }

    private boolean isCollectedSoon() throws InterruptedException {
        return collected.tryAcquire(10 * REST.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Test
    void aBurstIsCollectedOnceWhenItIsOverAndTheNextOneAgain() throws Exception {
        for (int i = 0; i < 100; i++) {
            heap.used();
        }
        passes(REST);
        assertThat(isCollected()).isTrue();
        assertThat(isCollectedSoon()).isFalse();
        heap.used();
        passes(REST);
        assertThat(isCollected()).isTrue();
    }

    @Test
    void nothingIsCollectedWhileSomebodyHashesAgainAndAgain() throws Exception {
        heap.used();
        for (int i = 0; i < 3; i++) {
            passes(REST.minusMillis(1));
            heap.used();
            assertThat(isCollectedSoon()).isFalse();
        }
        passes(REST);
        assertThat(isCollected()).isTrue();
    }
}
