package dev.gatehouse.api.session;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.edge.SessionList;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.time.Instant;
import java.util.Optional;

/// Who am I, who else is here, and good-bye.
public final class SessionRoutes {
    private final SessionDesk sessions;

    /// @param sessions ends them
    public SessionRoutes(SessionDesk sessions) {
        this.sessions = sessions;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("whoAmI", Guarded.reading(SessionRoutes::whoAmI))
                .guarded("signOut", Guarded.writing(this::signOut))
                .guarded("listSessions", Guarded.reading(SessionRoutes::list));
    }

    private static Answer whoAmI(Visit visit, TenantTransaction tx) {
        Session session = visit.session();
        return Answer.json(new JsonBuilder()
                .put("tenant", session.home().value())
                .put("user", session.user().id().toString())
                .put("login", session.user().login())
                .put("name", session.user().name())
                .put("kind", Gate.kind(session.row()))
                .put("startedAt", session.row().created())
                .put("expiresAt", session.until())
                .putTexts("permissions", session.permissions().stream().sorted().toList())
                .put("reach", session.reachesAll() ? "all" : "own")
                .put("time", tx.now())
                .build());
    }

    private Answer signOut(Visit visit, TenantTransaction tx) {
        sessions.signOut(visit, tx);
        return Answer.empty(204);
    }

    private static Answer list(Visit visit, TenantTransaction tx) {
        var list = new SessionList(tx.sql());
        Optional<UserId> user = visit.call().inQuery("user").map(UserId::of);
        var open = visit.call().flag("tokens") ? list.tokens(tx.now()) : list.open(user, tx.now());
        return Answer.json(new JsonBuilder()
                .putAll("sessions", open.stream().map(SessionRoutes::listed).toList())
                .put("time", tx.now())
                .build());
    }

    private static Json.Obj listed(SessionList.Listed listed) {
        var row = listed.session();
        return new JsonBuilder()
                .put("id", row.id().toString())
                .put("user", row.user().toString())
                .put("login", listed.login())
                .put("name", listed.name())
                .put("kind", Gate.kind(row))
                .putIf("address", row.address())
                .putIf("machine", listed.machine())
                .put("startedAt", row.created())
                .put("expiresAt", row.expiresAt())
                .putIf("recoveryUntil", row.recoveryUntil())
                .build();
    }

    /// A session that has just begun, as its owner is told of it.
    ///
    /// @param token to show from now on
    /// @param at the server's time
    public static Json.Obj begun(Session session, String token, Instant at) {
        return new JsonBuilder()
                .put("token", token)
                .put("expiresAt", session.until())
                .putTexts("permissions", session.permissions().stream().sorted().toList())
                .put("kind", Gate.kind(session.row()))
                .put("tenant", session.home().value())
                .put("user", session.user().id().toString())
                .put("name", session.user().name())
                .put("time", at)
                .build();
    }
}
