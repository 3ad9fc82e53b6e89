package dev.gatehouse.api.machine;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.session.Happening;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.signin.HashQueue;
import dev.gatehouse.api.signin.PasswordDesk;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.machine.EnrolmentStore.StoredCode;
import dev.gatehouse.api.store.machine.PassportRow;
import dev.gatehouse.crypto.codes.MachineCode;
import dev.gatehouse.crypto.codes.MachineCodeHasher;
import dev.gatehouse.crypto.passports.PassportName;
import dev.gatehouse.crypto.passports.PassportRequest;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.rule.MachineWire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Enrols machines. In the order of a sign-in: a place to hash, the try counted and committed, a hash, the answer;
/// whatever is wrong with tenant or code costs the same and says the same. Only who has the very code learns that it
/// was used, or is too old.
public final class Enrolment {
    private static final ActorId DESK = ActorId.system("machines");

    private final TenantDatabases databases;
    private final HashQueue queue;
    private final PasswordDesk hashes;
    private final MachineCodeHasher codes;
    private final PassportIssuer issuer;
    private final EventDesk events;

    /// A try, once it is counted.
    ///
    /// @param home in whose log it goes
    /// @param found the codes that it could mean
    private record Tried(TenantId home, List<StoredCode> found) {}

    /// What a machine sends.
    ///
    /// @param tenant the tenant it names; perhaps none of ours
    /// @param code what was typed
    /// @param request proves its key
    /// @param origin from where
    record Attempt(String tenant, String code, PassportRequest request, Origin origin) {}

    /// @param queue who may hash now
    /// @param hashes makes each try cost the same
    /// @param codes checks codes
    /// @param issuer signs
    /// @param events is told of everything
    public Enrolment(
            TenantDatabases databases,
            HashQueue queue,
            PasswordDesk hashes,
            MachineCodeHasher codes,
            PassportIssuer issuer,
            EventDesk events) {
        this.databases = databases;
        this.queue = queue;
        this.hashes = hashes;
        this.codes = codes;
        this.issuer = issuer;
        this.events = events;
    }

    /// Enrols a machine, or not.
    ///
    /// @throws FaultException `enrolment_refused`, `code_used`, `code_expired`, `key_request_rejected`,
    ///     `key_request_elsewhere`, `machine_not_waiting`, or `busy` if there is no room
    Issued enrol(Attempt attempt) {
        return queue.inTurn(
                "enrol\n" + attempt.tenant() + "\n" + attempt.origin().address(), () -> {
                    Optional<MachineCode> code = MachineCode.parse(attempt.code());
                    Tried tried = count(attempt, code);
                    hashes.verifyNothing(attempt.code().toCharArray());
                    Optional<StoredCode> right = tried.found().stream()
                            .filter(stored -> code.filter(typed ->
                                            codes.matches(typed, tried.home().value(), stored.hash()))
                                    .isPresent())
                            .findFirst();
                    try {
                        return in(tried.home(), tx -> enrol(tx, attempt, right));
                    } catch (FaultException e) {
                        var machine = right.or(() -> tried.found().stream().findFirst())
                                .map(StoredCode::machine);
                        refuse(tried.home(), machine, attempt.origin(), e.fault());
                        throw e;
                    }
                });
    }

    private Tried count(Attempt attempt, Optional<MachineCode> code) {
        return Optional.of(attempt.tenant())
                .filter(TenantId::isValid)
                .map(TenantId::new)
                .flatMap(tenant -> databases.inTransaction(tenant, tx -> new Tried(tenant, count(tx, code))))
                .orElse(new Tried(TenantId.HOUSE, List.of()));
    }

    private List<StoredCode> count(TenantTransaction tx, Optional<MachineCode> code) {
        // What is no code at all is looked for, too: it shall take as long.
        String key =
                code.map(typed -> codes.key(typed, tx.tenant().id().value())).orElse("");
        List<StoredCode> found = tx.enrolments().lock(key);
        for (StoredCode stored : found) {
            if (stored.isOpen(tx.now())) {
                tx.enrolments().count(stored.machine());
            }
        }
        return found;
    }

    private Issued enrol(TenantTransaction tx, Attempt attempt, Optional<StoredCode> right) {
        StoredCode checked = right.orElseThrow(() -> FaultException.of(FaultCode.ENROLMENT_REFUSED));
        tx.lock();
        // Locked anew: somebody else may have used it meanwhile.
        StoredCode code = tx.enrolments().lock(checked.key()).stream()
                .filter(now -> now.hash().equals(checked.hash()))
                .findFirst()
                .orElseThrow(() -> FaultException.of(FaultCode.ENROLMENT_REFUSED));
        if (checked.triesLeft() == 0) {
            throw FaultException.of(FaultCode.ENROLMENT_REFUSED);
        }
        if (code.used().isPresent()) {
            throw FaultException.of(FaultCode.CODE_USED);
        }
        if (!tx.now().isBefore(code.until())) {
            throw FaultException.of(FaultCode.CODE_EXPIRED);
        }
        Machine.Passport waiting = waiting(tx, code.machine());
        Machine.Passport enrolled = known(tx, waiting, attempt.request());
        var issued = Issued.by(issuer, tx.tenant().id(), code.machine(), waiting.name(), attempt.request());
        tx.passports()
                .insert(new PassportRow(
                        issued.thumbprint(),
                        code.machine(),
                        issued.serial(),
                        tx.now(),
                        code.by(),
                        issued.from(),
                        issued.until(),
                        Optional.empty(),
                        Optional.of(tx.now())));
        tx.enrolments().use(code.machine(), tx.now());
        long revision = tx.revision() + 1;
        Restrictions before = tx.rules().restrictions();
        Restrictions after =
                Restrictions.of(Stream.concat(before.parts().stream(), Stream.of(new RulePart.OfMachine(enrolled)))
                        .toList());
        boolean moved = tx.restrictions().write(before, after, revision);
        tx.moveTo(revision, false, moved);
        events.record(tx, revision, List.of(event(waiting, enrolled, issued, attempt.origin())));
        return issued;
    }

    private static Machine.Passport waiting(TenantTransaction tx, MachineId id) {
        Machine machine = tx.rules().restrictions().machines().get(id);
        if (machine == null) {
            throw FaultException.of(FaultCode.ENROLMENT_REFUSED);
        }
        if (machine instanceof Machine.Passport passport && passport.isWaiting()) {
            return passport;
        }
        throw new FaultException(Fault.of(FaultCode.MACHINE_NOT_WAITING, "machine", machine.name()));
    }

    private static Machine.Passport known(TenantTransaction tx, Machine.Passport waiting, PassportRequest request) {
        var own = new PassportName(tx.tenant().id().value(), waiting.id().value());
        if (request.machine().filter(named -> !named.equals(own)).isPresent()) {
            throw FaultException.of(FaultCode.KEY_REQUEST_ELSEWHERE);
        }
        var key =
                new dev.gatehouse.model.machine.Thumbprint(request.thumbprint().hex());
        if (tx.passports().lock(key).isPresent()) {
            throw new FaultException(Fault.of(FaultCode.KEY_REQUEST_REJECTED, "why", "key_known"));
        }
        return waiting.enrolled(key);
    }

    private static EventDraft event(Machine.Passport before, Machine.Passport after, Issued issued, Origin origin) {
        var fields = new ArrayList<>(
                Differences.ofPart(Optional.of(MachineWire.encode(before)), Optional.of(MachineWire.encode(after)))
                        .structural());
        fields.addAll(certificate(issued));
        return Happening.of(DESK, Optional.empty(), EventKind.MACHINE_ENROLLED, origin)
                .to(EnrolmentCodes.target(after.id()))
                .writing(fields, List.of("content"))
                .named(after.name());
    }

    static List<FieldChange> certificate(Issued issued) {
        return List.of(
                new FieldChange("serial", Optional.empty(), Optional.of(issued.serial())),
                new FieldChange(
                        "until", Optional.empty(), Optional.of(issued.until().toString())));
    }

    private void refuse(TenantId home, Optional<MachineId> machine, Origin origin, Fault fault) {
        EventDraft refused = Happening.of(ActorId.ANONYMOUS, Optional.empty(), EventKind.MACHINE_ENROLLED, origin)
                .refused(List.of(fault.code().wire()));
        EventDraft event =
                machine.map(id -> refused.to(EnrolmentCodes.target(id))).orElse(refused);
        in(home, tx -> events.record(tx, event));
    }

    private <T> T in(TenantId home, java.util.function.Function<TenantTransaction, T> work) {
        return databases
                .inTransaction(home, work)
                .orElseThrow(() -> new IllegalStateException("a tenant went away during an enrolment"));
    }
}
