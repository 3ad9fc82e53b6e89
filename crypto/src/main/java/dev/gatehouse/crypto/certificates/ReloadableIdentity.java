package dev.gatehouse.crypto.certificates;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// The identity a server or a client shows, which may be replaced while it works: handshakes begun before finish with
/// the old one, all later ones use the new.
public final class ReloadableIdentity {
    private volatile Shown shown;

    public ReloadableIdentity(Identity identity) {
        this.shown = new Shown(identity, identity);
    }

    /// Shows this identity from now on.
    public synchronized void replace(Identity identity) {
        shown = new Shown(identity, shown.current);
    }

    /// The identity shown now.
    public Identity current() {
        return shown.current;
    }

    X509ExtendedKeyManager keyManager() {
        return new Keys();
    }

    private static String alias(Identity identity) {
        return Fingerprint.of(identity.certificate()).hex();
    }

    private record Shown(Identity current, Identity previous) {
        Optional<Identity> named(String alias) {
            return Stream.of(current, previous)
                    .filter(identity -> alias(identity).equals(alias))
                    .findFirst();
        }
    }

    /// The alias is the fingerprint, so that key and chain of one handshake belong together.
    private final class Keys extends X509ExtendedKeyManager {
        @Override
        public @Nullable String chooseEngineServerAlias(
                String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
            Identity current = current();
            return keyType.equals(current.key().getAlgorithm()) ? alias(current) : null;
        }

        @Override
        public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
            Identity current = current();
            return keyType.equals(current.key().getAlgorithm()) ? alias(current) : null;
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return shown.named(alias)
                    .map(identity -> identity.chain().toArray(X509Certificate[]::new))
                    .orElse(null);
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            return shown.named(alias).map(Identity::key).orElse(null);
        }

        @Override
        public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
            return new String[] {alias(current())};
        }

        @Override
        public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
            return new String[] {alias(current())};
        }

        /// Shown whatever authorities the server names: a server that does not take it can say why.
        @Override
        public @Nullable String chooseClientAlias(
                String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
            Identity current = current();
            return List.of(keyTypes).contains(current.key().getAlgorithm()) ? alias(current) : null;
        }

        @Override
        public @Nullable String chooseEngineClientAlias(
                String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            return chooseClientAlias(keyTypes, issuers, null);
        }
    }
}
