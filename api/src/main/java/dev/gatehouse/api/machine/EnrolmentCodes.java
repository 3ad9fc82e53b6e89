package dev.gatehouse.api.machine;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.session.Happening;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.machine.EnrolmentStore.StoredCode;
import dev.gatehouse.crypto.codes.MachineCode;
import dev.gatehouse.crypto.codes.MachineCodeHasher;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.ChangeRules;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.policy.CallPapers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Gives out codes with which machines are enrolled: one for a machine, the last one counts.
public final class EnrolmentCodes {
    /// How long a code is good.
    static final Duration VALIDITY = Duration.ofMinutes(15);

    private final MachineCodeHasher hasher;
    private final EventDesk events;
    private final RandomGenerator random;

    /// A code that was just given out.
    ///
    /// @param code to show once
    /// @param until end, exclusive
    record Given(MachineCode code, Instant until) {}

    /// @param random must be a secure source
    public EnrolmentCodes(MachineCodeHasher hasher, EventDesk events, RandomGenerator random) {
        this.hasher = hasher;
        this.events = events;
        this.random = random;
    }

    /// Gives one out.
    ///
    /// @param papers what is written down with it; the helpdesk gives what the policy asks for
    /// @throws FaultException `not_found` if there is no such machine, `machine_not_waiting` if it needs no code,
    ///     `ticket_required`, `caller_check_required`
    Given give(Visit visit, TenantTransaction tx, MachineId id, CallPapers papers) {
        tx.lock();
        Machine machine = Optional.ofNullable(
                        tx.rules().restrictions().machines().get(id))
                .orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND));
        if (!(machine instanceof Machine.Passport passport) || !passport.isWaiting()) {
            throw new FaultException(Fault.of(FaultCode.MACHINE_NOT_WAITING, "machine", machine.name()));
        }
        if (ChangeRules.needsPapersToEnrol(visit.author())) {
            papers.missing(tx.policy()).ifPresent(fault -> {
                throw new FaultException(fault);
            });
        }
        var code = MachineCode.issue(random);
        String tenant = tx.tenant().id().value();
        Instant until = tx.now().plus(VALIDITY);
        tx.enrolments()
                .put(new StoredCode(
                        id,
                        hasher.key(code, tenant),
                        hasher.hash(code, tenant),
                        tx.now(),
                        visit.actor(),
                        until,
                        StoredCode.TRIES,
                        Optional.empty()));
        var event = Happening.of(
                        visit.actor(),
                        Optional.of(visit.session().user().name()),
                        EventKind.ENROLMENT_CODE_ISSUED,
                        Origin.of(visit.call()))
                .to(target(id))
                .writing(List.of(new FieldChange("until", Optional.empty(), Optional.of(until.toString()))), List.of());
        events.record(tx, event.named(machine.name()).on(papers));
        return new Given(code, until);
    }

    static Target target(MachineId machine) {
        return new Target("machine", machine.toString());
    }
}
