package dev.gatehouse.api.forward;

import dev.gatehouse.crypto.certificates.CertificateAuthority;
import dev.gatehouse.crypto.certificates.ReloadableIdentity;
import dev.gatehouse.crypto.certificates.ServerNames;
import dev.gatehouse.crypto.certificates.TlsContexts;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A receiver of syslog messages over TLS (RFC 5425) that dies in whichever way it is told. What it has stored stays.
final class SyslogReceiver implements AutoCloseable {
    /// What becomes of a connection.
    sealed interface Fate {
        /// It is read to its end, and answered.
        record Good() implements Fate {}

        /// After so many messages the process is killed: what else had come is gone, and the sender is told at once.
        record Reset(int after) implements Fate {}

        /// Everything was read from the network, so many messages were stored; then the process died, and its kernel
        /// ended the connection as if all were well.
        record Lost(int after) implements Fate {}

        /// It dies in the middle of a message.
        record MidFrame(int after) implements Fate {}

        /// After so many messages it reads no more for a while.
        record Stall(int after, Duration time) implements Fate {}

        /// It does not even say hello.
        record Refuse() implements Fate {}
    }

    private final SSLContext tls;
    private final X509Certificate authority;
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final List<String> stored = new ArrayList<>();
    private ServerSocket server;
    private int connections;

    SyslogReceiver(Collection<Fate> fates) throws Exception {
        var random = new SecureRandom();
        var clock = Clock.systemUTC();
        var issuer = new CertificateAuthority(CertificateAuthority.create("Receiver", random, clock), random, clock);
        authority = issuer.certificate();
        var identity = issuer.issueServer("localhost", ServerNames.localAnd(List.of()), Duration.ofDays(2));
        tls = TlsContexts.server(new ReloadableIdentity(identity), List.of(), random);
        this.fates.addAll(fates);
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        listen(server);
    }

    int port() {
        return server.getLocalPort();
    }

    X509Certificate authority() {
        return authority;
    }

    synchronized List<String> stored() {
        return List.copyOf(stored);
    }

    synchronized int connections() {
        return connections;
    }

    /// Is away for a while, and comes back where it was.
    void restartAfter(Duration away) throws IOException, InterruptedException {
        int port = port();
        server.close();
        var _ = new CountDownLatch(1).await(away.toMillis(), TimeUnit.MILLISECONDS);
        server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        listen(server);
    }

    private void listen(ServerSocket listening) {
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try (Socket plain = listening.accept()) {
                    serve(plain, next());
                } catch (IOException | InterruptedException e) {
                    // Its fate, or ours.
                }
            }
        });
    }

    private synchronized Fate next() {
        connections++;
        return fates.isEmpty() ? new Fate.Good() : fates.removeFirst();
    }

    private void serve(Socket plain, Fate fate) throws IOException, InterruptedException {
        if (fate instanceof Fate.Refuse) {
            return;
        }
        var socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), false);
        socket.setUseClientMode(false);
        socket.startHandshake();
        var in = new DataInputStream(socket.getInputStream());
        int read = 0;
        while (true) {
            if (fate instanceof Fate.Reset(int after) && read == after) {
                plain.setSoLinger(true, 0);
                return;
            }
            if (fate instanceof Fate.Lost(int after) && read == after) {
                // The kernel had taken it all.
                in.transferTo(java.io.OutputStream.nullOutputStream());
                plain.shutdownOutput();
                return;
            }
            if (fate instanceof Fate.MidFrame(int after) && read == after) {
                in.readNBytes(20);
                plain.setSoLinger(true, 0);
                return;
            }
            if (fate instanceof Fate.Stall(int after, Duration time) && read == after) {
                var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
                return;
            }
            String frame;
            try {
                frame = frame(in);
            } catch (EOFException e) {
                // Answers the sender's close_notify with its own.
                socket.close();
                return;
            }
            synchronized (this) {
                stored.add(frame);
            }
            read++;
        }
    }

    /// `MSG-LEN SP SYSLOG-MSG` (RFC 5425 §4.3).
    private static String frame(DataInputStream in) throws IOException {
        int length = 0;
        for (int c = digit(in, true); c != ' '; c = digit(in, false)) {
            length = length * 10 + c - '0';
        }
        byte[] message = in.readNBytes(length);
        if (message.length < length) {
            throw new IOException("the message was cut off");
        }
        return new String(message, StandardCharsets.UTF_8);
    }

    private static int digit(InputStream in, boolean first) throws IOException {
        int c = in.read();
        if (c < 0 && first) {
            throw new EOFException();
        }
        if (c != ' ' && (c < '0' || c > '9')) {
            throw new IOException("not the length of a message");
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
