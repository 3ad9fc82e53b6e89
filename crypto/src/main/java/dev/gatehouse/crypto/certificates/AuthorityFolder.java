package dev.gatehouse.crypto.certificates;

import dev.gatehouse.crypto.keys.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/// The folder in which an installation keeps its authority and its servers' keys: `authority.pem` (0600), `ca.pem`
/// (what others trust; no secret) and `NAME.pem` (0600) for each server. Made at the first start; two processes that
/// start at once get the same authority.
public final class AuthorityFolder {
    /// How long a server's certificate is valid.
    public static final Duration SERVER_VALIDITY = Duration.ofDays(365);

    /// A certificate with less time left than this is replaced when it is asked for.
    public static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final Path folder;
    private final CertificateAuthority authority;
    private final InstantSource clock;

    private AuthorityFolder(Path folder, CertificateAuthority authority, InstantSource clock) {
        this.folder = folder;
        this.authority = authority;
        this.clock = clock;
    }

    /// Opens the folder, and makes folder and authority if there are none.
    ///
    /// @param name common name of a new authority
    public static AuthorityFolder open(Path folder, String name, SecureRandom random, InstantSource clock)
            throws IOException, GeneralSecurityException {
        PrivateFiles.createFolder(folder);
        Path file = folder.resolve("authority.pem");
        // An authority is made only where there is none, for it costs a key.
        byte[] made = Files.exists(file)
                ? new byte[0]
                : CertificateAuthority.create(name, random, clock).toPem();
        var identity = Identity.ofPem(PrivateFiles.readOrCreate(file, () -> made));
        var opened = new AuthorityFolder(folder, new CertificateAuthority(identity, random, clock), clock);
        String certificate = Pem.ofCertificates(List.of(identity.certificate()));
        if (!Files.exists(opened.authorityFile())
                || !Files.readString(opened.authorityFile()).equals(certificate)) {
            PrivateFiles.write(opened.authorityFile(), certificate.getBytes(StandardCharsets.US_ASCII));
        }
        return opened;
    }

    /// The certificate to trust.
    public X509Certificate authority() {
        return authority.certificate();
    }

    /// The file with the certificate to trust.
    public Path authorityFile() {
        return folder.resolve("ca.pem");
    }

    /// Key and certificate of a server: the stored ones, or new ones if there are none, if they run out soon, are of
    /// another authority, or lack one of the names. Ask again from time to time to have them renewed.
    ///
    /// @param name common name and file name of the server, letters and dashes
    public Identity server(String name, ServerNames names) throws IOException, GeneralSecurityException {
        if (!name.matches("[a-z][a-z-]{0,40}") || name.equals("authority") || name.equals("ca")) {
            throw new IllegalArgumentException("not a server's file name: " + name);
        }
        Path file = folder.resolve(name + ".pem");
        if (Files.exists(file)) {
            Identity stored = Identity.ofPem(PrivateFiles.read(file));
            if (isGood(stored.certificate(), names)) {
                return stored;
            }
        }
        Identity issued = authority.issueServer(name, names, SERVER_VALIDITY);
        PrivateFiles.write(file, issued.toPem());
        return issued;
    }

    /// A certificate for a client's key, as [CertificateAuthority#issueClient] makes it.
    public List<X509Certificate> client(String name, PublicKey key, String uri, Duration validity)
            throws GeneralSecurityException {
        return authority.issueClient(name, key, uri, validity);
    }

    private boolean isGood(X509Certificate certificate, ServerNames names) throws GeneralSecurityException {
        X500Principal issuer = authority().getSubjectX500Principal();
        if (!certificate.getIssuerX500Principal().equals(issuer) || !isSigned(certificate)) {
            return false;
        }
        boolean runsOut =
                certificate.getNotAfter().toInstant().isBefore(clock.instant().plus(RENEWED_BEFORE));
        return !runsOut
                && alternatives(certificate, DNS_NAME).containsAll(names.dns())
                && alternatives(certificate, IP_ADDRESS).containsAll(names.addresses());
    }

    private boolean isSigned(X509Certificate certificate) throws GeneralSecurityException {
        try {
            certificate.verify(authority().getPublicKey());
            return true;
        } catch (SignatureException | InvalidKeyException _) {
            return false;
        }
    }

    private static Set<String> alternatives(X509Certificate certificate, int kind) throws GeneralSecurityException {
        Set<String> found = new HashSet<>();
        Collection<List<?>> all = certificate.getSubjectAlternativeNames();
        if (all != null) {
            for (List<?> entry : all) {
                if (entry.get(0) instanceof Integer type && type == kind && entry.get(1) instanceof String value) {
                    found.add(value);
                }
            }
        }
        return found;
    }
}
