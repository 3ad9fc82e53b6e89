package dev.gatehouse.api.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
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
    void whoeverFindsTheRoomFullIsTurnedAwayAtOnce() {
        var queue = new HashQueue(1, 1, 10, Duration.ofSeconds(20));
        try (var held = new Held(queue, "a", "b")) {
            assertBusy(() -> queue.inTurn("c", () -> 1));
            held.release();
        }
        assertThat(queue.inTurn("c", () -> 1)).isEqualTo(1);
    }

    @Test
    void oneLoginCannotFillTheRoom() {
        var queue = new HashQueue(1, 10, 1, Duration.ofSeconds(20));
        try (var held = new Held(queue, "attacked", "attacked")) {
            assertBusy(() -> queue.inTurn("attacked", () -> 1));
            held.release();
        }
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void linesTakeTurnsSoThatAFloodHoldsUpNobodyElse() throws Exception {
        var queue = new HashQueue(1, 20, 10, Duration.ofSeconds(20));
        var order = new ConcurrentLinkedQueue<String>();
        try (var held = new Held(queue, "attacked");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int waiting = queue.waiting();
                all.add(threads.submit(() -> queue.inTurn("attacked", () -> order.add("attacked"))));
                awaitWaiting(queue, waiting + 1);
            }
            all.add(threads.submit(() -> queue.inTurn("mine", () -> order.add("mine"))));
            awaitWaiting(queue, 9);
            held.release();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(List.copyOf(order).indexOf("mine")).isLessThanOrEqualTo(1);
        assertThat(order).hasSize(9);
    }

    private static void awaitWaiting(HashQueue queue, int count) {
        while (queue.waiting() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void nobodyWaitsForEver() {
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

        Held(HashQueue queue, String... keys) {
            var entered = new CountDownLatch(1);
            for (int i = 0; i < keys.length; i++) {
                String key = keys[i];
                threads.add(Thread.ofVirtual().start(() -> queue.inTurn(key, () -> hold(entered))));
                if (i == 0) {
                    await(entered);
                } else {
                    awaitWaiting(queue, i);
                }
            }
        }

        private int hold(CountDownLatch entered) {
            entered.countDown();
            await(gate);
            return 0;
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
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
    void aFailureGivesThePermitBack() {
        var queue = new HashQueue(1, 0, 1, Duration.ofMillis(20));
        assertThatThrownBy(() -> queue.inTurn("a", () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(queue.inTurn("a", () -> 1)).isEqualTo(1);
    }
}
