package dev.gatehouse.api.machine;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.session.Happening;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.RefusalLog;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.machine.PassportRow;
import dev.gatehouse.api.tls.ShownPassport;
import dev.gatehouse.crypto.passports.PassportName;
import dev.gatehouse.crypto.passports.PassportRequest;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.machine.Machine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Renews passports: another certificate for the same key, so that the machine stays the one it is.
public final class Renewal {
    private static final ActorId DESK = ActorId.system("machines");

    private final TenantDatabases databases;
    private final PassportIssuer issuer;
    private final EventDesk events;
    private final RefusalLog refusals;

    /// @param issuer signs
    /// @param events is told of it
    /// @param refusals is told of machines that were turned away
    public Renewal(TenantDatabases databases, PassportIssuer issuer, EventDesk events, RefusalLog refusals) {
        this.databases = databases;
        this.issuer = issuer;
        this.events = events;
        this.refusals = refusals;
    }

    /// Renews the passport that a call shows.
    ///
    /// @throws FaultException `unauthenticated` if it shows none, `passport_revoked`, `key_request_elsewhere`, or
    ///     `nothing_to_change` before half of its time is over
    Issued renew(Call call, PassportRequest request) {
        ShownPassport shown = call.passport().orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
        try {
            return databases
                    .inTransaction(shown.tenant(), tx -> renew(tx, shown, request, Origin.of(call)))
                    .orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
        } catch (FaultException e) {
            if (e.fault().code() == FaultCode.PASSPORT_REVOKED) {
                refusals.revoked(call);
            }
            throw e;
        }
    }

    private Issued renew(TenantTransaction tx, ShownPassport shown, PassportRequest request, Origin origin) {
        PassportRow row = tx.passports()
                .lock(shown.thumbprint())
                .filter(known -> known.revoked().isEmpty())
                .orElseThrow(() -> FaultException.of(FaultCode.PASSPORT_REVOKED));
        var own = new PassportName(tx.tenant().id().value(), row.machine().value());
        if (!request.thumbprint().hex().equals(row.thumbprint().hex())
                || request.machine().filter(named -> !named.equals(own)).isPresent()) {
            throw FaultException.of(FaultCode.KEY_REQUEST_ELSEWHERE);
        }
        Duration whole = Duration.between(row.from(), row.until());
        if (tx.now().isBefore(row.from().plus(whole.dividedBy(2)))) {
            throw new FaultException(Fault.of(FaultCode.NOTHING_TO_CHANGE, "until", row.until()));
        }
        String name = Optional.ofNullable(tx.rules().restrictions().machines().get(row.machine()))
                .map(Machine::name)
                .orElseThrow(() -> FaultException.of(FaultCode.PASSPORT_REVOKED));
        var issued = Issued.by(issuer, tx.tenant().id(), row.machine(), name, request);
        tx.passports()
                .renew(new PassportRow(
                        row.thumbprint(),
                        row.machine(),
                        issued.serial(),
                        row.enrolled(),
                        row.by(),
                        issued.from(),
                        issued.until(),
                        Optional.empty(),
                        Optional.of(tx.now())));
        events.record(
                tx,
                Happening.of(DESK, Optional.empty(), EventKind.PASSPORT_RENEWED, origin)
                        .to(EnrolmentCodes.target(row.machine()))
                        .writing(Enrolment.certificate(issued), List.of())
                        .named(name));
        return issued;
    }
}
