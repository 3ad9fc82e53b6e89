package dev.gatehouse.api.session;

import dev.gatehouse.api.http.Call;
import dev.gatehouse.crypto.codes.OpaqueToken;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;

/// A call by somebody who may make it.
///
/// @param call the call
/// @param session who makes it
/// @param token with which token
/// @param tenant on which tenant: the one that the path names, else the person's own
public record Visit(Call call, Session session, OpaqueToken token, TenantId tenant) {
    /// What the tenant's log calls the person.
    public ActorId actor() {
        return session.actorIn(tenant);
    }

    /// The person as somebody who changes things there.
    public Author author() {
        return session.authorIn(tenant);
    }
}
