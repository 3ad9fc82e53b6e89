package dev.gatehouse.app.visit;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.Optional;

/// The stay that screens ask about, while there is one.
public final class CurrentVisit {
    private volatile Optional<Visit> current = Optional.empty();

    /// Nobody is in yet.
    public CurrentVisit() {}

    /// The stay, if somebody is in.
    public Optional<Visit> get() {
        return current;
    }

    /// The stay.
    ///
    /// @throws FaultException `unauthenticated` if nobody is in
    public Visit required() {
        return current.orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
    }

    /// Somebody is in; who was before is out.
    public synchronized void begin(Visit visit) {
        Optional<Visit> before = current.filter(other -> other != visit);
        current = Optional.of(visit);
        end(before);
    }

    /// Nobody is in any more.
    public synchronized void end() {
        Optional<Visit> before = current;
        current = Optional.empty();
        end(before);
    }

    private static void end(Optional<Visit> visit) {
        visit.ifPresent(Visit::close);
    }
}
