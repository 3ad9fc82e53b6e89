package dev.gatehouse.api.feed;

import dev.gatehouse.model.identity.TenantId;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Wakes one stream. Rung often before the stream looks, it wakes once.
final class Bell {
    private final TenantId home;
    private final TenantId tenant;
    private final BlockingQueue<Boolean> rung = new ArrayBlockingQueue<>(1);

    /// @param home whose session the stream has
    /// @param tenant which it tells of
    Bell(TenantId home, TenantId tenant) {
        this.home = home;
        this.tenant = tenant;
    }

    boolean concerns(TenantId moved) {
        return home.equals(moved) || tenant.equals(moved);
    }

    void ring() {
        rung.offer(true);
    }

    /// Waits to be rung.
    ///
    /// @return whether it was
    boolean await(Duration longest) throws InterruptedException {
        return rung.poll(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS) != null;
    }
}
