package dev.gatehouse.api.tenant;

import dev.gatehouse.api.store.control.TenantRow.State;
import dev.gatehouse.api.store.control.TenantTable;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import java.util.List;
import java.util.Optional;

/// Which tenants are served.
public final class TenantRegistry {
    private final TenantTable tenants;

    /// @param tenants where they are noted
    public TenantRegistry(TenantTable tenants) {
        this.tenants = tenants;
    }

    /// All of them, the house too, by id.
    public List<Tenant> list() {
        return tenants.active();
    }

    /// One of them; empty if it is missing, not yet made or suspended.
    public Optional<Tenant> find(TenantId tenant) {
        return tenants.find(tenant).filter(row -> row.state() == State.ACTIVE).map(row -> row.tenant());
    }
}
