package dev.gatehouse.crypto.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.SeededRandom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final ServerNames LOCAL = ServerNames.localAnd(List.of());

    @TempDir
    Path folder;

    @Test
    void makesAnAuthorityOnceAndKeepsIt() throws Exception {
        AuthorityFolder first = open(NOW, 1);
        AuthorityFolder second = open(NOW.plus(Duration.ofDays(40)), 2);
        assertThat(second.authority()).isEqualTo(first.authority());
        assertThat(mode("authority.pem")).isEqualTo("rw-------");
        assertThat(Pem.certificates(Files.readString(first.authorityFile()))).containsExactly(first.authority());
        assertThat(Files.readString(first.authorityFile())).doesNotContain("PRIVATE");
    }

    @Test
    void issuesAServerChainThatTheJdkValidates() throws Exception {
        AuthorityFolder opened = open(NOW, 1);
        Identity server = opened.server("api", ServerNames.localAnd(List.of("Gate.example.org", "10.1.2.3")));
        assertThat(mode("api.pem")).isEqualTo("rw-------");
        validate(server, opened.authority(), NOW);
        assertThat(server.certificate().getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(
                        List.of(2, "localhost"),
                        List.of(2, "gate.example.org"),
                        List.of(7, "127.0.0.1"),
                        List.of(7, "0:0:0:0:0:0:0:1"),
                        List.of(7, "10.1.2.3"));
        assertThat(server.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.certificate().getBasicConstraints()).isEqualTo(-1);
        assertThat(opened.authority().getBasicConstraints()).isZero();
    }

    @Test
    void anotherAuthorityDoesNotValidateIt() throws Exception {
        Identity server = open(NOW, 1).server("api", LOCAL);
        Identity other = CertificateAuthority.create("Gatehouse", SeededRandom.of(9), InstantSource.fixed(NOW));
        assertThatThrownBy(() -> validate(server, other.certificate(), NOW))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> validate(
                        server,
                        server.chain().getLast(),
                        NOW.plus(AuthorityFolder.SERVER_VALIDITY).plusSeconds(1)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void keepsAServerUntilItRunsOutOrLacksAName() throws Exception {
        Identity first = open(NOW, 1).server("api", LOCAL);
        assertThat(open(NOW, 2).server("api", LOCAL)).isEqualTo(first);
        Instant late = NOW.plus(AuthorityFolder.SERVER_VALIDITY).minus(AuthorityFolder.RENEWED_BEFORE);
        assertThat(open(late, 3).server("api", LOCAL)).isEqualTo(first);
        Identity renewed = open(late.plusSeconds(1), 4).server("api", LOCAL);
        assertThat(renewed.certificate()).isNotEqualTo(first.certificate());
        Identity named = open(late.plusSeconds(1), 5).server("api", ServerNames.localAnd(List.of("gate")));
        assertThat(named.certificate()).isNotEqualTo(renewed.certificate());
        assertThat(open(late.plusSeconds(1), 6).server("api", LOCAL)).isEqualTo(named);
    }

    @Test
    void issuesAnewWhereTheAuthorityIsAnother() throws Exception {
        Identity first = open(NOW, 1).server("api", LOCAL);
        Files.delete(folder.resolve("authority.pem"));
        AuthorityFolder anew = open(NOW, 2);
        Identity second = anew.server("api", LOCAL);
        assertThat(second.certificate()).isNotEqualTo(first.certificate());
        validate(second, anew.authority(), NOW);
        assertThat(Pem.certificates(Files.readString(anew.authorityFile()))).containsExactly(anew.authority());
    }

    @Test
    void refusesNamesThatAreNone() {
        for (String name : List.of("", "a b", "-a", "1.2.3.400", "a..b", "x".repeat(254), "*.example.org", ":::")) {
            assertThatThrownBy(() -> ServerNames.localAnd(List.of(name)))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> open(NOW, 1).server("../api", LOCAL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> open(NOW, 1).server("authority", LOCAL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysSoWhereAFileIsBroken() throws Exception {
        open(NOW, 1).server("api", LOCAL);
        byte[] pem = Files.readAllBytes(folder.resolve("api.pem"));
        Files.write(folder.resolve("api.pem"), new byte[0]);
        assertThatThrownBy(() -> open(NOW, 2).server("api", LOCAL)).isInstanceOf(GeneralSecurityException.class);
        pem[60] = '!';
        Files.write(folder.resolve("api.pem"), pem);
        assertThatThrownBy(() -> open(NOW, 2).server("api", LOCAL)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void showsAFingerprintInEightGroups() throws Exception {
        Fingerprint fingerprint = Fingerprint.of("gatehouse".getBytes(StandardCharsets.US_ASCII));
        assertThat(fingerprint.text())
                .isEqualTo("8420d30b 644564f4 d7bff4a9 d5ce2fa7 c10cd07b 1e0149b7 5c5b55fc e1181b25");
        assertThat(fingerprint.groups()).hasSize(8).allMatch(group -> group.length() == 8);
        Identity server = open(NOW, 1).server("api", LOCAL);
        assertThat(Fingerprint.of(server.certificate()))
                .isNotEqualTo(Fingerprint.of(server.chain().getLast()));
        assertThat(server.toString()).isEqualTo("Identity[CN=api]");
        assertThatThrownBy(() -> new Fingerprint("AB")).isInstanceOf(IllegalArgumentException.class);
    }

    private AuthorityFolder open(Instant now, long seed) throws IOException, GeneralSecurityException {
        return AuthorityFolder.open(folder, "Gatehouse", SeededRandom.of(seed), InstantSource.fixed(now));
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private static void validate(Identity server, X509Certificate authority, Instant at)
            throws GeneralSecurityException {
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(server.certificate()));
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }
}
