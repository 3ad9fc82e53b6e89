package dev.gatehouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TasksTest {
    private final List<String> happened = new ArrayList<>();
    private final ArrayDeque<Runnable> front = new ArrayDeque<>();
    private final Tasks tasks = Tasks.on(
            Runnable::run,
            front::add,
            fault -> happened.add("unhandled " + fault.code().wire()));
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Logger log = Logger.getLogger(Job.class.getName());

    @BeforeEach
    void readTheLog() {
        log.setFilter(said -> {
            logged.add(said.getMessage());
            return false;
        });
    }

    @AfterEach
    void letTheLogGo() {
        log.setFilter(null);
    }

    @Test
    void theResultArrivesInFrontAndThenTheEnd() {
        tasks.background(() -> "Maria")
                .onSuccess(happened::add)
                .onEnd(() -> happened.add("end"))
                .start();
        assertThat(happened).isEmpty();
        runFront();
        assertThat(happened).containsExactly("Maria", "end");
    }

    @Test
    void aFaultKeepsItsCode() {
        tasks.background(() -> {
                    throw FaultException.of(FaultCode.CONFLICT);
                })
                .onFault(fault -> happened.add(fault.code().wire()))
                .start();
        runFront();
        assertThat(happened).containsExactly("conflict");
    }

    @Test
    void anUnexpectedFailureIsLoggedAndReachesTheSinkOfTheProgram() {
        tasks.background(() -> {
                    throw new IllegalStateException("broken");
                })
                .onEnd(() -> happened.add("end"))
                .start();
        runFront();
        assertThat(happened).containsExactly("unhandled internal", "end");
        assertThat(logged).singleElement().asString().startsWith("background work failed, reference");
    }

    @Test
    void workThatGivesItselfUpIsNoFault() {
        tasks.background(() -> {
                    throw new CancellationException("no longer wanted");
                })
                .onFault(fault -> happened.add(fault.code().wire()))
                .onEnd(() -> happened.add("end"))
                .start();
        runFront();
        assertThat(happened).containsExactly("end");
        assertThat(logged).isEmpty();
    }

    @Test
    void whatCloseInterruptsSaysNothingAndIsNotLogged() throws Exception {
        FxToolkit.registerPrimaryStage();
        var waiting = new CompletableFuture<Thread>();
        try (var real = Tasks.onVirtualThreads(fault -> happened.add("unhandled"))) {
            real.background(() -> {
                        waiting.complete(Thread.currentThread());
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException interrupted) {
                            throw new IllegalStateException("the store is closed", interrupted);
                        }
                    })
                    .onEnd(() -> happened.add("end"))
                    .start();
            waiting.get(5, TimeUnit.SECONDS);
        }
        assertThat(waiting.get().join(Duration.ofSeconds(5))).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(happened).isEmpty();
        assertThat(logged).isEmpty();
    }

    @Test
    void whatComesInAfterCloseBeginsNothing() {
        var real = Tasks.onVirtualThreads(fault -> happened.add("unhandled"));
        real.close();
        real.background(() -> happened.add("work"))
                .onSuccess(done -> {})
                .start()
                .cancel();
        assertThat(happened).isEmpty();
    }

    @Test
    void aHandlerThatWaitsInFrontDoesNotRunAfterClose() {
        tasks.background(() -> "Maria").onSuccess(happened::add).start();
        tasks.close();
        runFront();
        assertThat(happened).isEmpty();
    }

    @Test
    void nothingHappensAfterCancel() {
        var running = tasks.background(() -> "Maria").onSuccess(happened::add).start();
        running.cancel();
        runFront();
        assertThat(happened).isEmpty();
    }

    @Test
    void virtualThreadsDoTheWorkAndTheFxThreadGetsTheResult() throws Exception {
        FxToolkit.registerPrimaryStage();
        var names = new CompletableFuture<List<String>>();
        try (var real = Tasks.onVirtualThreads(fault -> names.completeExceptionally(new AssertionError(fault)))) {
            real.background(() -> Thread.currentThread().getName())
                    .onSuccess(name ->
                            names.complete(List.of(name, Thread.currentThread().getName())))
                    .start();
            assertThat(names.get(5, TimeUnit.SECONDS))
                    .satisfiesExactly(
                            behind -> assertThat(behind).startsWith("gatehouse-ui-"),
                            front -> assertThat(front).isEqualTo("JavaFX Application Thread"));
        }
    }

    private void runFront() {
        while (!front.isEmpty()) {
            front.remove().run();
        }
    }
}
