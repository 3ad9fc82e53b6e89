package dev.gatehouse.crypto.certificates;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The private certificate authority of one installation: ECDSA on P-256, self-signed, good for the servers and the
/// machines of this installation and nothing else.
public final class CertificateAuthority {
    /// How long the authority itself is valid.
    public static final Duration AUTHORITY_VALIDITY = Duration.ofDays(3_650);

    /// Clocks differ: a certificate is valid from a little before it is made.
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    private final Identity identity;
    private final SecureRandom random;
    private final InstantSource clock;

    public CertificateAuthority(Identity identity, SecureRandom random, InstantSource clock) {
        this.identity = identity;
        this.random = random;
        this.clock = clock;
    }

    /// A new authority.
    ///
    /// @param name its common name, at most 64 characters
    public static Identity create(String name, SecureRandom random, InstantSource clock)
            throws GeneralSecurityException {
        KeyPair keys = generate(random);
        Instant now = clock.instant();
        var certificate = new CertificateForm(
                        name, keys.getPublic(), now.minus(CLOCK_SKEW), now.plus(AUTHORITY_VALIDITY))
                .selfSigned(keys.getPrivate(), random);
        return new Identity(keys.getPrivate(), List.of(certificate));
    }

    /// The certificate to trust.
    public X509Certificate certificate() {
        return identity.certificate();
    }

    /// A new key and certificate for a server; the chain ends with the authority.
    ///
    /// @param name common name, for people to read
    /// @param validity how long, cut where the authority's own validity ends
    public Identity issueServer(String name, ServerNames names, Duration validity) throws GeneralSecurityException {
        KeyPair keys = generate(random);
        var form = form(name, keys.getPublic(), validity);
        return new Identity(keys.getPrivate(), List.of(form.forServer(names, identity, random), certificate()));
    }

    /// A certificate for a client's key, good for showing to servers and nothing else; the chain ends with the
    /// authority.
    ///
    /// @param name common name, for people to read
    /// @param key the client's; that it has the private one is for the caller to have checked
    /// @param uri what the client goes by
    /// @param validity how long, cut where the authority's own validity ends
    public List<X509Certificate> issueClient(String name, PublicKey key, String uri, Duration validity)
            throws GeneralSecurityException {
        return List.of(form(name, key, validity).forClient(uri, identity, random), certificate());
    }

    private CertificateForm form(String name, PublicKey key, Duration validity) {
        Instant now = clock.instant();
        Instant end = now.plus(validity);
        Instant last = certificate().getNotAfter().toInstant();
        return new CertificateForm(name, key, now.minus(CLOCK_SKEW), end.isAfter(last) ? last : end);
    }

    /// A key pair on P-256.
    public static KeyPair generate(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }
}
