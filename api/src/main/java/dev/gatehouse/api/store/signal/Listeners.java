package dev.gatehouse.api.store.signal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who listen in this process.
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<TenantMoved>> all = new CopyOnWriteArrayList<>();

    ChangeSignal.Subscription add(Consumer<TenantMoved> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    /// One listener's failure is not the others'.
    void tell(TenantMoved moved) {
        for (Consumer<TenantMoved> listener : all) {
            try {
                listener.accept(moved);
            } catch (RuntimeException e) {
                LOG.error("a listener failed", e);
            }
        }
    }
}
