package dev.gatehouse.api.testing;

import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.crypto.passports.PassportKey;
import dev.gatehouse.crypto.passports.PassportName;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.rule.RulePart;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Machines of a test, as they are enrolled over the wire.
///
/// @param server where
/// @param tenant whose
public record Machines(TestApi server, TenantId tenant) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A machine that waits.
    public MachineId waiting(String name) {
        var id = new MachineId(UUID.randomUUID());
        server.change(
                tenant,
                new Change.SetPart(
                        new RulePart.OfMachine(new Machine.Passport(id, name, Optional.empty(), List.of()))));
        return id;
    }

    /// Asks for a code.
    ///
    /// @param administrator signed in
    public ApiClient.Answer askForCode(ApiClient administrator, MachineId machine) {
        return administrator.post("/v1/tenants/" + tenant + "/machines/" + machine + "/enrolment", "{}");
    }

    /// A code.
    public String code(ApiClient administrator, MachineId machine) {
        ApiClient.Answer answer = askForCode(administrator, machine);
        if (answer.status() != 201) {
            throw new AssertionError(answer.toString());
        }
        return answer.json().text("code", 20);
    }

    /// Tries a code.
    public ApiClient.Answer enrol(ApiClient machine, String code, PassportKey key, Optional<PassportName> named)
            throws GeneralSecurityException {
        return enrol(machine, tenant.value(), code, key.request(named, RANDOM));
    }

    /// Tries a code at a tenant.
    public static ApiClient.Answer enrol(ApiClient machine, String where, String code, String request) {
        return machine.post(
                "/v1/enrolment",
                CanonicalJson.text(new JsonBuilder()
                        .put("tenant", where)
                        .put("code", code)
                        .put("request", request)
                        .build()));
    }

    /// Asks for another certificate.
    public static ApiClient.Answer renew(ApiClient machine, PassportKey key, Optional<PassportName> named)
            throws GeneralSecurityException {
        return machine.post(
                "/v1/passport",
                CanonicalJson.text(new JsonBuilder()
                        .put("request", key.request(named, RANDOM))
                        .build()));
    }

    /// What an answer brought, with the key.
    public static Identity identity(ApiClient.Answer answer, PassportKey key) throws GeneralSecurityException {
        return key.identity(Pem.certificates(((dev.gatehouse.model.json.Json.Text)
                        answer.json().optional("certificates").orElseThrow())
                .value()));
    }

    /// Enrols a machine from end to end.
    public Identity enrolled(ApiClient administrator, MachineId machine) throws Exception {
        PassportKey key = key();
        try (ApiClient there = server.client()) {
            ApiClient.Answer answer = enrol(there, code(administrator, machine), key, Optional.empty());
            if (answer.status() != 201) {
                throw new AssertionError(answer.toString());
            }
            return identity(answer, key);
        }
    }

    /// A new key.
    public static PassportKey key() throws GeneralSecurityException {
        return PassportKey.create(RANDOM);
    }
}
