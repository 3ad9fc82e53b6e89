package dev.gatehouse.crypto.passports;

import dev.gatehouse.crypto.passports.PassportRefusedException.Why;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads certificates of machines, and takes only those that this installation's authority issued for machines.
/// Whether a passport was revoked, a certificate does not say.
///
/// @param authority the one that issues them
public record PassportCheck(X509Certificate authority) {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final List<String> CLIENT = List.of("1.3.6.1.5.5.7.3.2");
    private static final boolean[] SIGNS_ONLY = {true, false, false, false, false, false, false, false, false};
    private static final int URI = 6;

    /// What a certificate says, its time aside. Costs a signature's check, and always comes to the same.
    ///
    /// @throws PassportRefusedException `FOREIGN` or `WRONG_USAGE`
    public Passport read(X509Certificate certificate) throws PassportRefusedException {
        requireIssued(certificate);
        try {
            if (certificate.getBasicConstraints() >= 0
                    || !Arrays.equals(certificate.getKeyUsage(), SIGNS_ONLY)
                    || !CLIENT.equals(certificate.getExtendedKeyUsage())) {
                throw new PassportRefusedException(Why.WRONG_USAGE);
            }
            return new Passport(
                    name(certificate).orElseThrow(() -> new PassportRefusedException(Why.WRONG_USAGE)),
                    PassportKey.thumbprint(certificate.getPublicKey()),
                    certificate.getSerialNumber().toString(16),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant());
        } catch (CertificateParsingException e) {
            throw new PassportRefusedException(Why.WRONG_USAGE, e);
        }
    }

    /// Refuses one whose time is over, or has not come.
    ///
    /// @throws PassportRefusedException `EXPIRED`
    public static void requireValid(Passport passport, Instant at) throws PassportRefusedException {
        if (at.isBefore(passport.from()) || !at.isBefore(passport.until())) {
            throw new PassportRefusedException(Why.EXPIRED);
        }
    }

    private void requireIssued(X509Certificate certificate) throws PassportRefusedException {
        if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())
                || !certificate.getSigAlgName().equals(SIGNATURE)) {
            throw new PassportRefusedException(Why.FOREIGN);
        }
        try {
            certificate.verify(authority.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new PassportRefusedException(Why.FOREIGN, e);
        }
    }

    private static Optional<PassportName> name(X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        if (names == null || names.size() != 1) {
            return Optional.empty();
        }
        List<?> only = names.iterator().next();
        return only.get(0) instanceof Integer kind && kind == URI && only.get(1) instanceof String uri
                ? PassportName.ofUri(uri)
                : Optional.empty();
    }
}
