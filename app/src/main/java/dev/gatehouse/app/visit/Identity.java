package dev.gatehouse.app.visit;

import dev.gatehouse.client.answer.WhoAmI;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;

/// Whose stay it is; kept in their store, for when there is no server to ask.
///
/// @param tenant the tenant their account is in
/// @param user their account
/// @param login what they sign in with
/// @param name their name
/// @param operator whether they reach every tenant
public record Identity(TenantId tenant, UserId user, String login, String name, boolean operator) {
    /// Under which name a store keeps it.
    static final String KEPT_AS = "person";

    /// As the server says it.
    public static Identity of(WhoAmI who) {
        return new Identity(who.tenant(), who.user(), who.login(), who.name(), who.isOperator());
    }

    /// How the log of a tenant names them.
    public ActorId actorIn(TenantId other) {
        return tenant.isHouse() && !other.isHouse() ? ActorId.operator(user) : ActorId.person(user);
    }

    Json.Obj encode() {
        return new JsonBuilder()
                .put("tenant", tenant.value())
                .put("user", user.toString())
                .put("login", login)
                .put("name", name)
                .put("operator", operator)
                .build();
    }

    static Identity decode(JsonFields in) {
        return new Identity(
                new TenantId(in.text("tenant", 40)),
                new UserId(in.uuid("user")),
                in.text("login", Bounds.LOGIN),
                in.text("name", Bounds.NAME),
                in.flag("operator"));
    }
}
