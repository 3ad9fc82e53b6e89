package dev.gatehouse.client.answer;

import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.Permission;
import java.time.Instant;
import java.util.Set;

/// Who is signed in.
///
/// @param tenant the tenant their account is in
/// @param user their account
/// @param login what they signed in with
/// @param name their name
/// @param kind what the session is good for
/// @param startedAt when they signed in
/// @param expiresAt when the session ends at the latest
/// @param permissions what they hold at home
/// @param isOperator whether they reach every tenant
/// @param time the server's time
public record WhoAmI(
        TenantId tenant,
        UserId user,
        String login,
        String name,
        SessionKind kind,
        Instant startedAt,
        Instant expiresAt,
        Set<Permission> permissions,
        boolean isOperator,
        Instant time) {
    /// Keeps an own copy.
    public WhoAmI {
        permissions = Set.copyOf(permissions);
    }

    /// How the log of a tenant names them.
    public ActorId actorIn(TenantId other) {
        return tenant.isHouse() && !other.isHouse() ? ActorId.operator(user) : ActorId.person(user);
    }

    /// Reads the answer.
    public static WhoAmI decode(JsonFields in) {
        return new WhoAmI(
                Fields.tenant(in),
                new UserId(in.uuid("user")),
                in.text("login", Bounds.LOGIN),
                in.text("name", Bounds.NAME),
                SessionKind.read(in),
                in.instant("startedAt"),
                in.instant("expiresAt"),
                Fields.permissions(in),
                in.optionalText("reach", 20).filter("all"::equals).isPresent(),
                in.instant("time"));
    }
}
