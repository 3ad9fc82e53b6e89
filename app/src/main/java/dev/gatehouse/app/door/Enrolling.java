package dev.gatehouse.app.door;

import dev.gatehouse.app.passport.KeptPassport;
import dev.gatehouse.app.passport.OwnPassports;
import dev.gatehouse.app.settings.TrustedServer;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.Machines;
import java.util.Arrays;
import java.util.Optional;

/// How this workstation is enrolled, whether somebody is signed in or nobody can sign in yet: the code is the right to
/// it, and the key is sealed for the workstation, not for a person.
///
/// @param entrance connects to servers
/// @param passports where the key is kept
record Enrolling(Entrance entrance, OwnPassports passports) {
    /// Redeems a code. The array is wiped.
    ///
    /// @param tenant as it was typed
    Machines.Own enrol(TrustedServer server, String tenant, char[] code) {
        // Whoever is known already needs no code: nothing is shown.
        try (GatehouseClient client = entrance.client(server, Optional.empty())) {
            if (!TenantId.isValid(tenant)) {
                throw FaultException.of(FaultCode.ENROLMENT_REFUSED);
            }
            client.checkContract();
            return shown(passports.enrol(server, client, new TenantId(tenant), code));
        } catch (FaultException failure) {
            // Whoever knows enrolling refuses a code with a word of its own.
            throw failure.fault().code() == FaultCode.NOT_FOUND
                    ? new FaultException(Fault.of(FaultCode.SERVER_TOO_OLD), failure)
                    : failure;
        } finally {
            Arrays.fill(code, '\0');
        }
    }

    /// What a passport says to people.
    static Machines.Own shown(KeptPassport passport) {
        return new Machines.Own(passport.machine(), passport.name(), passport.until());
    }
}
