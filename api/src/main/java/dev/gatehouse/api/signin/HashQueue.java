package dev.gatehouse.api.signin;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Who may hash now: one at a time for each core. Others wait, not many and not long; beyond that the server has no
/// room and says so. Attempts on one login wait in a line of their own, and the lines take turns: whoever is attacked
/// with a flood of passwords holds up nobody else for longer than one hash.
public final class HashQueue {
    /// How long one waits at most.
    public static final Duration PATIENCE = Duration.ofSeconds(3);
    /// How many may wait.
    public static final int MOST_WAITING = 32;
    /// How many may wait in one line.
    public static final int MOST_ALIKE = 12;

    private final int mostWaiting;
    private final int mostAlike;
    private final Duration patience;
    // The first line is the next one to have its turn.
    private final Map<String, Deque<CountDownLatch>> lines = new LinkedHashMap<>();
    private int free;
    private int waiting;

    /// @param atOnce how many may hash at a time
    /// @param mostWaiting how many may wait besides
    /// @param mostAlike how many of one key may wait
    /// @param patience how long one waits at most
    public HashQueue(int atOnce, int mostWaiting, int mostAlike, Duration patience) {
        free = atOnce;
        this.mostWaiting = mostWaiting;
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
        var turn = new CountDownLatch(1);
        if (!enter(key, turn)) {
            await(key, turn);
        }
        try {
            return work.get();
        } finally {
            passOn();
        }
    }

    /// How many wait now.
    public synchronized int waiting() {
        return waiting;
    }

    /// Takes a free place, or stands in line.
    ///
    /// @return whether there was one
    private synchronized boolean enter(String key, CountDownLatch turn) {
        if (free > 0) {
            free--;
            return true;
        }
        var line = lines.computeIfAbsent(key, _ -> new ArrayDeque<>());
        if (waiting >= mostWaiting || line.size() >= mostAlike) {
            if (line.isEmpty()) {
                lines.remove(key);
            }
            throw FaultException.of(FaultCode.BUSY);
        }
        line.add(turn);
        waiting++;
        return false;
    }

    private void await(String key, CountDownLatch turn) {
        boolean interrupted = false;
        try {
            if (turn.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (!leave(key, turn)) {
            // The turn came at the last moment; it is passed on to who still waits.
            passOn();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throw FaultException.of(FaultCode.BUSY);
    }

    private synchronized boolean leave(String key, CountDownLatch turn) {
        var line = lines.get(key);
        if (line == null || !line.remove(turn)) {
            return false;
        }
        waiting--;
        if (line.isEmpty()) {
            lines.remove(key);
        }
        return true;
    }

    /// Gives the place to the line whose turn it is; the line goes to the back.
    private synchronized void passOn() {
        var next = lines.entrySet().iterator();
        if (!next.hasNext()) {
            free++;
            return;
        }
        var entry = next.next();
        next.remove();
        Deque<CountDownLatch> line = entry.getValue();
        CountDownLatch turn = line.remove();
        if (!line.isEmpty()) {
            lines.put(entry.getKey(), line);
        }
        waiting--;
        turn.countDown();
    }
}
