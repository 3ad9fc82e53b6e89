package dev.gatehouse.api.route;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.directory.UserRow;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.wire.TraceWire;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Why somebody may, or may not: any person, machine, permission and instant, by the rules and facts of now.
public final class ExplainRoute {
    /// For whoever makes the routes.
    public ExplainRoute() {}

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("explain", Guarded.reading(ExplainRoute::explain));
    }

    private static Answer explain(Visit visit, TenantTransaction tx) {
        var in = JsonFields.of(visit.call().body(), "");
        String named = in.text("user", Bounds.LOGIN);
        Optional<Permission> permission = in.parsed("permission", 80, Permission::new);
        var from = new Standpoint(
                in.optionalText("address", 60).map(Address::parse), in.parsed("passport", 64, Thumbprint::new));
        Instant at = in.optionalInstant("at").orElse(tx.now());
        in.done();
        Account account = find(tx, named)
                .orElseThrow(() -> new FaultException(Fault.of(FaultCode.UNKNOWN_USER, "user", named)))
                .account();
        var request = new AccessRequest(at, account.facts(), permission, from);
        var trace = AccessDecider.trace(tx.gate(account.user()), request);
        var out = new JsonBuilder()
                .put("revision", tx.revision())
                .put("user", account.user().id().toString())
                .put("at", at);
        TraceWire.encode(trace).members().forEach(out::put);
        return Answer.json(out.build());
    }

    /// The person of this id, or else of this login.
    private static Optional<UserRow> find(TenantTransaction tx, String named) {
        return id(named).flatMap(tx.users()::find).or(() -> tx.users().findByLogin(named));
    }

    private static Optional<UserId> id(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? Optional.of(new UserId(uuid)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
