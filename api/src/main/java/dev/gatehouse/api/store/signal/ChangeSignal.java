package dev.gatehouse.api.store.signal;

import java.util.function.Consumer;

/// Tells whoever listens that a tenant has moved on, in this process at once and in the others soon. A wake-up may come
/// twice, or early by nothing, or, if this process is killed at that moment, not at all: whoever needs to be sure looks
/// at the tenant now and then.
public interface ChangeSignal extends AutoCloseable {
    /// Listens until closed. Both are called on another's thread and return at once.
    ///
    /// @param listener is told which tenant has moved
    /// @param missed is told that others' wake-ups may have been lost until now: any tenant may have moved
    Subscription subscribe(Consumer<TenantMoved> listener, Runnable missed);

    /// Tells of a commit.
    void publish(TenantMoved moved);

    @Override
    void close();

    /// Somebody who listens.
    interface Subscription extends AutoCloseable {
        /// Listens no longer.
        @Override
        void close();
    }
}
