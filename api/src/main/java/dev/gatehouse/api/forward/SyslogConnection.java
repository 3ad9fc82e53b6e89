package dev.gatehouse.api.forward;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;

/// A connection to a receiver of syslog messages over TLS (RFC 5425). It ends with a `close_notify` of ours, and waits
/// for theirs, which they owe us once they have read everything before (RFC 5425 §4.4). The JDK's own sockets take the
/// mere end of a connection for it, so TLS is driven by hand here. Used by one thread; [#abort] by any.
final class SyslogConnection implements AutoCloseable {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final SSLEngine engine;
    private final ByteBuffer incoming;
    private final ByteBuffer outgoing;
    private final ByteBuffer ignored;
    private final Duration patience;
    private volatile long moved = System.nanoTime();

    private SyslogConnection(Socket socket, SSLEngine engine, Duration patience) throws IOException {
        this.socket = socket;
        this.engine = engine;
        this.patience = patience;
        in = socket.getInputStream();
        out = socket.getOutputStream();
        incoming = ByteBuffer.allocate(engine.getSession().getPacketBufferSize() * 2)
                .flip();
        outgoing = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        ignored = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    }

    /// Connects, and finds out whom to.
    ///
    /// @param patience how long the receiver may take to take something, or to answer
    /// @throws IOException if it cannot be reached, or is somebody else
    static SyslogConnection open(String host, int port, SSLContext tls, Duration patience) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            socket.setTcpNoDelay(true);
            SSLEngine engine = tls.createSSLEngine(host, port);
            engine.setUseClientMode(true);
            var connection = new SyslogConnection(socket, engine, patience);
            connection.shakeHands();
            return connection;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private void shakeHands() throws IOException {
        engine.beginHandshake();
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_WRAP -> wrap(NOTHING);
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                    if (!unwrap()) {
                        throw new IOException("the receiver ended the handshake");
                    }
                }
                case NEED_TASK -> runTasks();
                case FINISHED, NOT_HANDSHAKING -> {
                    return;
                }
            }
        }
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    /// Sends bytes.
    void write(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            wrap(left);
            runTasks();
        }
    }

    private void wrap(ByteBuffer plain) throws IOException {
        outgoing.clear();
        SSLEngineResult result = engine.wrap(plain, outgoing);
        outgoing.flip();
        if (outgoing.hasRemaining()) {
            out.write(outgoing.array(), 0, outgoing.limit());
            moved = System.nanoTime();
        }
        if (result.getStatus() == SSLEngineResult.Status.CLOSED && plain.hasRemaining()) {
            throw new IOException("the receiver ended the connection");
        }
    }

    /// Takes in what the receiver says; false: there is no more, and it did not say so.
    private boolean unwrap() throws IOException {
        while (true) {
            ignored.clear();
            SSLEngineResult result = engine.unwrap(incoming, ignored);
            runTasks();
            if (result.getStatus() != SSLEngineResult.Status.BUFFER_UNDERFLOW) {
                return true;
            }
            incoming.compact();
            int read = in.read(incoming.array(), incoming.position(), incoming.remaining());
            moved = System.nanoTime();
            incoming.position(incoming.position() + Math.max(read, 0)).flip();
            if (read < 0) {
                return false;
            }
        }
    }

    /// Says that there is no more, and waits until the receiver says the same: it has read all of it.
    ///
    /// @param endWillDo whether the mere end of the connection is answer enough
    /// @throws IOException if it does not
    void finish(boolean endWillDo) throws IOException {
        engine.closeOutbound();
        while (!engine.isOutboundDone()) {
            wrap(NOTHING);
        }
        try {
            while (!engine.isInboundDone()) {
                if (!unwrap()) {
                    if (endWillDo) {
                        return;
                    }
                    throw new IOException("the receiver ended the connection without a close_notify");
                }
            }
        } catch (SocketTimeoutException e) {
            throw new IOException("the receiver did not answer the close_notify in time", e);
        }
    }

    /// Ends it if nothing has moved for too long: a write would wait for ever.
    void endIfStalled() {
        if (System.nanoTime() - moved > patience.toNanos()) {
            abort();
        }
    }

    /// Ends it at once; whoever waits on it fails.
    void abort() {
        try {
            socket.close();
        } catch (IOException _) {
            // It is as good as closed.
        }
    }

    @Override
    public void close() {
        abort();
    }
}
