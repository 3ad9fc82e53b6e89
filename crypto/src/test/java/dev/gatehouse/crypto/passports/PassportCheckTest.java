package dev.gatehouse.crypto.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.SeededRandom;
import dev.gatehouse.crypto.certificates.CertificateAuthority;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.certificates.ServerNames;
import dev.gatehouse.crypto.passports.PassportRefusedException.Why;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PassportCheckTest {
    private static final SecureRandom RANDOM = SeededRandom.of(12);
    private static final Instant NOW = Instant.parse("2026-11-22T17:25:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final PassportName PC12 = new PassportName("acme", UUID.randomUUID());

    private final CertificateAuthority authority = authority();
    private final PassportKey key = PassportKey.create(RANDOM);
    private final PassportCheck check = new PassportCheck(authority.certificate());

    PassportCheckTest() throws GeneralSecurityException {}

    @Test
    void aPassportSaysWhichMachineAndIsGoodForClientsAlone() throws Exception {
        List<X509Certificate> chain = issue(authority, PC12.uri());
        X509Certificate certificate = chain.getFirst();
        Passport passport = check.read(certificate);
        assertThat(passport.name()).isEqualTo(PC12);
        assertThat(passport.thumbprint()).isEqualTo(key.thumbprint());
        assertThat(passport.until()).isEqualTo(NOW.plus(MONTH));
        assertThat(certificate.getSerialNumber().bitLength()).isGreaterThan(127);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getBasicConstraints()).isNegative();
        assertThat(key.identity(chain).certificate()).isEqualTo(certificate);
    }

    @Test
    void serversKeepToServing() throws Exception {
        Identity server = authority.issueServer("api", ServerNames.localAnd(List.of()), MONTH);
        assertThat(server.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        refused(server.certificate(), Why.WRONG_USAGE);
        refused(authority.certificate(), Why.WRONG_USAGE);
    }

    @Test
    void anotherAuthoritysIsForeignEvenUnderTheSameName() throws Exception {
        refused(issue(authority(), PC12.uri()).getFirst(), Why.FOREIGN);
    }

    @Test
    void whatNamesNoMachineIsForSomethingElse() throws Exception {
        refused(issue(authority, "https://acme.example").getFirst(), Why.WRONG_USAGE);
    }

    @Test
    void itsTimeIsHalfOpen() throws Exception {
        Passport passport = check.read(issue(authority, PC12.uri()).getFirst());
        assertThatCode(() -> PassportCheck.requireValid(passport, NOW)).doesNotThrowAnyException();
        assertThatCode(() ->
                        PassportCheck.requireValid(passport, passport.until().minusNanos(1)))
                .doesNotThrowAnyException();
        expired(passport, passport.until());
        expired(passport, passport.from().minusNanos(1));
    }

    @Test
    void aCertificateForAnotherKeyIsNoIdentity() throws Exception {
        var other = PassportKey.create(RANDOM);
        List<X509Certificate> chain = issue(authority, PC12.uri());
        assertThatThrownBy(() -> other.identity(chain)).isInstanceOf(InvalidKeyException.class);
    }

    private List<X509Certificate> issue(CertificateAuthority by, String uri) throws GeneralSecurityException {
        return by.issueClient("PC-12", key.publicKey(), uri, MONTH);
    }

    private void refused(X509Certificate certificate, Why why) {
        assertThatThrownBy(() -> check.read(certificate))
                .isInstanceOfSatisfying(
                        PassportRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static void expired(Passport passport, Instant at) {
        assertThatThrownBy(() -> PassportCheck.requireValid(passport, at))
                .isInstanceOfSatisfying(
                        PassportRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.EXPIRED));
    }

    private static CertificateAuthority authority() throws GeneralSecurityException {
        InstantSource clock = InstantSource.fixed(NOW);
        return new CertificateAuthority(CertificateAuthority.create("Gatehouse", RANDOM, clock), RANDOM, clock);
    }
}
