package dev.gatehouse.crypto.certificates;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/// TLS 1.3 (RFC 8446) and no older version, for servers and clients of an installation.
public final class TlsContexts {
    static final String VERSION = "TLSv1.3";

    private TlsContexts() {}

    /// A server that shows this identity.
    ///
    /// @param clientAuthorities whose client certificates it accepts where it asks for one; none accepts none
    public static SSLContext server(
            ReloadableIdentity identity, Collection<X509Certificate> clientAuthorities, SecureRandom random)
            throws GeneralSecurityException {
        KeyManager[] keys = {identity.keyManager()};
        return context(keys, trustManagers(clientAuthorities), random, Optional.empty());
    }

    /// A server that shows this identity and lets every client certificate through the handshake, which proves that
    /// the client has its key and nothing more. Whoever answers requests must look at it, and can say why not.
    ///
    /// @param authority whose certificates clients are asked for
    public static SSLContext serverThatAsks(ReloadableIdentity identity, X509Certificate authority, SecureRandom random)
            throws GeneralSecurityException {
        KeyManager[] keys = {identity.keyManager()};
        return context(keys, new TrustManager[] {new UndecidedTrust(authority)}, random, Optional.empty());
    }

    /// A client that trusts servers of exactly this authority, under the name it called them by, whatever the machine
    /// trusts besides. `java.net.http` must also be given `clientParameters`, or it offers TLS 1.2 by itself.
    public static SSLContext client(X509Certificate authority, SecureRandom random) throws GeneralSecurityException {
        return client(authority, Optional.empty(), random);
    }

    /// The same, showing an identity to servers that ask for one.
    public static SSLContext client(X509Certificate authority, Optional<ReloadableIdentity> shown, SecureRandom random)
            throws GeneralSecurityException {
        KeyManager[] keys =
                shown.map(identity -> new KeyManager[] {identity.keyManager()}).orElseGet(() -> new KeyManager[0]);
        return context(keys, trustManagers(List.of(authority)), random, Optional.of("HTTPS"));
    }

    /// TLS 1.3 only, and the server's name checked (RFC 9110 §4.3.4).
    public static SSLParameters clientParameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {VERSION});
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    /// The trust managers that trust exactly these authorities.
    public static TrustManager[] trustManagers(Collection<X509Certificate> authorities)
            throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int index = 0;
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry("authority-" + index++, authority);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return factory.getTrustManagers();
        } catch (IOException exception) {
            throw new GeneralSecurityException("an empty key store cannot be made", exception);
        }
    }

    private static SSLContext context(
            KeyManager[] keys, TrustManager[] trust, SecureRandom random, Optional<String> identification)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance(VERSION);
        context.init(keys, trust, random);
        return new Tls13Context(context, identification);
    }
}
