package dev.gatehouse.api.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.thread.ApiThreads;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeapReturnTest {
    private final Semaphore collected = new Semaphore(0);
    private final ScheduledExecutorService timer = ApiThreads.timer();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aBurstIsCollectedOnceWhenItIsOverAndTheNextOneAgain() throws Exception {
        var heap = new HeapReturn(timer, Duration.ofMillis(200), collected::release);
        for (int i = 0; i < 100; i++) {
            heap.used();
        }
        assertThat(collected.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(collected.tryAcquire(500, TimeUnit.MILLISECONDS)).isFalse();
        heap.used();
        assertThat(collected.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothingIsCollectedBeforeItRests() throws Exception {
        var heap = new HeapReturn(timer, Duration.ofHours(1), collected::release);
        heap.used();
        assertThat(collected.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
    }
}
