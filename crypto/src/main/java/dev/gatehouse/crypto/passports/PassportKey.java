package dev.gatehouse.crypto.passports;

import dev.gatehouse.crypto.certificates.CertificateAuthority;
import dev.gatehouse.crypto.certificates.Fingerprint;
import dev.gatehouse.crypto.certificates.Identity;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// The key of a machine, on P-256. It is made on the machine and never leaves it.
public final class PassportKey {
    private final KeyPair keys;

    private PassportKey(KeyPair keys) {
        this.keys = keys;
    }

    /// A new key.
    ///
    /// @param random must be a secure source
    public static PassportKey create(SecureRandom random) throws GeneralSecurityException {
        return new PassportKey(CertificateAuthority.generate(random));
    }

    /// The key of a passport, to renew it.
    public static PassportKey of(Identity passport) {
        return new PassportKey(new KeyPair(passport.certificate().getPublicKey(), passport.key()));
    }

    /// The half that others may see.
    public PublicKey publicKey() {
        return keys.getPublic();
    }

    /// What the key is known by: SHA-256 of its SubjectPublicKeyInfo.
    public Fingerprint thumbprint() {
        return thumbprint(keys.getPublic());
    }

    /// What a key is known by: SHA-256 of its SubjectPublicKeyInfo.
    public static Fingerprint thumbprint(PublicKey key) {
        return Fingerprint.of(key.getEncoded());
    }

    /// A request for a certificate (PKCS#10, RFC 2986), as PEM; signed with the key, which proves that one has it.
    ///
    /// @param name for which machine, where it is known already
    public String request(Optional<PassportName> name, SecureRandom random) throws GeneralSecurityException {
        return PassportRequest.write(keys, name, random);
    }

    /// Key and certificate together.
    ///
    /// @param chain as the authority issued it, the key's own first
    /// @throws InvalidKeyException if the certificate is for another key
    public Identity identity(List<X509Certificate> chain) throws InvalidKeyException {
        if (chain.isEmpty() || !thumbprint(chain.getFirst().getPublicKey()).equals(thumbprint())) {
            throw new InvalidKeyException("the certificate is for another key");
        }
        return new Identity(keys.getPrivate(), chain);
    }

    /// Says what it is known by, never the key.
    @Override
    public String toString() {
        return "PassportKey[" + thumbprint().hex() + "]";
    }
}
