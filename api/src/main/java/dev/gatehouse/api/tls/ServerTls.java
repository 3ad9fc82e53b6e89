package dev.gatehouse.api.tls;

import dev.gatehouse.crypto.certificates.AuthorityFolder;
import dev.gatehouse.crypto.certificates.ReloadableIdentity;
import dev.gatehouse.crypto.certificates.ServerNames;
import dev.gatehouse.crypto.certificates.TlsContexts;
import dev.gatehouse.crypto.passports.PassportName;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the API shows to prove who it is: a certificate of a private authority that is made at the first start and kept
/// in a folder of its own (0700, files 0600). The certificate is renewed while serving.
public final class ServerTls {
    private static final Logger LOG = LoggerFactory.getLogger(ServerTls.class);
    private static final String SERVER = "api";

    /// How long a machine's certificate is valid.
    public static final Duration PASSPORT_VALIDITY = Duration.ofDays(30);

    private final AuthorityFolder folder;
    private final ServerNames names;
    private final ReloadableIdentity identity;
    private final SSLContext context;
    private final Passports passports;

    private ServerTls(AuthorityFolder folder, ServerNames names, SecureRandom random, InstantSource clock)
            throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.names = names;
        identity = new ReloadableIdentity(folder.server(SERVER, names));
        context = TlsContexts.serverThatAsks(identity, folder.authority(), random);
        passports = new Passports(folder.authority(), clock);
    }

    /// Opens the folder, and makes what is missing in it.
    ///
    /// @param names host names and addresses besides `localhost`, `127.0.0.1` and `::1`
    public static ServerTls open(Path folder, Collection<String> names, SecureRandom random, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return new ServerTls(
                AuthorityFolder.open(folder, "Gatehouse", random, clock), ServerNames.localAnd(names), random, clock);
    }

    /// Looks at what clients show.
    public Passports passports() {
        return passports;
    }

    /// A certificate for a machine's key, with the chain to the authority.
    public List<X509Certificate> issue(PassportName name, PublicKey key) throws GeneralSecurityException {
        return folder.client(name.machine().toString(), key, name.uri(), PASSPORT_VALIDITY);
    }

    /// Makes the engines; TLS 1.3 only. Clients may show a certificate; nobody is trusted for that.
    public SSLContext context() {
        return context;
    }

    /// The file with the certificate that clients are to trust.
    public Path authorityFile() {
        return folder.authorityFile();
    }

    /// The certificate that clients are to trust.
    public X509Certificate authority() {
        return folder.authority();
    }

    /// Looks at the stored certificate again: takes one that was put there, and renews one that runs out. Connections
    /// that are open stay so.
    public void refresh() {
        try {
            var stored = folder.server(SERVER, names);
            if (!stored.certificate().equals(identity.current().certificate())) {
                identity.replace(stored);
                LOG.info("showing another certificate from now on");
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.error("the certificate cannot be refreshed; the one in use stays", e);
        }
    }
}
