package dev.gatehouse.ui.common;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.lang.System.Logger.Level;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One piece of background work and what follows it. Handlers run in front, that is on the FX thread; after
/// [Running#cancel()], or once the tasks are closed, none of them runs. Work that gives itself up, because whom it asks
/// is no longer there to answer, has no result and no fault, only an end.
///
/// @param <T> the result
public final class Job<T> {
    private static final System.Logger LOG = System.getLogger(Job.class.getName());

    private final Callable<T> work;
    private final Executor background;
    private final Executor foreground;
    private final BooleanSupplier closed;
    private Consumer<T> success = value -> {};
    private Consumer<Fault> fault;
    private Runnable end = () -> {};

    /// @param closed whether nobody waits for anything any more
    Job(Callable<T> work, Executor background, Executor foreground, BooleanSupplier closed, Consumer<Fault> unhandled) {
        this.work = work;
        this.background = background;
        this.foreground = foreground;
        this.closed = closed;
        this.fault = unhandled;
    }

    /// What happens with the result.
    public Job<T> onSuccess(Consumer<T> handler) {
        success = handler;
        return this;
    }

    /// What happens with a failure; without this it goes to the program's fault sink.
    public Job<T> onFault(Consumer<Fault> handler) {
        fault = handler;
        return this;
    }

    /// What happens after either, for example a bar that goes away.
    public Job<T> onEnd(Runnable handler) {
        end = handler;
        return this;
    }

    /// Starts the work.
    ///
    /// @return a handle to give up on it
    public Running start() {
        var running = new Running();
        var task = new FutureTask<>(work) {
            @Override
            protected void done() {
                if (!isCancelled() && !closed.getAsBoolean()) {
                    Runnable then = outcome(this);
                    foreground.execute(() -> {
                        if (!closed.getAsBoolean()) {
                            running.unlessCancelled(then);
                        }
                    });
                }
            }
        };
        running.task = task;
        try {
            background.execute(task);
        } catch (RejectedExecutionException shut) {
            // What comes in while the program ends begins nothing any more.
            if (!closed.getAsBoolean()) {
                throw shut;
            }
            running.cancel();
        }
        return running;
    }

    private Runnable outcome(FutureTask<T> done) {
        try {
            T value = done.get();
            return () -> finish(() -> success.accept(value));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException) {
                return end;
            }
            Fault found = faultOf(e.getCause() == null ? e : e.getCause());
            return () -> finish(() -> fault.accept(found));
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
            return end;
        }
    }

    private void finish(Runnable handler) {
        try {
            handler.run();
        } finally {
            end.run();
        }
    }

    private static Fault faultOf(Throwable cause) {
        if (cause instanceof FaultException known) {
            return known.fault();
        }
        String reference = HexFormat.of().withUpperCase().toHexDigits((short) System.identityHashCode(cause));
        LOG.log(Level.ERROR, "background work failed, reference " + reference, cause);
        return Fault.of(FaultCode.INTERNAL, "reference", reference);
    }

    /// Started work.
    public static final class Running {
        private volatile boolean cancelled;
        private volatile java.util.concurrent.Future<?> task =
                java.util.concurrent.CompletableFuture.completedFuture(0);

        private Running() {}

        /// Nothing that runs, to begin with.
        public static Running none() {
            return new Running();
        }

        /// Interrupts the work; none of its handlers runs any more.
        public void cancel() {
            cancelled = true;
            task.cancel(true);
        }

        private void unlessCancelled(Runnable then) {
            if (!cancelled) {
                then.run();
            }
        }
    }
}
