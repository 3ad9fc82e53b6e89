package dev.gatehouse.app.query;

import dev.gatehouse.app.sync.LineFault;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import java.util.Optional;
import java.util.function.Function;

/// What all questions have in common: whoever asks about a tenant looks at it, and a server that is away is no reason
/// not to answer from the copy.
final class Looking {
    private final CurrentVisit current;

    Looking(CurrentVisit current) {
        this.current = current;
    }

    /// The stay, with the tenant followed and its first copy fetched, where there is a server.
    Visit at(TenantId tenant) {
        Visit visit = current.required();
        visit.online().ifPresent(online -> online.sync().look(tenant));
        return visit;
    }

    /// What the server says; empty where it cannot be asked.
    <T> Optional<T> ask(Visit visit, Function<Visit.Online, T> question) {
        try {
            return visit.online().map(question);
        } catch (FaultException failure) {
            return switch (LineFault.of(failure)) {
                case AWAY, SIGNED_OUT -> Optional.empty();
                case NOT_REACHED, ANSWER -> throw failure;
            };
        }
    }

    /// The answer of the copy.
    ///
    /// @throws FaultException `not_here` without a copy
    static <T> T here(Optional<T> answer) {
        return answer.orElseThrow(() -> FaultException.of(FaultCode.NOT_HERE));
    }
}
