package dev.gatehouse.api.route;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.wire.DecisionWire;
import dev.gatehouse.model.wire.DirectoryWire;
import java.time.Instant;

/// People, one by one and in pages.
public final class UserRoutes {
    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("getUser", Guarded.reading(UserRoutes::get)).guarded("listUsers", Guarded.reading((_, _) -> {
            throw FaultException.of(FaultCode.UNAVAILABLE);
        }));
    }

    private static Answer get(Visit visit, TenantTransaction tx) {
        Account account = tx.users()
                .find(UserId.of(visit.call().inPath("user")))
                .orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND))
                .account();
        var profile = AccessProfile.of(account.user(), tx.roles().roles());
        var decision = AccessDecider.decide(profile, AccessRequest.entry(tx.now(), account.facts()));
        return Answer.json(new JsonBuilder()
                .put("revision", tx.revision())
                .put("time", tx.now())
                .put("user", DirectoryWire.encode(account, tx.now()))
                .put("facts", DirectoryWire.encode(account.facts()))
                .put("decision", DecisionWire.encode(decision))
                .build());
    }

    static Json.Obj encode(Account account, Instant at) {
        return new JsonBuilder()
                .put("user", DirectoryWire.encode(account, at))
                .put("facts", DirectoryWire.encode(account.facts()))
                .build();
    }
}
