package dev.gatehouse.api.store.directory;

/// How far a tenant has come.
///
/// @param revision how many change sets
/// @param rolesRevision the last of them that changed a role
/// @param policyRevision the last of them that changed the policy
/// @param rulesRevision the last of them that changed a rule, or what rules name
/// @param oldestDelta the earliest revision from which a delta can be told
/// @param facts how often facts were written
public record TenantState(
        long revision, long rolesRevision, long policyRevision, long rulesRevision, long oldestDelta, long facts) {}
