package dev.gatehouse.client.answer;

import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.Thumbprint;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/// A passport that this machine was given.
///
/// @param tenant whose machine it is
/// @param machine which
/// @param name what it is called
/// @param thumbprint of its key
/// @param chain the certificate first, the authority last
/// @param until end of the certificate, exclusive
/// @param renewAt when to ask for the next
/// @param serverTime the server's time
public record IssuedPassport(
        TenantId tenant,
        MachineId machine,
        String name,
        Thumbprint thumbprint,
        List<X509Certificate> chain,
        Instant until,
        Instant renewAt,
        Instant serverTime) {
    private static final int LONGEST = 16_384;

    /// Keeps an own copy.
    public IssuedPassport {
        chain = List.copyOf(chain);
    }

    /// Reads the answer.
    public static IssuedPassport decode(JsonFields in) {
        return new IssuedPassport(
                Fields.tenant(in),
                new MachineId(in.uuid("machine")),
                in.text("name", Bounds.NAME),
                in.parsed("thumbprint", 64, Thumbprint::new)
                        .orElseThrow(() -> JsonFields.invalid(in.at("thumbprint"), "missing")),
                chain(in),
                in.instant("until"),
                in.instant("renewAt"),
                in.instant("time"));
    }

    private static List<X509Certificate> chain(JsonFields in) {
        // Its lines are part of it.
        if (in.optional("certificates").orElse(Json.NULL) instanceof Json.Text(String pem) && pem.length() <= LONGEST) {
            try {
                return Pem.certificates(pem);
            } catch (CertificateException | IllegalArgumentException _) {
                throw JsonFields.invalid(in.at("certificates"), "certificates");
            }
        }
        throw JsonFields.invalid(in.at("certificates"), "text");
    }
}
