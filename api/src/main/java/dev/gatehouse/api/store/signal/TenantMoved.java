package dev.gatehouse.api.store.signal;

import dev.gatehouse.model.identity.TenantId;

/// A tenant has moved on.
///
/// @param tenant which
/// @param revision its directory's revision now, at least
/// @param facts its facts counter now, at least
public record TenantMoved(TenantId tenant, long revision, long facts) {
    /// The later of both, part by part.
    public TenantMoved and(TenantMoved other) {
        return new TenantMoved(tenant, Math.max(revision, other.revision), Math.max(facts, other.facts));
    }
}
