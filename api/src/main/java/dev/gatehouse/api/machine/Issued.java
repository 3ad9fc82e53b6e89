package dev.gatehouse.api.machine;

import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.crypto.passports.PassportName;
import dev.gatehouse.crypto.passports.PassportRequest;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.machine.Thumbprint;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A passport that was just issued.
///
/// @param tenant whose machine
/// @param machine which
/// @param name what it is called
/// @param thumbprint of its key
/// @param chain the certificate first, the authority last
record Issued(TenantId tenant, MachineId machine, String name, Thumbprint thumbprint, List<X509Certificate> chain) {
    /// Issues it.
    static Issued by(PassportIssuer issuer, TenantId tenant, MachineId machine, String name, PassportRequest request) {
        try {
            var chain = issuer.issue(new PassportName(tenant.value(), machine.value()), request.key());
            return new Issued(
                    tenant, machine, name, new Thumbprint(request.thumbprint().hex()), chain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authority cannot sign", e);
        }
    }

    String serial() {
        return chain.getFirst().getSerialNumber().toString(16);
    }

    Instant from() {
        return chain.getFirst().getNotBefore().toInstant();
    }

    Instant until() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /// As the machine is told of it.
    ///
    /// @param now the server's time; two thirds of what is left then is when to renew
    Json.Obj wire(Instant now) {
        try {
            Duration left = Duration.between(now, until());
            return new JsonBuilder()
                    .put("tenant", tenant.value())
                    .put("machine", machine.toString())
                    .put("name", name)
                    .put("thumbprint", thumbprint.hex())
                    .put("certificates", Pem.ofCertificates(chain))
                    .put("until", until())
                    .put("renewAt", now.plus(left.multipliedBy(2).dividedBy(3)))
                    .put("time", now)
                    .build();
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was just made cannot be written", e);
        }
    }
}
