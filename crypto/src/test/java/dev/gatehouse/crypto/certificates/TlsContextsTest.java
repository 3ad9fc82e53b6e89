package dev.gatehouse.crypto.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.SeededRandom;
import dev.gatehouse.crypto.passports.PassportKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TlsContextsTest {
    private static final SecureRandom RANDOM = SeededRandom.of(1);
    private static final int GREETING = 42;

    private final CertificateAuthority authority = authority();
    private final ReloadableIdentity identity = new ReloadableIdentity(issue("first", List.of()));
    private SSLServerSocket server;
    private ExecutorService executor;
    private Future<?> serving;
    private final BlockingQueue<Optional<Certificate>> peers = new LinkedBlockingQueue<>();

    TlsContextsTest() throws GeneralSecurityException {}

    @BeforeEach
    void listen() throws Exception {
        server = (SSLServerSocket) TlsContexts.server(identity, List.of(), RANDOM)
                .getServerSocketFactory()
                .createServerSocket(0, 8, InetAddress.getLoopbackAddress());
        executor = Executors.newVirtualThreadPerTaskExecutor();
        serving = executor.submit(this::serve);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        serving.get();
        executor.close();
    }

    @Test
    void aClientOfTheAuthoritySpeaksTls13() throws Exception {
        SSLSession session = connect(client(authority.certificate()), "localhost");
        assertThat(session.getProtocol()).isEqualTo("TLSv1.3");
        assertThat(session.getPeerCertificates())
                .containsExactly(identity.current().chain().toArray(X509Certificate[]::new));
        assertThat(connect(client(authority.certificate()), "127.0.0.1").getProtocol())
                .isEqualTo("TLSv1.3");
    }

    @Test
    void tls12IsRefusedByTheServer() throws Exception {
        SSLContext old = SSLContext.getInstance("TLSv1.2");
        old.init(null, TlsContexts.trustManagers(List.of(authority.certificate())), RANDOM);
        assertThatThrownBy(() -> connect(old, "localhost")).isInstanceOf(SSLException.class);
    }

    @Test
    void neitherSideOffersAnythingOlder() throws Exception {
        for (SSLContext context :
                List.of(TlsContexts.server(identity, List.of(), RANDOM), client(authority.certificate()))) {
            assertThat(context.getDefaultSSLParameters().getProtocols()).containsExactly("TLSv1.3");
            assertThat(context.createSSLEngine().getEnabledProtocols()).containsExactly("TLSv1.3");
            assertThat(context.createSSLEngine("localhost", 1).getEnabledProtocols())
                    .containsExactly("TLSv1.3");
            try (var socket = (SSLSocket) context.getSocketFactory().createSocket()) {
                assertThat(socket.getEnabledProtocols()).containsExactly("TLSv1.3");
            }
        }
        assertThat(TlsContexts.clientParameters().getProtocols()).containsExactly("TLSv1.3");
    }

    @Test
    void anotherAuthorityOfTheSameNameIsRefusedByTheClient() throws Exception {
        X509Certificate other = authority().certificate();
        assertThatThrownBy(() -> connect(client(other), "localhost")).isInstanceOf(SSLException.class);
    }

    @Test
    void aServerUnderANameNotItsOwnIsRefusedByTheClient() throws Exception {
        identity.replace(authority.issueServer(
                "api", new ServerNames(Set.of("gate.example.org"), Set.of()), Duration.ofDays(1)));
        assertThatThrownBy(() -> connect(client(authority.certificate()), "localhost"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void aReplacedIdentityIsShownFromTheNextHandshakeOn() throws Exception {
        Identity second = issue("second", List.of("gate.example.org"));
        identity.replace(second);
        SSLSession session = connect(client(authority.certificate()), "localhost");
        assertThat(session.getPeerCertificates()[0]).isEqualTo(second.certificate());
    }

    @Test
    void aServerThatAsksSeesWhateverIsShownAndWhoShowsNothingToo() throws Exception {
        server.close();
        serving.get();
        server = (SSLServerSocket) TlsContexts.serverThatAsks(identity, authority.certificate(), RANDOM)
                .getServerSocketFactory()
                .createServerSocket(0, 8, InetAddress.getLoopbackAddress());
        server.setWantClientAuth(true);
        serving = executor.submit(this::serve);
        for (CertificateAuthority issuer : List.of(authority, authority())) {
            PassportKey key = PassportKey.create(RANDOM);
            Identity shown =
                    key.identity(issuer.issueClient("PC-12", key.publicKey(), "urn:pc-12", Duration.ofDays(1)));
            connect(
                    TlsContexts.client(authority.certificate(), Optional.of(new ReloadableIdentity(shown)), RANDOM),
                    "localhost");
            assertThat(peers.take()).contains(shown.certificate());
        }
        connect(client(authority.certificate()), "localhost");
        assertThat(peers.take()).isEmpty();
    }

    private void serve() {
        try {
            while (!server.isClosed()) {
                try (var socket = (SSLSocket) server.accept()) {
                    socket.getOutputStream().write(GREETING);
                    peers.add(peer(socket.getSession()));
                } catch (SSLException expectedOfARefusedHandshake) {
                    // The client's side of the test sees the refusal.
                }
            }
        } catch (IOException exception) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(exception);
            }
        }
    }

    private static Optional<Certificate> peer(SSLSession session) {
        try {
            return Optional.of(session.getPeerCertificates()[0]);
        } catch (SSLPeerUnverifiedException whereNothingWasShown) {
            return Optional.empty();
        }
    }

    private SSLSession connect(SSLContext context, String host) throws IOException {
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(host, server.getLocalPort())) {
            socket.setSoTimeout(10_000);
            socket.startHandshake();
            assertThat(socket.getInputStream().read()).isEqualTo(GREETING);
            return socket.getSession();
        }
    }

    private static SSLContext client(X509Certificate trusted) throws GeneralSecurityException {
        return TlsContexts.client(trusted, RANDOM);
    }

    private Identity issue(String name, List<String> given) throws GeneralSecurityException {
        return authority.issueServer(name, ServerNames.localAnd(given), Duration.ofDays(1));
    }

    private static CertificateAuthority authority() throws GeneralSecurityException {
        InstantSource clock = InstantSource.system();
        return new CertificateAuthority(CertificateAuthority.create("Gatehouse", RANDOM, clock), RANDOM, clock);
    }
}
