package dev.gatehouse.api.store.control;

import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import java.time.Instant;
import java.util.UUID;

/// A job on a tenant, which survives the process that began it.
///
/// @param id its own
/// @param tenant on which tenant
/// @param arguments what was asked, JSON
/// @param actor who asked
/// @param request in which request
/// @param step the last step that is done; empty: none
/// @param created when it was asked for
public record JobRow(
        UUID id, TenantId tenant, String arguments, ActorId actor, String request, String step, Instant created) {}
