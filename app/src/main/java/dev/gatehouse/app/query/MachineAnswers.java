package dev.gatehouse.app.query;

import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.client.answer.KnownPassport;
import dev.gatehouse.client.answer.OpenSession;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.ui.port.Machines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys of machines: only the server knows of them.
public final class MachineAnswers implements Machines {
    private final CurrentVisit current;
    private final Looking looking;
    private final OwnMachine workstation;

    /// Of the current stay.
    ///
    /// @param workstation what this one is known as
    public MachineAnswers(CurrentVisit current, OwnMachine workstation) {
        this.current = current;
        this.workstation = workstation;
        looking = new Looking(current);
    }

    @Override
    public Optional<Map<MachineId, Key>> keys(TenantId tenant) {
        return looking.ask(looking.at(tenant), online -> good(online.server().passports(tenant)));
    }

    /// The server tells the newest first; what was revoked stands among them.
    private static Map<MachineId, Key> good(List<KnownPassport> passports) {
        var keys = new HashMap<MachineId, Key>();
        passports.stream()
                .filter(passport -> passport.revokedAt().isEmpty())
                .forEach(passport -> keys.putIfAbsent(
                        passport.machine(), new Key(passport.enrolledAt(), passport.until(), passport.lastSeen())));
        return Map.copyOf(keys);
    }

    @Override
    public Optional<List<String>> signedIn(TenantId tenant, MachineId machine) {
        return looking.ask(
                looking.at(tenant),
                online -> online.server().sessions(tenant, Optional.empty()).stream()
                        .filter(session -> session.machine().equals(Optional.of(machine)))
                        .map(OpenSession::name)
                        .distinct()
                        .toList());
    }

    @Override
    public Code code(TenantId tenant, MachineId machine, CallPapers papers) {
        var issued = current.required().required().server().enrolmentCode(tenant, machine, papers);
        return new Code(issued.code(), issued.until());
    }

    @Override
    public Optional<Own> own(TenantId tenant) {
        return workstation.own(tenant);
    }

    @Override
    public Own enrol(TenantId tenant, char[] code) {
        return workstation.enrol(tenant, code);
    }
}
