package dev.gatehouse.api.route;

import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;

/// People and tickets across tenants.
public final class FindRoute {
    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("find", Guarded.reading((_, _) -> {
            throw FaultException.of(FaultCode.UNAVAILABLE);
        }));
    }
}
