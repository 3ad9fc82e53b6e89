package dev.gatehouse.api.route;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.listing.UserPages;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.api.store.page.Page;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.wire.DecisionWire;
import dev.gatehouse.model.wire.DirectoryWire;
import java.time.Instant;

/// People, one by one and in pages.
public final class UserRoutes {
    private static final int USUAL_PAGE = 100;

    private final CursorSeal cursors;

    /// @param cursors seals where a list goes on
    public UserRoutes(CursorSeal cursors) {
        this.cursors = cursors;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("getUser", Guarded.readingPerson("user", UserRoutes::get))
                .guarded("listUsers", Guarded.reading(this::list));
    }

    private static Answer get(Visit visit, TenantTransaction tx) {
        Account account = tx.account(UserId.of(visit.call().inPath("user")))
                .orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND))
                .account();
        var decision = AccessDecider.decide(tx.gate(account.user()), AccessRequest.usual(tx.now(), account.facts()));
        return Answer.json(new JsonBuilder()
                .put("revision", tx.revision())
                .put("time", tx.now())
                .put("user", DirectoryWire.encode(account, tx.now()))
                .put("facts", DirectoryWire.encode(account.facts()))
                .put("decision", DecisionWire.encode(decision))
                .build());
    }

    private Answer list(Visit visit, TenantTransaction tx) {
        Call call = visit.call();
        int limit = call.number("limit").orElse((long) USUAL_PAGE).intValue();
        Page<Account> page = new UserPages(tx.sql(), cursors, visit.tenant())
                .page(query(call), call.inQuery("cursor"), limit, tx.now());
        return Answer.json(new JsonBuilder()
                .put("revision", tx.revision())
                .put("time", tx.now())
                .putAll(
                        "users",
                        page.items().stream()
                                .map(account -> encode(account, tx.now()))
                                .toList())
                .putIf("next", page.next())
                .build());
    }

    private static UserQuery query(Call call) {
        return new UserQuery(
                call.inQuery("q").orElse(""),
                call.inQuery("filter").flatMap(UserFilter::ofWire),
                call.inQuery("role").map(RoleId::of),
                call.inQuery("order").flatMap(UserQuery.Order::ofWire).orElse(UserQuery.Order.NAME),
                call.flag("descending"));
    }

    private static Json.Obj encode(Account account, Instant at) {
        return new JsonBuilder()
                .put("user", DirectoryWire.encode(account, at))
                .put("facts", DirectoryWire.encode(account.facts()))
                .build();
    }
}
