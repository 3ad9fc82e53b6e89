package dev.gatehouse.app.door;

import dev.gatehouse.app.passport.OwnPassports;
import dev.gatehouse.app.query.OwnMachine;
import dev.gatehouse.app.settings.TrustedServer;
import dev.gatehouse.app.settings.TrustedServers;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.Machines;
import java.util.Optional;

/// This workstation as a machine of the tenants that people sign in to on it.
///
/// @param current at which server somebody is
/// @param servers the servers this workstation trusts
/// @param entrance connects to them
/// @param passports its own
public record Workstation(CurrentVisit current, TrustedServers servers, Entrance entrance, OwnPassports passports)
        implements OwnMachine {
    @Override
    public Optional<Machines.Own> own(TenantId tenant) {
        return server().flatMap(server -> passports.find(server, tenant.value()))
                .map(Enrolling::shown);
    }

    @Override
    public Machines.Own enrol(TenantId tenant, char[] code) {
        TrustedServer server = server().orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
        return new Enrolling(entrance, passports).enrol(server, tenant.value(), code);
    }

    private Optional<TrustedServer> server() {
        return current.get().map(Visit::url).flatMap(servers::find);
    }
}
