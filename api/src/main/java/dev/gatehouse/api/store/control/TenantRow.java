package dev.gatehouse.api.store.control;

import dev.gatehouse.api.store.connect.Login;
import dev.gatehouse.model.directory.Tenant;
import java.time.Instant;

/// A tenant as the control database knows it, its logins opened.
///
/// @param tenant what it is to people
/// @param server which server holds its database
/// @param database the database
/// @param state whether it is served
/// @param created since when there is one
/// @param api the login that serves
/// @param migrator the login that changes tables
public record TenantRow(
        Tenant tenant, String server, String database, State state, Instant created, Login api, Login migrator) {
    /// Whether a tenant is served.
    public enum State {
        CREATING,
        ACTIVE,
        SUSPENDED
    }
}
