package dev.gatehouse.ui.common;

import dev.gatehouse.model.fault.Fault;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/// Takes work off the FX thread and brings the answer back to it. No exception is lost: what a job does not handle
/// itself goes to the fault sink of the program.
///
/// ```java
/// tasks.background(() -> people.read(id)).onSuccess(this::show).onFault(this::refuse).start();
/// ```
public final class Tasks implements AutoCloseable {
    private final Executor background;
    private final Executor foreground;
    private final Consumer<Fault> unhandled;
    private final Runnable close;
    private volatile boolean closed;

    private Tasks(Executor background, Executor foreground, Consumer<Fault> unhandled, Runnable close) {
        this.background = background;
        this.foreground = foreground;
        this.unhandled = unhandled;
        this.close = close;
    }

    /// Virtual threads named `gatehouse-ui-N` behind, the FX thread in front.
    ///
    /// @param unhandled is called on the FX thread with faults that a job has no handler for
    public static Tasks onVirtualThreads(Consumer<Fault> unhandled) {
        ExecutorService executor = UiExecutors.background();
        return new Tasks(executor, FxThread::run, unhandled, executor::shutdownNow);
    }

    /// Given executors, for tests of view models: with `Runnable::run` for both, everything happens in the call.
    public static Tasks on(Executor background, Executor foreground, Consumer<Fault> unhandled) {
        return new Tasks(background, foreground, unhandled, () -> {});
    }

    /// Prepares a job; nothing runs before [Job#start()].
    ///
    /// @param work runs in the background; a [dev.gatehouse.model.fault.FaultException] arrives as its fault
    public <T> Job<T> background(Callable<T> work) {
        return new Job<>(work, background, foreground, () -> closed, unhandled);
    }

    /// Prepares a job without a result.
    public Job<Nothing> background(Action work) {
        return background(() -> {
            work.run();
            return Nothing.NOTHING;
        });
    }

    /// Interrupts what still runs; its handlers are not called any more, and nothing new begins.
    @Override
    public void close() {
        closed = true;
        close.run();
    }

    /// Work without a result that may fail.
    @FunctionalInterface
    public interface Action {
        /// Does the work.
        void run() throws Exception;
    }

    /// The result of an [Action].
    public enum Nothing {
        /// The only value.
        NOTHING
    }
}
