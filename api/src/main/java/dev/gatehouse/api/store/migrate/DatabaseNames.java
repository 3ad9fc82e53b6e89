package dev.gatehouse.api.store.migrate;

import dev.gatehouse.model.identity.TenantId;

/// What a database and its three roles are called.
///
/// @param database the database
/// @param owner owns all that is in it and cannot log in
/// @param api logs in to serve
/// @param migrator logs in to change tables, then takes on the owner
public record DatabaseNames(String database, String owner, String api, String migrator) {
    /// The control database.
    public static final DatabaseNames CONTROL = of("gatehouse_control");

    /// A tenant's database. No two tenants share a name: a tenant id has no underscore.
    public static DatabaseNames of(TenantId tenant) {
        return of("gh_" + tenant.value().replace('-', '_'));
    }

    private static DatabaseNames of(String base) {
        return new DatabaseNames(base, base + "_owner", base + "_api", base + "_migrator");
    }
}
