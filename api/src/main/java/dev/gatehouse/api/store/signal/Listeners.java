package dev.gatehouse.api.store.signal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who listen in this process.
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Listener> all = new CopyOnWriteArrayList<>();

    private record Listener(Consumer<TenantMoved> moved, Runnable missed) {}

    ChangeSignal.Subscription add(Consumer<TenantMoved> moved, Runnable missed) {
        var listener = new Listener(moved, missed);
        all.add(listener);
        return () -> all.remove(listener);
    }

    void tell(TenantMoved moved) {
        each(listener -> listener.moved().accept(moved));
    }

    /// Something may have been missed.
    void tellMissed() {
        each(listener -> listener.missed().run());
    }

    /// One listener's failure is not the others'.
    private void each(Consumer<Listener> call) {
        for (Listener listener : all) {
            try {
                call.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("a listener failed", e);
            }
        }
    }
}
