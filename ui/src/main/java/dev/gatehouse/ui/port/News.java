package dev.gatehouse.ui.port;

import dev.gatehouse.model.identity.TenantId;

/// Something that screens show has changed in the local store.
///
/// @param tenant where
/// @param kind what
public record News(TenantId tenant, Kind kind) {
    /// What has changed.
    public enum Kind {
        /// People, roles or policy.
        DIRECTORY,
        /// What sign-in knows of people.
        FACTS,
        /// The trail.
        EVENTS,
        /// The tenants themselves or their counters.
        TENANTS
    }
}
