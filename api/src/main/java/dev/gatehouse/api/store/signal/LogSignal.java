package dev.gatehouse.api.store.signal;

import dev.gatehouse.model.identity.TenantId;

/// Is told that events were committed which have no place in their log yet.
@FunctionalInterface
public interface LogSignal {
    /// Called on the writer's thread, after its commit; returns at once.
    void written(TenantId tenant);
}
