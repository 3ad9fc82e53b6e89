package dev.gatehouse.api.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashQueueTest {
    @Test
    void noMoreHashAtOnceThanThereArePermits() throws Exception {
        var queue = new HashQueue(2, 100, 100, Duration.ofSeconds(20));
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(threads.submit(() -> queue.inTurn("k", () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    return now.decrementAndGet();
                })));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whoeverFindsTheRoomFullIsTurnedAwayAtOnce() throws Exception {
        var queue = new HashQueue(1, 1, 10, Duration.ofSeconds(20));
        try (var held = new Held(queue, "a", "b")) {
            assertBusy(() -> queue.inTurn("c", () -> 1));
            held.release();
        }
        assertThat(queue.inTurn("c", () -> 1)).isEqualTo(1);
    }

    @Test
    void oneLoginCannotFillTheRoom() throws Exception {
        var queue = new HashQueue(1, 10, 2, Duration.ofSeconds(20));
        try (var held = new Held(queue, "attacked", "attacked")) {
            assertBusy(() -> queue.inTurn("attacked", () -> 1));
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                var mine = other.submit(() -> queue.inTurn("mine", () -> 7));
                held.release();
                assertThat(mine.get()).isEqualTo(7);
            }
        }
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        var queue = new HashQueue(1, 10, 10, Duration.ofMillis(20));
        try (var held = new Held(queue, "a")) {
            assertBusy(() -> queue.inTurn("b", () -> 1));
            held.release();
        }
    }

    private static void assertBusy(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(FaultCode.BUSY));
    }

    /// Fills the queue: the first key holds the permit, the others wait for it.
    private static final class Held implements AutoCloseable {
        private final CountDownLatch gate = new CountDownLatch(1);
        private final List<Thread> threads = new ArrayList<>();

        Held(HashQueue queue, String... keys) throws InterruptedException {
            for (String key : keys) {
                var entered = new CountDownLatch(1);
                boolean first = threads.isEmpty();
                Thread thread = Thread.ofVirtual()
                        .start(() -> queue.inTurn(key, () -> {
                            entered.countDown();
                            try {
                                gate.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return 0;
                        }));
                threads.add(thread);
                if (first) {
                    entered.await();
                } else {
                    while (thread.getState() != Thread.State.TIMED_WAITING) {
                        Thread.onSpinWait();
                    }
                }
            }
        }

        void release() {
            gate.countDown();
        }

        @Override
        public void close() {
            release();
            try {
                for (Thread thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aFailureGivesThePermitBack() throws InterruptedException, ExecutionException {
        var queue = new HashQueue(1, 0, 1, Duration.ofMillis(20));
        assertThatThrownBy(() -> queue.inTurn("a", () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(queue.inTurn("a", () -> 1)).isEqualTo(1);
    }
}
