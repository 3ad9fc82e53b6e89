package dev.gatehouse.ui.port;

import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.ConsolePermission;
import java.util.List;

/// Who is signed in and where they reach.
public interface Me {
    /// Their name.
    String name();

    /// Their login.
    String login();

    /// The tenant their account is in.
    TenantId home();

    /// The tenants they reach, by name.
    List<Tenant> tenants();

    /// They as the author of changes in a tenant.
    Author author(TenantId tenant);

    /// Whether they hold a console permission in a tenant.
    default boolean may(TenantId tenant, ConsolePermission permission) {
        return author(tenant).holds(permission);
    }
}
