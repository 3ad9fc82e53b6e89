package dev.gatehouse.app.cache.tenant;

import dev.gatehouse.app.cache.row.Cursor;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.permission.Permission;
import java.util.Optional;
import java.util.Set;

/// A tenant that the person reaches, as the store knows it.
///
/// @param tenant which
/// @param permissions what the person holds there
/// @param counters what the server counted, if it did
/// @param cursor how far the copy of the directory has come; empty: there is none
public record KnownTenant(
        Tenant tenant, Set<Permission> permissions, Optional<Counters> counters, Optional<Cursor> cursor) {
    /// Keeps an own copy.
    public KnownTenant {
        permissions = Set.copyOf(permissions);
    }

    /// What the server counted of a tenant.
    ///
    /// @param people accounts
    /// @param expired past their end
    /// @param locked locked
    /// @param refusedToday refused sign-ins since midnight in the tenant's home zone
    /// @param signedIn people with an open session
    /// @param asOf the server's time
    public record Counters(
            long people, long expired, long locked, long refusedToday, long signedIn, java.time.Instant asOf) {}
}
