package dev.gatehouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TasksTest {
    private final List<String> happened = new ArrayList<>();
    private final ArrayDeque<Runnable> front = new ArrayDeque<>();
    private final Tasks tasks = Tasks.on(
            Runnable::run,
            front::add,
            fault -> happened.add("unhandled " + fault.code().wire()));

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
