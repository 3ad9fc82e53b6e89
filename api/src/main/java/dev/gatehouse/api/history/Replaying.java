package dev.gatehouse.api.history;

import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.event.EventHistory;
import dev.gatehouse.api.store.event.StoredEvent;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.history.Grounds;
import dev.gatehouse.model.history.Replay;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Address;
import java.util.Optional;

/// A decision that the log keeps, made again.
///
/// @param person whom it was about
/// @param grounds what it was made from
/// @param replay what comes of it now
/// @param isErased whether what is personal was erased since
public record Replaying(UserId person, Grounds grounds, Replay replay, boolean isErased) {
    /// Makes it again. Needs a transaction that sees one picture.
    ///
    /// @throws FaultException `unknown_event`, `not_a_decision`, `history_too_long` or `history_broken`
    public static Replaying of(TenantTransaction tx, EventId id) {
        StoredEvent stored = new EventHistory(tx.sql())
                .find(id)
                .orElseThrow(() -> new FaultException(Fault.of(FaultCode.UNKNOWN_EVENT, "event", id)));
        AuditEvent event = EventHistory.event(stored);
        UserId person = person(event).orElseThrow(() -> none(id));
        Grounds grounds = grounds(person, event).orElseThrow(() -> none(id));
        Gate gate = new Past(tx)
                .profile(person, grounds.revision(), grounds.at())
                .map(Gate::of)
                .orElseThrow(() -> new FaultException(Fault.of(FaultCode.HISTORY_BROKEN, "target", "user/" + person)));
        boolean erased = stored.detail().isEmpty();
        return new Replaying(person, grounds, Replay.of(grounds, gate, address(event), erased), erased);
    }

    private static FaultException none(EventId id) {
        return new FaultException(Fault.of(FaultCode.NOT_A_DECISION, "event", id));
    }

    private static Optional<Grounds> grounds(UserId person, AuditEvent event) {
        try {
            return Grounds.read(person, event.fields());
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of(FaultCode.HISTORY_BROKEN, "event", event.id()), e);
        }
    }

    /// Whom it happened to; somebody whose request was refused did it themselves.
    private static Optional<UserId> person(AuditEvent event) {
        return event.target()
                .filter(target -> target.kind().equals("user"))
                .map(target -> UserId.of(target.id()))
                .or(() -> event.actor().user());
    }

    /// Where the person was. Of an answer to an application the address is the application's own; where the
    /// person is, it said.
    private static Optional<Address> address(AuditEvent event) {
        Optional<String> text = event.action().equals(EventKind.ACCESS_EVALUATED.wire())
                ? Optional.ofNullable(event.detail().more().get("from"))
                : event.detail().address();
        return text.flatMap(Address::read);
    }
}
