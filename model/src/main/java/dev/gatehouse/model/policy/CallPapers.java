package dev.gatehouse.model.policy;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import java.util.Optional;

/// What the helpdesk writes down of a call.
///
/// @param ticket on what ticket
/// @param callerCheck how the caller was verified
public record CallPapers(Optional<String> ticket, Optional<CallerCheck> callerCheck) {
    /// Nothing written down.
    public static final CallPapers NONE = new CallPapers(Optional.empty(), Optional.empty());

    /// What a policy asks of the helpdesk and is not there; empty: it is enough.
    public Optional<Fault> missing(Policy policy) {
        if (policy.ticketRequired() && ticket.filter(text -> !text.isBlank()).isEmpty()) {
            return Optional.of(Fault.of(FaultCode.TICKET_REQUIRED));
        }
        if (!policy.callerChecks().isEmpty()
                && callerCheck.filter(policy.callerChecks()::contains).isEmpty()) {
            return Optional.of(Fault.of(FaultCode.CALLER_CHECK_REQUIRED));
        }
        return Optional.empty();
    }
}
