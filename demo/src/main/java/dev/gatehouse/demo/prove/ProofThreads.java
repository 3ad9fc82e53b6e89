package dev.gatehouse.demo.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Clients of a proof that work at the same time.
public final class ProofThreads implements AutoCloseable {
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("gatehouse-proof-", 0).factory());

    /// Starts them all.
    public <T> List<Future<T>> start(List<? extends Callable<T>> tasks) {
        var started = new ArrayList<Future<T>>();
        tasks.forEach(task -> started.add(executor.submit(task)));
        return started;
    }

    /// Starts them all and waits for what they bring.
    public <T> List<T> all(List<? extends Callable<T>> tasks) throws Exception {
        var results = new ArrayList<T>();
        for (Future<T> future : start(tasks)) {
            results.add(result(future));
        }
        return results;
    }

    /// Waits for what one brings.
    ///
    /// @throws ProofFailed what it found, if it found that the promise is broken
    public static <T> T result(Future<T> future) throws ProofFailed, ExecutionException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProofFailed broken) {
                throw broken;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
