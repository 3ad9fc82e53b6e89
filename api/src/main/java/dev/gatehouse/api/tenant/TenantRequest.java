package dev.gatehouse.api.tenant;

import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.policy.Policy;

/// A tenant that somebody asks for.
///
/// @param tenant id, name and what it is used for
/// @param server on which database server it shall lie
/// @param policy with which it begins
/// @param administrator its first one
public record TenantRequest(Tenant tenant, String server, Policy policy, FirstAdministrator administrator) {
    /// The first administrator: verified by nobody yet, holds the built-in role Security administrator, never expires.
    ///
    /// @param login what they type
    /// @param name the person
    /// @param email where mail goes
    public record FirstAdministrator(String login, String name, String email) {}
}
