package dev.gatehouse.api.signin;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Who may hash now: one at a time for each core. Others wait in turn, not many and not long; beyond that the server
/// has
/// no room and says so. Attempts on one login take only part of the room, so that whoever is attacked does not shut out
/// the others.
public final class HashQueue {
    /// How long one waits at most.
    public static final Duration PATIENCE = Duration.ofSeconds(3);
    /// How many may wait.
    public static final int MOST_WAITING = 32;
    /// How many may wait for, or hold, a place for one login.
    public static final int MOST_ALIKE = 8;

    private final Semaphore permits;
    private final int most;
    private final int mostAlike;
    private final Duration patience;
    private final Map<String, Integer> alike = new HashMap<>();
    private int inside;

    /// @param atOnce how many may hash at a time
    /// @param mostWaiting how many may wait besides
    /// @param mostAlike how many of one key may wait or hash
    /// @param patience how long one waits at most
    public HashQueue(int atOnce, int mostWaiting, int mostAlike, Duration patience) {
        permits = new Semaphore(atOnce, true);
        most = atOnce + mostWaiting;
        this.mostAlike = mostAlike;
        this.patience = patience;
    }

    /// The queue of a server with this many cores.
    public static HashQueue of(int cores) {
        return new HashQueue(cores, MOST_WAITING, MOST_ALIKE, PATIENCE);
    }

    /// Does work when its turn comes.
    ///
    /// @param key what makes attempts alike
    /// @throws FaultException `busy` if there is no room, or the turn does not come in time
    public <T> T inTurn(String key, Supplier<T> work) {
        enter(key);
        try {
            await();
            try {
                return work.get();
            } finally {
                permits.release();
            }
        } finally {
            leave(key);
        }
    }

    private void await() {
        try {
            if (!permits.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw FaultException.of(FaultCode.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FaultException.of(FaultCode.BUSY);
        }
    }

    private synchronized void enter(String key) {
        int others = alike.getOrDefault(key, 0);
        if (inside >= most || others >= mostAlike) {
            throw FaultException.of(FaultCode.BUSY);
        }
        inside++;
        alike.put(key, others + 1);
    }

    private synchronized void leave(String key) {
        inside--;
        alike.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
    }
}
