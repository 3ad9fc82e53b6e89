package dev.gatehouse.api.machine;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.machine.PassportRow;
import dev.gatehouse.crypto.passports.PassportRequest;
import dev.gatehouse.crypto.passports.RequestRefusedException;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.wire.CallPapersWire;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Codes, passports and their renewal.
public final class MachineRoutes {
    private static final int LONGEST_CODE = 128;
    private static final int LONGEST_TENANT = 40;

    private final EnrolmentCodes codes;
    private final Enrolment enrolment;
    private final Renewal renewal;
    private final InstantSource clock;

    /// @param codes gives out codes
    /// @param enrolment enrols
    /// @param renewal renews
    /// @param clock the server's
    public MachineRoutes(EnrolmentCodes codes, Enrolment enrolment, Renewal renewal, InstantSource clock) {
        this.codes = codes;
        this.enrolment = enrolment;
        this.renewal = renewal;
        this.clock = clock;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("issueEnrolmentCode", Guarded.writing(this::issueCode))
                .guarded("listPassports", Guarded.reading(MachineRoutes::list))
                .open("enrolMachine", this::enrol)
                .open("renewPassport", this::renew);
    }

    private Answer issueCode(Visit visit, TenantTransaction tx) {
        var machine = MachineId.of(visit.call().inPath("machine"));
        var papers = visit.call().bodyIfAny().map(CallPapersWire::decode).orElse(CallPapers.NONE);
        var given = codes.give(visit, tx, machine, papers);
        return Answer.json(
                201,
                new JsonBuilder()
                        .put("machine", machine.toString())
                        .put("code", given.code().text())
                        .put("until", given.until())
                        .put("time", tx.now())
                        .build());
    }

    private Answer enrol(Call call) {
        var in = JsonFields.of(call.body(), "");
        String tenant = in.text("tenant", LONGEST_TENANT);
        String code = in.text("code", LONGEST_CODE);
        PassportRequest request = request(in);
        in.done();
        if (call.passport().isPresent()) {
            // Whoever is known already needs no code, and whoever is not shows no certificate.
            throw FaultException.of(FaultCode.KEY_REQUEST_ELSEWHERE);
        }
        return issued(201, enrolment.enrol(new Enrolment.Attempt(tenant, code, request, Origin.of(call))));
    }

    private Answer renew(Call call) {
        var in = JsonFields.of(call.body(), "");
        PassportRequest request = request(in);
        in.done();
        return issued(200, renewal.renew(call, request));
    }

    private Answer issued(int status, Issued issued) {
        return Answer.json(status, issued.wire(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private static PassportRequest request(JsonFields in) {
        // Its lines are part of it.
        if (!(in.optional("request").orElse(Json.NULL) instanceof Json.Text(String pem))) {
            throw JsonFields.invalid("request", "text");
        }
        try {
            return PassportRequest.read(pem);
        } catch (RequestRefusedException e) {
            throw new FaultException(
                    Fault.of(FaultCode.KEY_REQUEST_REJECTED, "why", e.why().wire()), e);
        }
    }

    private static Answer list(Visit visit, TenantTransaction tx) {
        return Answer.json(new JsonBuilder()
                .putAll(
                        "passports",
                        tx.passports().all().stream().map(MachineRoutes::listed).toList())
                .put("time", tx.now())
                .build());
    }

    private static Json.Obj listed(PassportRow row) {
        return new JsonBuilder()
                .put("machine", row.machine().toString())
                .put("thumbprint", row.thumbprint().hex())
                .put("serial", row.serial())
                .put("enrolledAt", row.enrolled())
                .put("enrolledBy", row.by().value())
                .put("from", row.from())
                .put("until", row.until())
                .putIf("revokedAt", row.revoked())
                .putIf("lastSeen", row.lastSeen())
                .build();
    }
}
