package dev.gatehouse.api.log;

import dev.gatehouse.api.store.signal.LogSignal;
import dev.gatehouse.model.identity.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The tenants in whose logs events wait for a place. Told often of one before it is taken, it holds it once.
public final class WaitingLogs implements LogSignal {
    private final Set<TenantId> waiting = new LinkedHashSet<>();
    private boolean closed;

    /// None waits.
    public WaitingLogs() {}

    @Override
    public synchronized void written(TenantId tenant) {
        if (waiting.add(tenant)) {
            notifyAll();
        }
    }

    /// Takes all that wait, once there are any; none: it was closed.
    synchronized List<TenantId> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        var taken = new ArrayList<>(closed ? Set.<TenantId>of() : waiting);
        waiting.clear();
        return taken;
    }

    /// Lets some time pass; less if it is closed meanwhile.
    synchronized void rest(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis(); left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
