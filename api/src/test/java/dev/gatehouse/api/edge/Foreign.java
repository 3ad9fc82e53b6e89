package dev.gatehouse.api.edge;

import dev.gatehouse.crypto.certificates.CertificateAuthority;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.passports.PassportKey;
import dev.gatehouse.crypto.passports.PassportName;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/// Passports of an authority that calls itself as ours does, and is not.
final class Foreign {
    private Foreign() {}

    static Identity passport(String tenant) throws GeneralSecurityException {
        var random = new SecureRandom();
        InstantSource clock = InstantSource.system();
        var authority =
                new CertificateAuthority(CertificateAuthority.create("Gatehouse", random, clock), random, clock);
        PassportKey key = PassportKey.create(random);
        String uri = new PassportName(tenant, UUID.randomUUID()).uri();
        return key.identity(authority.issueClient("PC", key.publicKey(), uri, Duration.ofDays(30)));
    }
}
