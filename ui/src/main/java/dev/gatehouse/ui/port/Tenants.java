package dev.gatehouse.ui.port;

import dev.gatehouse.model.directory.Tenant;
import java.util.List;
import java.util.Optional;

/// The tenants that the person reaches, with what needs attention. Calls block.
public interface Tenants {
    /// One row a tenant, by name.
    List<TenantRow> rows();

    /// A tenant at a glance.
    ///
    /// @param tenant which
    /// @param people accounts
    /// @param active accounts that may enter now
    /// @param expired accounts past their end
    /// @param locked accounts locked now
    /// @param refusedToday refused sign-ins since midnight in the tenant's home zone
    /// @param signedIn people signed in now; empty: not known offline
    /// @param origin where the figures came from
    record TenantRow(
            Tenant tenant,
            long people,
            long active,
            long expired,
            long locked,
            long refusedToday,
            Optional<Long> signedIn,
            Origin origin) {}
}
