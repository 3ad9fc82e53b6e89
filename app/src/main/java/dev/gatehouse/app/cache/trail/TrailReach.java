package dev.gatehouse.app.cache.trail;

import java.time.Instant;
import java.util.Optional;

/// How far the store's events of a tenant reach.
///
/// @param whole whether there are none but these
/// @param counter the tenant's event counter that they lead to
/// @param oldest the time of the oldest
/// @param newest the time of the newest
public record TrailReach(boolean whole, long counter, Optional<Instant> oldest, Optional<Instant> newest) {
    /// Whether the store holds everything from an instant on.
    public boolean covers(Optional<Instant> from) {
        return whole
                || (from.isPresent()
                        && oldest.map(first -> from.get().isAfter(first)).orElse(false));
    }
}
