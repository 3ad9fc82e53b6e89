package dev.gatehouse.api.signin;

import dev.gatehouse.api.thread.ApiThreads;
import dev.gatehouse.crypto.passwords.PasswordHasher;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;

/// Hashes passwords on threads of its own, one for each core: hashing never gives way by itself, and would hold up the
/// virtual threads that share theirs.
public final class PasswordDesk implements AutoCloseable {
    private final PasswordHasher hasher;
    private final ExecutorService threads;
    private final HeapReturn heap;
    private final LongAdder checks = new LongAdder();
    private final LongAdder hashes = new LongAdder();

    /// @param cores how many threads
    /// @param timer looks whether memory can be handed back
    public PasswordDesk(PasswordHasher hasher, int cores, ScheduledExecutorService timer) {
        this.hasher = hasher;
        threads = ApiThreads.passwords(cores);
        heap = new HeapReturn(timer, HeapReturn.REST, System::gc, System::nanoTime);
    }

    /// Whether this is the password of a stored hash. Counted among [#checks].
    public boolean verify(char[] password, String phc) {
        checks.increment();
        return on(() -> hasher.verify(password, phc));
    }

    /// Takes as long as a check, checks nothing, and is not counted as one.
    public boolean verifyNothing(char[] password) {
        return on(() -> hasher.verifyNothing(password));
    }

    /// The hash to store.
    public String hash(char[] password) {
        return on(() -> hasher.hash(password));
    }

    /// How many passwords were checked against a stored hash.
    public long checks() {
        return checks.sum();
    }

    /// How many passwords were hashed at all, whatever for: what each attempt costs.
    public long hashes() {
        return hashes.sum();
    }

    private <T> T on(Callable<T> work) {
        hashes.increment();
        try {
            return threads.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FaultException.of(FaultCode.BUSY);
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
        } finally {
            heap.used();
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
