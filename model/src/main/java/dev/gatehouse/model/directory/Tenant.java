package dev.gatehouse.model.directory;

import dev.gatehouse.model.identity.TenantId;

/// A customer whose access the console administers.
///
/// @param id its name on the wire
/// @param name its name for people
/// @param environment whether real work happens there
public record Tenant(TenantId id, String name, Environment environment) {}
