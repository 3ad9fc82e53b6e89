package dev.gatehouse.api.route;

import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;

/// The trail.
public final class EventRoutes {
    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("searchEvents", Guarded.reading((_, _) -> {
            throw FaultException.of(FaultCode.UNAVAILABLE);
        }));
    }
}
